import { foldText } from '@doorstep/kernel';

// Forms of incorporation are written or left out at will; they never tell two workplaces apart.
const LEGAL_FORM = /\s(inc|incorporated|llc|l l c|llp|corp|corporation|co|company|ltd|limited|s a de c v|sa de cv)$/;

/**
 * How names of employers, worksites and units are compared, sorted and looked up: without case, accents,
 * punctuation and the form of incorporation. `Golden Pacific Logistics, Inc.` → `golden pacific logistics`.
 */
export function nameKey(name: string): string {
  const folded = foldText(name);
  const words = folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();
  return words.replace(LEGAL_FORM, '') || words || folded.trim();
}

/** The range of keys that begin with what was typed: `from ≤ key < until`, in the order of bytes. */
export function keyRange(typed: string): { from: string; until: string } {
  const from = nameKey(typed);
  return { from, until: `${from}\u{10FFFF}` };
}
