import type { Far } from './tour';

/**
 * The shortest round over a few places and back, exactly: for each set of places and each last one among them the best way
 * there (Held and Karp, "A dynamic programming approach to sequencing problems", 1962). Its time doubles with each place:
 * nine take some ten thousand steps.
 */
export function shortestRound(n: number, far: Far): number[] {
  // The last place begins and ends the round; the others are the bits of a set.
  const [m, home] = [n - 1, n - 1];
  const size = 1 << m;
  const best = new Float64Array(size * m).fill(Infinity);
  const before = new Int8Array(size * m).fill(-1);
  for (let i = 0; i < m; i += 1) best[(1 << i) * m + i] = far(home, i);
  for (let set = 1; set < size; set += 1) {
    for (let last = 0; last < m; last += 1) {
      const so = best[set * m + last]!;
      if (so === Infinity) continue;
      for (let next = 0; next < m; next += 1) {
        if ((set & (1 << next)) !== 0) continue;
        const at = (set | (1 << next)) * m + next;
        const way = so + far(last, next);
        if (way < best[at]!) [best[at], before[at]] = [way, last];
      }
    }
  }
  let [set, last] = [size - 1, 0];
  const closed = (place: number): number => best[set * m + place]! + far(place, home);
  for (let i = 1; i < m; i += 1) if (closed(i) < closed(last)) last = i;
  const round = [home];
  while (last >= 0) {
    round.push(last);
    const from = before[set * m + last]!;
    set &= ~(1 << last);
    last = from;
  }
  return round;
}
