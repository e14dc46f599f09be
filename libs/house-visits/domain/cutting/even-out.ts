import { ROUND_DEFAULTS } from './defaults';
import type { Place, Spot } from './places';
import { minutesBetween, minutesOfRound } from './places';
import { orderPlaces } from './walking-order';

/** One list in the making. */
export interface Round<D> {
  places: Place<D>[];
  minutes: number;
  /** Which visitor goes; null where nobody is named yet. */
  readonly visitor: number | null;
}

export interface EvenOutWish<D> {
  readonly start: Spot | null;
  /** Doors of a list at most. */
  readonly most: number;
  /** How much each try is polished (`shortRound`). */
  readonly knocks: number;
  /** How many moves of each kind are tried between two lists: few when missing, those that look best beforehand. */
  readonly tries?: number;
  /** Whether that list's visitor can go to that door. */
  readonly fits: (place: Place<D>, round: Round<D>) => boolean;
}

/** Lists that are looked at beside the longest and the shortest, and moves that are tried of each kind. */
const NEAR_LISTS = 5;
const TRIES = 6;
export const FEW_LISTS = 12;
const STEPS = 400;

export const averageOf = (rounds: ReadonlyArray<{ readonly minutes: number }>): number => rounds.reduce((sum, { minutes }) => sum + minutes, 0) / rounds.length;
const off = (minutes: number, average: number): number => (minutes - average) ** 2;

/** How far the longest and the shortest lie apart, as a share of the average. */
export const spread = (rounds: ReadonlyArray<{ readonly minutes: number }>): number => {
  const minutes = rounds.map((round) => round.minutes);
  return (Math.max(...minutes) - Math.min(...minutes)) / averageOf(rounds);
};

/**
 * Evens lists out in minutes: a door of the longest list goes to one near it, a list near the shortest gives it one, or two
 * doors change places, whatever makes the lists most alike for the least walking; until they differ by no more than a
 * tenth of their average, or nothing helps.
 */
export function evenOut<D>(rounds: readonly Round<D>[], wish: EvenOutWish<D>): void {
  // Each step looks at a few lists; over very many lists it ends sooner.
  const most = Math.min(8 * rounds.length + 40, STEPS);
  for (let n = 0; rounds.length > 1 && n < most && spread(rounds) > ROUND_DEFAULTS.balance * 0.8; n += 1) if (!step(rounds, wish)) return;
}

interface Change<D> {
  readonly from: Round<D>;
  readonly to: Round<D>;
  readonly given: Place<D>;
  /** What comes back for it. */
  readonly back: Place<D> | null;
  /** How much nearer the two come to the average (by the squares), less what is walked more for it, as far as can be told beforehand. */
  readonly worth: number;
}

function step<D>(rounds: readonly Round<D>[], wish: EvenOutWish<D>): boolean {
  const average = averageOf(rounds);
  const sorted = [...rounds].sort((a, b) => b.minutes - a.minutes);
  const [longest, shortest] = [sorted[0]!, sorted.at(-1)!];
  const pairs = [
    ...nearest(rounds, longest).filter((one) => one.minutes < longest.minutes).map((to) => [longest, to] as const),
    ...nearest(rounds, shortest).filter((one) => one.minutes > shortest.minutes).map((from) => [from, shortest] as const),
    [longest, shortest] as const,
  ];
  const among = (some: ReadonlyArray<readonly [Round<D>, Round<D>]>): boolean =>
    some.flatMap(([from, to]) => changesBetween(from, to, wish, average)).sort((a, b) => b.worth - a.worth).slice(0, (wish.tries ?? TRIES) * 3).some((change) => tryOut(change, wish, average));
  if (among(pairs)) return true;
  // Between any two, where they are few: what the longest cannot give to its neighbors goes on by a third.
  return rounds.length <= FEW_LISTS && sorted.some((from, i) => among(sorted.slice(i + 1).map((to) => [from, to] as const)));
}

/** Does it, measures it, and takes it back where the lists did not become more alike. */
function tryOut<D>({ from, to, given, back }: Change<D>, { start, knocks }: EvenOutWish<D>, average: number): boolean {
  const after = [from, to].map((round) => {
    const places = round.places.filter((place) => place !== given && place !== back);
    const gained = round === to ? given : back;
    const ordered = knocks === 0 ? put(places, gained) : orderPlaces(gained ? [...places, gained] : places, start, knocks);
    return { places: ordered, minutes: minutesOfRound(ordered, start) };
  });
  if (after.reduce((sum, one) => sum + off(one.minutes, average), 0) >= off(from.minutes, average) + off(to.minutes, average) - 1e-6) return false;
  [from, to].forEach((round, i) => Object.assign(round, after[i]));
  return true;
}

function changesBetween<D>(from: Round<D>, to: Round<D>, { most, fits, tries = TRIES }: EvenOutWish<D>, average: number): Array<Change<D>> {
  const before = off(from.minutes, average) + off(to.minutes, average);
  const worth = (out: number, into: number): number => before - off(from.minutes - out, average) - off(to.minutes + into, average) - Math.max(0, into - out) ** 2 / 2;
  const movable = from.places.filter((place) => fits(place, to)).map((place) => ({ place, out: freed(from.places, place), into: needed(to.places, place) }));
  const given: Array<Change<D>> = to.places.length < most && from.places.length > 1 ? movable.map(({ place, out, into }) => ({ from, to, given: place, back: null, worth: worth(out, into) })) : [];
  const others = to.places.filter((place) => fits(place, from)).map((place) => ({ place, out: freed(to.places, place), into: needed(from.places, place) }));
  const changed: Array<Change<D>> = [];
  for (const one of movable) for (const other of others) changed.push({ from, to, given: one.place, back: other.place, worth: worth(one.out - other.into, one.into - other.out) });
  return [...best(given, tries), ...best(changed, tries)];
}

/** What a move is worth is told beforehand from one place in the old way; where many are tried, a new way may be worth more than that. */
const best = <D>(changes: Array<Change<D>>, tries: number): Array<Change<D>> => changes.filter((one) => tries > TRIES || one.worth > 0).sort((a, b) => b.worth - a.worth).slice(0, tries);

/** Minutes that a round is shorter without that door. */
function freed<D>(places: readonly Place<D>[], place: Place<D>): number {
  const i = places.indexOf(place);
  const [before, behind] = [places[i - 1], places[i + 1]];
  const legs = (before ? minutesBetween(before, place) : 0) + (behind ? minutesBetween(place, behind) : 0);
  return ROUND_DEFAULTS.minutesADoor + legs - (before && behind ? minutesBetween(before, behind) : 0);
}

/** Minutes that a round is longer with that door, where it lengthens it least. */
const needed = <D>(places: readonly Place<D>[], place: Place<D>): number => ROUND_DEFAULTS.minutesADoor + gap(places, place).minutes;

/** Where a door lengthens a round least, and by how much. */
function gap<D>(places: readonly Place<D>[], place: Place<D>): { at: number; minutes: number } {
  if (places.length === 0) return { at: 0, minutes: 0 };
  let [at, minutes, behind] = [0, minutesBetween(place, places[0]!), minutesBetween(places[0]!, place)];
  for (let i = 1; i < places.length; i += 1) {
    const next = minutesBetween(place, places[i]!);
    const more = behind + next - minutesBetween(places[i - 1]!, places[i]!);
    if (more < minutes) [at, minutes] = [i, more];
    behind = next;
  }
  return behind < minutes ? { at: places.length, minutes: behind } : { at, minutes };
}

function put<D>(places: Place<D>[], place: Place<D> | null): Place<D>[] {
  if (place) places.splice(gap(places, place).at, 0, place);
  return places;
}

/** Lists whose doors lie nearest, by their middles; where nobody knows places, by their order. */
function nearest<D>(rounds: readonly Round<D>[], of: Round<D>): Array<Round<D>> {
  const at = rounds.indexOf(of);
  const middle = known(of);
  const apart = (one: Round<D>, i: number): number => {
    const other = known(one);
    return middle && other ? Math.hypot(middle.x - other.x, middle.y - other.y) : 1e6 + Math.abs(i - at);
  };
  return rounds.map((one, i) => ({ one, apart: apart(one, i) })).filter(({ one }) => one !== of).sort((a, b) => a.apart - b.apart).slice(0, NEAR_LISTS).map(({ one }) => one);
}

/** The middles of lists, looked up once until their doors change. */
const middles = new WeakMap<readonly unknown[], Spot | null>();
function known(round: Round<unknown>): Spot | null {
  if (!middles.has(round.places)) middles.set(round.places, middleOf(round));
  return middles.get(round.places)!;
}

export function middleOf(round: Pick<Round<unknown>, 'places'>): Spot | null {
  const spots = round.places.flatMap(({ spot }) => spot ?? []);
  if (spots.length === 0) return null;
  return { x: spots.reduce((sum, { x }) => sum + x, 0) / spots.length, y: spots.reduce((sum, { y }) => sum + y, 0) / spots.length };
}
