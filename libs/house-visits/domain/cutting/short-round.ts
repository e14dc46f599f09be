import { shortestRound } from './shortest-round';
import type { Far } from './tour';
import { Tour } from './tour';

/** Places that are looked at from each place: all, on a list; the nearest, in a town. */
const LOOK_AT = 10;
const ALL_BELOW = 130;
const STARTS = 6;
/** Up to so many places every round is as good as tried. */
const EXACT = 9;

/** Small numbers that look random and are the same every time: equal doors get an equal order. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const byDistance = (of: number, n: number, far: Far, most: number): Int32Array => {
  const apart = new Float64Array(n);
  const others = new Int32Array(n - 1);
  for (let i = 0, k = 0; i < n; i += 1) {
    apart[i] = far(of, i);
    if (i !== of) others[k++] = i;
  }
  return others.sort((a, b) => apart[a]! - apart[b]! || a - b).subarray(0, most);
};

/** From `start` always on to the nearest place that is left. */
function nearestNext(start: number, n: number, near: readonly Int32Array[]): number[] {
  const [order, been] = [[start], new Uint8Array(n)];
  been[start] = 1;
  for (let at = start; order.length < n; ) {
    at = near[at]!.find((place) => been[place] === 0)!;
    order.push(at);
    been[at] = 1;
  }
  return order;
}

/**
 * A short round over a few places and back, the shortest where they are very few: the nearest next from several starts, 2-opt and or-opt on each, and then
 * small knocks (two stretches changed over) that are kept where the round becomes no longer. As many knocks as asked:
 * the time is bounded, and the answer is always the same.
 */
export function shortRound(n: number, far: Far, knocks = 8 * n): number[] {
  if (n < 4) return Array.from({ length: n }, (_, i) => i);
  if (n <= EXACT) return shortestRound(n, far);
  const near = Array.from({ length: n }, (_, i) => byDistance(i, n, far, n < ALL_BELOW ? n - 1 : LOOK_AT));
  const all = n < ALL_BELOW ? near : Array.from({ length: n }, (_, i) => byDistance(i, n, far, n - 1));
  const starts = Math.min(n, 1 + Math.floor(knocks / 40), STARTS);
  let best: Tour | null = null;
  for (let s = 0; s < starts; s += 1) {
    const tour = new Tour(nearestNext(Math.floor((s * n) / starts), n, all), far, near);
    tour.shorten();
    if (!best || tour.length < best.length - 1e-9) best = tour;
  }
  knock(best!, far, knocks);
  return [...best!.order];
}

/** Changes two neighboring stretches over, mends what that broke, and keeps it where the round is no longer. */
function knock(tour: Tour, far: Far, times: number): void {
  const n = tour.order.length;
  const random = chance(n);
  const longest = Math.max(1, Math.min(50, Math.floor(n / 3)));
  let length = tour.length;
  for (let k = 0; k < times; k += 1) {
    const before = tour.order.slice();
    const from = Math.floor(random() * n);
    const [one, two] = [1 + Math.floor(random() * longest), 1 + Math.floor(random() * longest)];
    const place = (i: number): number => before[(from + i) % n]!;
    const ends = [place(0), place(one), place(one + 1), place(one + two), place(one + two + 1), place(1)];
    if (one + two + 1 >= n) continue;
    const changed = before.slice();
    for (let i = 1; i <= two; i += 1) changed[(from + i) % n] = place(one + i);
    for (let i = 1; i <= one; i += 1) changed[(from + two + i) % n] = place(i);
    tour.restore(changed);
    tour.shorten(ends);
    const now = tour.length;
    if (now <= length + 1e-12) length = now;
    else tour.restore(before);
  }
}

/**
 * A short way over all places that need not come back: from `start` where one is given, as the last of the places counted
 * (its number is n), else from wherever is best. Answers the places without the start.
 */
export function shortWay(n: number, far: Far, fromStart: boolean, knocks?: number): number[] {
  if (n <= 1) return Array.from({ length: n }, (_, i) => i);
  // A way is a round over one place more, which is nowhere: the round may close through it for nothing. From a start it
  // must, so that what lies between the two is dearly won.
  const start = fromStart ? n : -1;
  const nowhere = fromStart ? n + 1 : n;
  const all = nowhere + 1;
  const table = new Float64Array(all * all);
  let widest = 1;
  for (let a = 0; a < nowhere; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const apart = far(a, b);
      table[a * all + b] = table[b * all + a] = apart;
      if (apart > widest) widest = apart;
    }
  }
  if (fromStart) table[start * all + nowhere] = table[nowhere * all + start] = -all * widest;
  const round = shortRound(all, (a, b) => table[a * all + b]!, knocks);
  const cut = round.indexOf(nowhere);
  const way = [...round.slice(cut + 1), ...round.slice(0, cut)];
  if (fromStart && way.at(-1) === start) way.reverse();
  return way.filter((place) => place < n);
}
