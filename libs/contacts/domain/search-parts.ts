import { foldText, keystrokes, remembered } from '@doorstep/kernel';

/** A word as it is compared: folded, Hangul as its keys. `O'Brien` has two parts that may also be written as one. */
export interface SearchPart {
  /** Folded, Hangul composed. */
  readonly folded: string;
  /** What is compared. */
  readonly keys: string;
}

const LONGEST = 100;
const GLUED = /['’‘ʼʻʹ`´\-\u2010-\u2015]/;
/** Words before a family name that may be written with it: de la Cruz, Dela Cruz, van Dyk, Mc Donald. */
const PARTICLES = new Set('de del la las los le da das do dos di du van von der den ter ten el al bin ibn y e san santa saint st mc mac o d'.split(' '));

const partOf = (folded: string): SearchPart => ({ folded, keys: keystrokes(folded).slice(0, LONGEST) });

/** The parts that letters and digits make of one word. */
export const partsOfWord = /* @__PURE__ */ remembered((word: string): readonly SearchPart[] => foldText(word).split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean).map(partOf));

/** The words of a text, each in the parts that letters and digits make. */
export const partsOf = (text: string): ReadonlyArray<readonly SearchPart[]> => text.split(/\s+/u).map(partsOfWord).filter((parts) => parts.length > 0);

/** Parts written as one word. */
export const glued = (parts: readonly SearchPart[]): SearchPart => partOf(parts.map((part) => part.folded).join(''));

/** Whether the parts of this word are also written as one. */
export const isGlued = (word: string): boolean => GLUED.test(word);

/** How particles before a name may be drawn together: [de, la, cruz] → dela, delacruz, lacruz. Positions are first and last. */
export function particleRuns(parts: readonly SearchPart[]): Array<readonly [number, number]> {
  const runs: Array<readonly [number, number]> = [];
  for (let from = 0; from < parts.length; from += 1) {
    for (let to = from + 1; to < parts.length && PARTICLES.has(parts[to - 1]!.folded); to += 1) runs.push([from, to]);
  }
  return runs;
}
