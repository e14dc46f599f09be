/** Chance that is the same at every run: made from a seed (Mulberry32). */
export interface SeededRandom {
  /** A fraction in [0, 1). */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** One of the things, which must not be empty. */
  pick<T>(things: readonly T[]): T;
  /** The same things in another order; the given list stays as it is. */
  shuffle<T>(things: readonly T[]): T[];
}

/** The seed of this run: `DOORSTEP_TEST_SEED` where it is given, so that a failure can be had again. */
export const testSeed = (): number => Number(process.env['DOORSTEP_TEST_SEED'] ?? 20261014);

/** Whether this is the long run (`npm run test:long`): more seeds, more rounds. */
export const longRun = (): boolean => process.env['DOORSTEP_TEST_LONG'] === '1';

export function seededRandom(seed: number = testSeed()): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    pick: <T>(things: readonly T[]): T => {
      if (things.length === 0) throw new Error('nothing to pick from');
      return things[whole(0, things.length - 1)] as T;
    },
    shuffle: <T>(things: readonly T[]): T[] => {
      const left = [...things];
      for (let i = left.length - 1; i > 0; i -= 1) {
        const j = whole(0, i);
        [left[i], left[j]] = [left[j] as T, left[i] as T];
      }
      return left;
    },
  };
}
