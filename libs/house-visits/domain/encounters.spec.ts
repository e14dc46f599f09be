import fc from 'fast-check';
import type { StoredVisit, TimedVisit } from './encounters';
import { encounterOf, overlap } from './encounters';

interface Logged extends TimedVisit {
  id: string;
}

/** Stores visits one after the other, as the server does. */
function stored(visits: readonly Logged[]): Map<string, string> {
  const rows: Array<StoredVisit & { id: string }> = [];
  for (const visit of visits) {
    const { encounterId, joined } = encounterOf(visit.id, visit, rows);
    for (const row of rows) if (joined.includes(row.encounterId)) row.encounterId = encounterId;
    rows.push({ ...visit, encounterId });
  }
  return new Map(rows.map(({ id, encounterId }) => [id, encounterId]));
}

/** The same sets of visits, whatever their encounters are called. */
const partition = (encounters: ReadonlyMap<string, string>): string[] => {
  const sets = new Map<string, string[]>();
  for (const [id, encounterId] of encounters) sets.set(encounterId, [...(sets.get(encounterId) ?? []), id]);
  return [...sets.values()].map((ids) => ids.sort().join('+')).sort();
};

const MINUTE = 60_000;
const logged = (id: string, at: number, minutes: number | null = 10): Logged => ({ id, at: at * MINUTE, minutes });

describe('logs of one door that overlap', () => {
  test('are one encounter through a third that stands between them, which may come last', () => {
    const [first, between, last] = [logged('a', 0), logged('b', 8), logged('c', 16)];
    expect(partition(stored([first, last]))).toEqual(['a', 'c']);
    expect(partition(stored([first, last, between]))).toEqual(['a+b+c']);
    expect(partition(stored([between, first, last]))).toEqual(['a+b+c']);
  });

  test('do not last longer than anybody stands at a door, whatever length was typed', () => {
    expect(overlap(logged('a', 0, 1_440), logged('b', 300))).toBe(false);
    expect(overlap(logged('a', 0, 1_440), logged('b', 240))).toBe(true);
  });

  test('fall into the same encounters in whatever order they arrive', () => {
    const visit = fc.record({ at: fc.integer({ min: 0, max: 400 }), minutes: fc.option(fc.integer({ min: 0, max: 90 })) });
    const both = fc.array(visit, { minLength: 1, maxLength: 12 }).chain((visits) => {
      const named = visits.map(({ at, minutes }, n) => logged(`v${n}`, at, minutes));
      return fc.tuple(fc.constant(named), fc.shuffledSubarray(named, { minLength: named.length }));
    });
    fc.assert(fc.property(both, ([one, other]) => {
      expect(partition(stored(other))).toEqual(partition(stored(one)));
    }), { numRuns: 500 });
  });
});
