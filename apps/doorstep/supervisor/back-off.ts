const SHORTEST = 200;
const LONGEST = 5_000;
/** Who has run this long is well again: its next end is its first. */
const WELL_AFTER = 30_000;

/** Milliseconds to wait before the next start, after so many ends in a row (1 is the first). */
export const restartDelay = (ends: number): number => Math.min(LONGEST, SHORTEST * 2 ** Math.max(0, ends - 1));

/** Counts the ends in a row; `ranFor` is how long it was up this time, in ms. */
export const endsInARow = (before: number, ranFor: number): number => (ranFor >= WELL_AFTER ? 1 : before + 1);
