declare global {
  /** What the build makes of every `import('./part')` (vite.config.ts): the part's file, and the files that it needs beside the first ones. */
  var fetchPart: (files: readonly string[]) => Promise<unknown>;
}

/** Files that have been fetched, or are on their way: the browser keeps them, and takes them from there when they are run. */
const fetched = new Map<string, Promise<void>>();

const whole = async (file: string): Promise<void> => {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  await answer.arrayBuffer();
};

const fetchOnce = (file: string): Promise<void> => {
  const there = fetched.get(file);
  if (there) return there;
  const coming = whole(file).catch((failure: unknown) => { fetched.delete(file); throw failure; });
  fetched.set(file, coming);
  return coming;
};

/**
 * Fetches a part of the app with all that it needs, and runs it then. A browser remembers that a module could not be fetched and
 * never asks for it again (HTML, "fetch a single module script"): where the signal goes for a moment, a sheet, a screen, its
 * words or the safety timer would be gone until the app is loaded anew. What is fetched first can be asked for again.
 */
globalThis.fetchPart = async (files) => {
  await Promise.all(files.map(fetchOnce));
  return import(/* @vite-ignore */ files[0]!);
};

export {};
