/** A screen that is hidden is not painted: then nobody waits for it. */
const LONGEST_MS = 50;

/** Resolves when what was drawn just now is in front of the reader, so that heavier work does not hold it up. */
export const painted = (): Promise<void> => new Promise((resolve) => {
  const late = setTimeout(resolve, LONGEST_MS);
  requestAnimationFrame(() => setTimeout(() => { clearTimeout(late); resolve(); }));
});
