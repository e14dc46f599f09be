import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { chance, shortRound, shortWay } from './short-round';
import { Tour } from './tour';

type Spot = readonly [x: number, y: number];
const between = (spots: readonly Spot[]) => (a: number, b: number): number => Math.hypot(spots[a]![0] - spots[b]![0], spots[a]![1] - spots[b]![1]);
const lengthOf = (order: readonly number[], far: (a: number, b: number) => number): number => order.reduce((sum, place, i) => sum + far(place, order[(i + 1) % order.length]!), 0);
const numbers = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const spots = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })), { minLength: 1, maxLength: 40 });

describe('a short round', () => {
  it('over berlin52 of TSPLIB is within 5 % of the optimum, 7542', () => {
    const lines = readFileSync('test/samples/berlin52.tsp', 'utf8').split('\n').flatMap((line) => /^\d+ ([\d.]+) ([\d.]+)/.exec(line.trim()) ?? []);
    const berlin: Spot[] = Array.from({ length: 52 }, (_, i) => [Number(lines[i * 3 + 1]), Number(lines[i * 3 + 2])]);
    const rounded = (a: number, b: number): number => Math.round(between(berlin)(a, b));
    const round = shortRound(52, rounded);
    expect([...round].sort((a, b) => a - b)).toEqual(numbers(52));
    const length = lengthOf(round, rounded);
    expect(length).toBeGreaterThanOrEqual(7542);
    expect(length).toBeLessThanOrEqual(7542 * 1.05);
  });

  it('over 20 sets of 60 random places is within 5 % of the best of 200 insertions begun anew', () => {
    const worst: number[] = [];
    for (let set = 0; set < 20; set += 1) {
      const random = chance(1_000 + set);
      const places: Spot[] = numbers(60).map(() => [random() * 1000, random() * 1000]);
      const far = between(places);
      let best = Infinity;
      for (let again = 0; again < 200; again += 1) best = Math.min(best, lengthOf(inserted(60, far, random), far));
      worst.push(lengthOf(shortRound(60, far), far) / best);
    }
    expect(Math.max(...worst)).toBeLessThanOrEqual(1.05);
  });

  it('keeps every place once and is never longer than what it began with', () => {
    fc.assert(fc.property(spots, fc.integer({ min: 0, max: 1e6 }), (places, seed) => {
      const far = between(places);
      const random = chance(seed);
      const order = numbers(places.length).map((place) => [random(), place] as const).sort((a, b) => a[0] - b[0]).map(([, place]) => place);
      const near = numbers(places.length).map((i) => Int32Array.from(numbers(places.length).filter((j) => j !== i).sort((a, b) => far(i, a) - far(i, b))));
      const tour = new Tour(order, far, near);
      const before = tour.length;
      const won = tour.shorten();
      expect([...tour.order].sort((a, b) => a - b)).toEqual(numbers(places.length));
      expect(Math.abs(before - won - tour.length)).toBeLessThan(1e-6);
      expect(tour.length).toBeLessThanOrEqual(before + 1e-9);
    }), { numRuns: 500 });
  });
});

/** Every place of a random order put where it lengthens the round least. */
function inserted(n: number, far: (a: number, b: number) => number, random: () => number): number[] {
  const mixed = numbers(n).map((place) => [random(), place] as const).sort((a, b) => a[0] - b[0]).map(([, place]) => place);
  const round = mixed.slice(0, 2);
  for (const place of mixed.slice(2)) {
    let [best, where] = [Infinity, 0];
    round.forEach((one, i) => {
      const next = round[(i + 1) % round.length]!;
      const more = far(one, place) + far(place, next) - far(one, next);
      if (more < best) [best, where] = [more, i + 1];
    });
    round.splice(where, 0, place);
  }
  return round;
}

describe('a short way', () => {
  it('begins at the start, and is as short as any on few places', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), { minLength: 2, maxLength: 7 }), fc.boolean(), (places, fromStart) => {
      const far = between(places);
      const n = fromStart ? places.length - 1 : places.length;
      const walked = (order: readonly number[]): number => (fromStart ? far(n, order[0]!) : 0) + order.slice(1).reduce((sum, place, i) => sum + far(order[i]!, place), 0);
      const way = shortWay(n, far, fromStart);
      expect([...way].sort((a, b) => a - b)).toEqual(numbers(n));
      const best = Math.min(...orders(numbers(n)).map(walked));
      expect(walked(way)).toBeLessThanOrEqual(best + 1e-6);
    }), { numRuns: 200, examples: [[[[48, 45], [41, 0], [0, 41], [40, 45], [0, 1], [0, 17]], true]] });
  });
});

const orders = (all: readonly number[]): number[][] => (all.length <= 1 ? [[...all]] : all.flatMap((one) => orders(all.filter((other) => other !== one)).map((rest) => [one, ...rest])));
