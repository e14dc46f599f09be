import fc from 'fast-check';
import { dealDoors } from './deal-doors';
import type { DealtDoor, DealWish } from './deal-doors';
import { shareALanguage } from './languages';
import { minutesOfRound, placesOf } from './places';
import { fairShares } from './shares';
import { chance } from './short-round';

interface Door extends DealtDoor {
  readonly n: number;
}

/** A town of some quarters with streets, each door with one to three people who speak one or two languages. */
function aTown(seed: number, doors: number, languages: readonly string[] = ['es', 'en', 'ko'], known = 1): Door[] {
  const random = chance(seed);
  const quarters = Array.from({ length: 1 + Math.floor(random() * 5) }, () => ({ latitude: 34 + random() * 0.1, longitude: -118.3 + random() * 0.1 }));
  return Array.from({ length: doors }, (_, n) => {
    const q = Math.floor(random() * quarters.length);
    const quarter = quarters[q]!;
    const people = Array.from({ length: 1 + Math.floor(random() * 3) }, () => [languages[Math.floor(random() * languages.length)]!]);
    const place = random() < known ? { latitude: quarter.latitude + (random() - 0.5) * 0.03, longitude: quarter.longitude + (random() - 0.5) * 0.03 } : { latitude: null, longitude: null };
    return { n, languages: people, address: { line1: `${100 + Math.floor(random() * 900)} ${['Oak', 'Elm', 'Pico', '8th'][Math.floor(random() * 4)]} St`, line2: null, postalCode: `9000${q}`, ...place } };
  });
}

const wish = (given: Partial<DealWish> = {}): DealWish => ({ visitors: [], maxStops: 25, maxMinutes: null, languageMatch: true, start: null, ...given });
const speak = (...each: string[][]): DealWish['visitors'] => each.map((languages) => ({ languages }));
const spreadOf = (minutes: readonly number[]): number => (Math.max(...minutes) - Math.min(...minutes)) / (minutes.reduce((a, b) => a + b, 0) / minutes.length);
const anyTown = fc.record({ seed: fc.integer({ min: 0, max: 1e9 }), doors: fc.integer({ min: 1, max: 150 }), visitors: fc.integer({ min: 0, max: 6 }), maxStops: fc.integer({ min: 1, max: 60 }), known: fc.constantFrom(0, 0.5, 1) });

describe('dealing doors', () => {
  it('puts every door on one list or says why not; no list is over its doors or minutes', () => {
    fc.assert(fc.property(anyTown, fc.option(fc.integer({ min: 20, max: 400 })), ({ seed, doors, visitors, maxStops, known }, maxMinutes) => {
      const town = aTown(seed, doors, undefined, known);
      const random = chance(seed + 1);
      const team = Array.from({ length: visitors }, () => ({ languages: ['es', 'en', 'ko'].filter(() => random() < 0.5) }));
      const { lists, leftOut } = dealDoors(town, wish({ visitors: team, maxStops, maxMinutes }));
      const all = [...lists.flatMap((list) => list.doors), ...leftOut.map(({ door }) => door)];
      expect(all.map(({ n }) => n).sort((a, b) => a - b)).toEqual(town.map(({ n }) => n));
      const place = new Map(placesOf(town).places.map((one) => [one.door, one]));
      for (const list of lists) {
        expect(list.doors.length).toBeGreaterThan(0);
        expect(list.doors.length).toBeLessThanOrEqual(maxStops);
        if (maxMinutes !== null) expect(list.minutes).toBeLessThanOrEqual(maxMinutes);
        expect(list.minutes).toBe(Math.round(minutesOfRound(list.doors.map((door) => place.get(door)!))));
        if (list.visitor !== null) for (const door of list.doors) expect(shareALanguage(door.languages, team[list.visitor]!.languages)).toBe(true);
      }
      for (const { door, reason } of leftOut) {
        expect(reason === 'no_common_language').toBe(visitors > 0 && !team.some((one) => shareALanguage(door.languages, one.languages)));
        if (visitors === 0) expect(maxMinutes).not.toBeNull();
      }
      expect(new Set(lists.map(({ visitor }) => visitor)).size).toBe(visitors === 0 ? Math.min(1, lists.length) : lists.length);
    }), { numRuns: 60 });
  });

  it('gives visitors who can go everywhere rounds within a tenth of their average', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 2, max: 6 }), fc.integer({ min: 12, max: 24 }), fc.constantFrom(1, 0.6), (seed, visitors, each, known) => {
      const team = speak(...Array.from({ length: visitors }, () => ['es', 'en', 'ko']));
      const { lists, leftOut } = dealDoors(aTown(seed, visitors * each, undefined, known), wish({ visitors: team, maxStops: 30 }));
      expect([lists.length, leftOut]).toEqual([visitors, []]);
      expect(spreadOf(lists.map(({ minutes }) => minutes))).toBeLessThanOrEqual(0.1);
      // Towns that were not even once.
    }), { numRuns: 40, examples: [[3, 2, 14, 0.6], [66826747, 3, 16, 0.6], [104252396, 2, 12, 0.6], [113495138, 5, 17, 1], [295835671, 2, 19, 0.6]] });
  });

  it('takes what lies together where not everything can be visited, from the start where one is given', () => {
    const corner = { latitude: 34.05, longitude: -118.25 };
    const doors: Door[] = Array.from({ length: 60 }, (_, n) => ({ n, languages: [], address: { line1: `${n} Oak St`, line2: null, postalCode: '90001', latitude: corner.latitude + (n % 2 === 0 ? 0 : 0.2) + n * 0.0002, longitude: corner.longitude } }));
    const { lists, leftOut } = dealDoors(doors, wish({ visitors: speak(['en'], ['en']), maxStops: 10, start: corner }));
    expect(lists.flatMap((list) => list.doors).map(({ n }) => n).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i * 2));
    expect(new Set(leftOut.map(({ reason }) => reason))).toEqual(new Set(['list_full']));
  });

  it('is the same every time', () => {
    const town = aTown(77, 90);
    const once = dealDoors(town, wish({ visitors: speak(['es'], ['en', 'ko'], ['es', 'en']) }));
    expect(dealDoors(town, wish({ visitors: speak(['es'], ['en', 'ko'], ['es', 'en']) }))).toEqual(once);
  });
});

describe('shares of doors', () => {
  const kinds = fc.array(fc.record({ count: fc.integer({ min: 0, max: 12 }), visitors: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 6 });

  it('leave as few doors over as any sharing could', () => {
    fc.assert(fc.property(kinds, fc.integer({ min: 1, max: 8 }), (all, most) => {
      const shares = fairShares(all, 4, most);
      all.forEach((kind, k) => {
        expect(shares[k]!.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(kind.count);
        shares[k]!.forEach((n, visitor) => expect(n === 0 || kind.visitors.includes(visitor)).toBe(true));
      });
      const loads = [0, 1, 2, 3].map((visitor) => shares.reduce((sum, share) => sum + share[visitor]!, 0));
      expect(Math.max(...loads)).toBeLessThanOrEqual(most);
      expect(loads.reduce((a, b) => a + b, 0)).toBe(mostThatFit(all, most));
    }), { numRuns: 300 });
  });

  it('give the only speaker of a language room for it', () => {
    // Everybody can go to the first kind, one alone to the second.
    expect(fairShares([{ count: 10, visitors: [0, 1] }, { count: 10, visitors: [1] }], 2, 25)).toEqual([[10, 0], [0, 10]]);
  });
});

/** By Hall's theorem: of every set of visitors, no more than they hold, and no less than what only others can take. */
function mostThatFit(kinds: ReadonlyArray<{ count: number; visitors: readonly number[] }>, most: number): number {
  let least = Infinity;
  for (let set = 0; set < 16; set += 1) {
    // Visitors in the set are full; doors that can go to somebody outside the set all go.
    const outside = kinds.filter(({ visitors }) => visitors.every((visitor) => (set >> visitor) & 1)).reduce((sum, { count }) => sum + count, 0);
    const all = kinds.reduce((sum, { count }) => sum + count, 0);
    const size = [0, 1, 2, 3].filter((visitor) => (set >> visitor) & 1).length;
    least = Math.min(least, all - outside + size * most);
  }
  return least;
}
