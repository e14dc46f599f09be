/** What a visitor taps at a door; what is not said is not tapped. */
export interface Deed {
  outcome: 'talked' | 'not_home' | 'no_way_in' | 'refused' | 'come_back_later' | 'someone_else_home' | 'language_barrier' | 'moved';
  stand?: 1 | 2 | 3 | 4 | 5;
  ask?: 'yes' | 'maybe' | 'no';
  /** A next step, or for who was to be visited another time the day. */
  next?: true;
}
export type Walk = ReadonlyMap<number, Deed>;

/** So many doors has the street. */
export const DOORS = 20;
/** Doors where two people live. */
export const HOUSEHOLDS = [3, 10, 16];

/** The first visitor's round; at door 7 the phone's system kills the app. */
export const FIRST: Walk = new Map<number, Deed>([
  [1, { outcome: 'talked', stand: 2, ask: 'yes', next: true }],
  [2, { outcome: 'not_home' }],
  [3, { outcome: 'talked', stand: 1, ask: 'no', next: true }],
  [4, { outcome: 'refused' }],
  [5, { outcome: 'talked', next: true }],
  [6, { outcome: 'not_home' }],
  [7, { outcome: 'talked', stand: 3, next: true }],
  [8, { outcome: 'someone_else_home' }],
  [9, { outcome: 'talked', stand: 2, ask: 'maybe' }],
  [10, { outcome: 'talked', stand: 1 }],
  [11, { outcome: 'not_home' }],
  [12, { outcome: 'no_way_in' }],
]);
export const KILLED_AT = 7;

/**
 * The second visitor's, whose clock is wrong: from the ninth door on, the first four of which the other one comes to as well.
 * At the ninth they log before the other one, by a clock that says it was long after.
 */
export const SECOND: Walk = new Map<number, Deed>([
  [9, { outcome: 'talked', stand: 4, next: true }],
  [10, { outcome: 'not_home' }],
  [11, { outcome: 'not_home' }],
  [12, { outcome: 'talked', stand: 3, next: true }],
  [13, { outcome: 'talked', stand: 5, ask: 'maybe' }],
  [14, { outcome: 'not_home' }],
  [15, { outcome: 'come_back_later', next: true }],
  [16, { outcome: 'no_way_in' }],
  [17, { outcome: 'moved' }],
  [18, { outcome: 'talked', stand: 2, ask: 'yes' }],
  [19, { outcome: 'language_barrier' }],
  [20, { outcome: 'not_home' }],
]);

/** Numbers of a round, and the doors that each of them counts. */
export interface Counted {
  doors: number[];
  reached: number[];
  talks: number[];
  stands: number[];
  promised: number[];
  /** Talks that lack something. */
  without: { any: number[]; nextStep: number[]; stand: number[]; promiseDate: number[] };
}

/** What must stand in the morning of all that was tapped, door by door: two visitors at one door are one visit there. */
export function counted(...walks: readonly Walk[]): Counted {
  const doors = [...new Set(walks.flatMap((walk) => [...walk.keys()]))].sort((a, b) => a - b);
  const where = (holds: (deeds: readonly Deed[]) => boolean): number[] => doors.filter((door) => holds(walks.flatMap((walk) => walk.get(door) ?? [])));
  const talked = (deeds: readonly Deed[]) => deeds.some(({ outcome }) => outcome === 'talked');
  const promised = (deeds: readonly Deed[]) => deeds.some(({ next }) => next);
  const stood = (deeds: readonly Deed[]) => deeds.some(({ stand }) => stand);
  // At the door an ask is answered, and no day is asked for.
  const undated = (deeds: readonly Deed[]) => deeds.some(({ ask }) => ask === 'yes');
  return {
    doors,
    reached: where((deeds) => deeds.some(({ outcome }) => outcome !== 'not_home' && outcome !== 'no_way_in')),
    talks: where(talked),
    stands: where((deeds) => talked(deeds) && stood(deeds)),
    promised: where(promised),
    without: {
      any: where((deeds) => talked(deeds) && (!promised(deeds) || !stood(deeds) || undated(deeds))),
      nextStep: where((deeds) => talked(deeds) && !promised(deeds)),
      stand: where((deeds) => talked(deeds) && !stood(deeds)),
      promiseDate: where((deeds) => talked(deeds) && undated(deeds)),
    },
  };
}

/** Doors whose person stands at 1 or 2 in the end: what was said last, by the clock on the wall, holds. */
export const supporters = (): number[] =>
  Array.from({ length: DOORS }, (_, i) => i + 1).filter((door) => [1, 2].includes(FIRST.get(door)?.stand ?? SECOND.get(door)?.stand ?? 0));
