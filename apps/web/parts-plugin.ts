import type { Plugin } from 'vite';

/** `import("./part-hash.js")` as it is written into a chunk. */
const IMPORT = /\bimport\((["'`])\.\/([\w.~-]+\.js)\1\)/g;

/**
 * Writes `fetchPart([…])` (src/app/parts.ts) in place of every `import()` of a part: its file first, then all that it needs
 * and that the first page does not have already.
 */
export function fetchPartsFirst(): Plugin {
  return {
    name: 'doorstep:fetch-parts-first',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunk = (file: string) => {
        const found = bundle[file];
        if (found?.type !== 'chunk') throw new Error(`${file} is no part of this build`);
        return found;
      };
      const needs = (file: string, known: ReadonlySet<string> = new Set(), found = new Set<string>()): Set<string> => {
        if (found.has(file) || known.has(file)) return found;
        found.add(file);
        for (const next of chunk(file).imports) needs(next, known, found);
        return found;
      };
      const entries = Object.values(bundle).flatMap((one) => (one.type === 'chunk' && one.isEntry ? one.fileName : []));
      const first = new Set(entries.flatMap((file) => [...needs(file)]));
      let written = 0;
      for (const one of Object.values(bundle)) {
        if (one.type !== 'chunk') continue;
        one.code = one.code.replace(IMPORT, (_all, _quote, name: string) => {
          written += 1;
          const file = `assets/${name}`;
          return `fetchPart(${JSON.stringify([file, ...[...needs(file, first)].filter((next) => next !== file)].map((next) => `/${next}`))})`;
        });
      }
      if (written === 0) this.error('no import() was found: is it written another way now?');
    },
  };
}
