/**
 * How long a message waits after its n-th try failed for a while (n from 1), in milliseconds; null when it was the
 * last. `chance` in [0, 1) spreads the waits by the given share.
 */
export function waitAfter(tries: number, minutes: readonly number[], jitter: number, chance: number): number | null {
  const wait = minutes[tries - 1];
  return wait === undefined ? null : Math.round(wait * 60_000 * (1 - jitter * chance));
}
