import { ROUND_DEFAULTS } from './defaults';
import type { Round } from './even-out';
import { averageOf, evenOut, FEW_LISTS, middleOf, spread } from './even-out';
import { shareALanguage } from './languages';
import type { Place, Point, RoundDoor, Spot } from './places';
import { kmBetweenSpots, minutesBetween, minutesOfRound, placesOf } from './places';
import { fairShares } from './shares';
import { orderPlaces } from './walking-order';

/** A door to be dealt: where it is, and which languages each person there speaks. */
export interface DealtDoor extends RoundDoor {
  readonly languages: readonly (readonly string[])[];
}

export interface DealWish {
  /** Who goes, by the languages they speak; with nobody, as many lists are made as the doors need. */
  readonly visitors: readonly { readonly languages: readonly string[] }[];
  /** Doors of a list at most, and minutes where they are limited. */
  readonly maxStops: number;
  readonly maxMinutes: number | null;
  /** Whether a door needs somebody with whom its visitor shares a language. */
  readonly languageMatch: boolean;
  readonly start: Point | null;
}

export type NotDealt = 'list_full' | 'no_common_language';

export interface DealtList<D> {
  /** Which of the visitors; null where nobody is named. */
  readonly visitor: number | null;
  /** In walking order. */
  readonly doors: D[];
  readonly minutes: number;
}

export interface Dealt<D> {
  readonly lists: DealtList<D>[];
  readonly leftOut: Array<{ door: D; reason: NotDealt }>;
}

/** Knocks (`shortRound`) of all lists of a cut together: fewer for each where they are many. */
const KNOCKS = 6_000;
const KNOCKS_A_TRY = 60;
const MANY_TRIES = 60;
const OTHER_CUTS = 9;
const MORE_LISTS = 6;

/**
 * Deals doors over visitors, or into as many lists as they need: neighbors together, no list over its doors or minutes,
 * lists alike in minutes, languages weighed so that as few doors as possible find nobody. Pure and always the same.
 */
export function dealDoors<D extends DealtDoor>(doors: readonly D[], wish: DealWish): Dealt<D> {
  const map = placesOf(doors, wish.start);
  const way = orderPlaces(map.places, map.start, 0);
  const dealt = wish.visitors.length === 0 ? asManyAsNeeded(way, wish, map.start) : overVisitors(way, wish, map.start);
  const lists = dealt.rounds.filter(({ places }) => places.length > 0)
    .map(({ places, visitor, minutes }) => ({ visitor, doors: places.map(({ door }) => door), minutes: Math.round(minutes) }));
  return { lists, leftOut: dealt.leftOut.map(({ place, reason }) => ({ door: place.door, reason })) };
}

interface Work<D> {
  rounds: Array<Round<D>>;
  leftOut: Array<{ place: Place<D>; reason: NotDealt }>;
}

const full = <D>(places: readonly Place<D>[]): Work<D>['leftOut'] => places.map((place) => ({ place, reason: 'list_full' }));

function asManyAsNeeded<D>(way: readonly Place<D>[], wish: DealWish, start: Spot | null): Work<D> {
  const { maxStops, maxMinutes } = wish;
  let n = Math.max(Math.ceil(way.length / maxStops), maxMinutes === null ? 1 : Math.ceil(minutesOfRound(way) / maxMinutes));
  for (let again = 0; ; again += 1) {
    const rounds = split(way, n, maxStops).map((places) => roundOf(places, null, start));
    evenOut(rounds, { start, most: maxStops, knocks: 0, fits: () => true });
    polish(rounds, start);
    const over = maxMinutes === null ? 0 : rounds.filter((round) => round.minutes > maxMinutes).length;
    if (over === 0) return { rounds, leftOut: [] };
    if (again === MORE_LISTS || n >= way.length) return { rounds, leftOut: full(rounds.flatMap((round) => trim(round, maxMinutes!, start))) };
    n = Math.min(way.length, n + Math.ceil(over / 4));
  }
}

function overVisitors<D extends DealtDoor>(way: readonly Place<D>[], wish: DealWish, start: Spot | null): Work<D> {
  const { visitors, languageMatch, maxMinutes } = wish;
  const canGo = (place: Place<D>, visitor: number): boolean => !languageMatch || shareALanguage(place.door.languages, visitors[visitor]!.languages);
  const kinds = new Map<string, { visitors: number[]; places: Place<D>[] }>();
  const leftOut: Work<D>['leftOut'] = [];
  for (const place of way) {
    const able = visitors.flatMap((_, i) => (canGo(place, i) ? [i] : []));
    if (able.length === 0) leftOut.push({ place, reason: 'no_common_language' });
    else if (kinds.has(able.join())) kinds.get(able.join())!.places.push(place);
    else kinds.set(able.join(), { visitors: able, places: [place] });
  }
  const most = Math.min(wish.maxStops, maxMinutes === null ? Infinity : Math.max(1, Math.floor(maxMinutes / ROUND_DEFAULTS.minutesADoor)));
  const groups = [...kinds.values()];
  const shares = fairShares(groups.map((one) => ({ count: one.places.length, visitors: one.visitors })), visitors.length, most);
  const rank = new Map(way.map((place, i) => [place, i]));
  const center = start ?? thickest(way, most * visitors.length);
  const order = visitorsAlong(groups, visitors.length, rank);
  const rounds = visitors.map((_, visitor) => roundOf<D>([], visitor, start));
  groups.forEach(({ places }, g) => {
    const wanted = shares[g]!.reduce((a, b) => a + b, 0);
    const chosen = wanted === places.length ? places : nearestTo(center, places, wanted).sort((a, b) => rank.get(a)! - rank.get(b)!);
    const taken = new Set(chosen);
    leftOut.push(...full(places.filter((place) => !taken.has(place))));
    let from = 0;
    for (const visitor of order) {
      rounds[visitor]!.places.push(...chosen.slice(from, from + shares[g]![visitor]!));
      from += shares[g]![visitor]!;
    }
  });
  if (groups.length === 1) splitAnew(rounds.filter(({ places }) => places.length > 0), order, rank, most);
  const fits = (place: Place<D>, round: Round<D>): boolean => canGo(place, round.visitor!);
  const dealt = rounds.filter(({ places }) => places.length > 0);
  let used = walked(dealt, { start, most, fits });
  // One cut in some hundreds is not even by then. Where everybody can go everywhere, the way is cut at other places; not
  // where minutes are limited: what is more even could be longer, and doors fall off it.
  const free = groups.length === 1 && maxMinutes === null && used.length <= FEW_LISTS;
  for (let shift = 1; free && uneven(used) && shift < OTHER_CUTS; shift += 1) {
    const at = (place: Place<D>): number => (rank.get(place)! + Math.round((shift * way.length) / OTHER_CUTS)) % way.length;
    const anew = dealt.map((round) => ({ ...round }));
    splitAnew(anew, order, new Map(way.map((place) => [place, at(place)])), most);
    const other = walked(anew, { start, most, fits });
    if (!uneven(other) || spread(other) < spread(used)) used = other;
  }
  if (maxMinutes !== null) leftOut.push(...full(used.flatMap((round) => trim(round, maxMinutes, start))));
  return { rounds: used, leftOut };
}

interface Walk<D> { start: Spot | null; most: number; fits: (place: Place<D>, round: Round<D>) => boolean }

/** Lists with their doors, as good as they can be walked and as even. What is given stays as it is. */
function walked<D>(given: ReadonlyArray<Round<D>>, { start, most, fits }: Walk<D>): Array<Round<D>> {
  const rounds = given.map((round) => ({ ...round, places: [...round.places] }));
  tidy(rounds, fits);
  for (const round of rounds) Object.assign(round, roundOf(orderPlaces(round.places, start, 0), round.visitor, start));
  evenOut(rounds, { start, most, knocks: 0, fits });
  polish(rounds, start);
  evenOut(rounds, { start, most, knocks: KNOCKS_A_TRY, fits });
  if (uneven(rounds) && rounds.length <= FEW_LISTS) evenOut(rounds, { start, most, knocks: KNOCKS_A_TRY, tries: MANY_TRIES, fits });
  return rounds;
}

/**
 * Whether lists differ by more than a tenth and could do better. Whole minutes are told: rounded, they must not either. Where
 * a single door is more than the tenth (less than ten doors each), lists can be as unlike as one door makes them.
 */
function uneven(rounds: ReadonlyArray<Round<unknown>>): boolean {
  const told = rounds.map(({ minutes }) => ({ minutes: Math.round(minutes) }));
  return ROUND_DEFAULTS.minutesADoor <= ROUND_DEFAULTS.balance * averageOf(told) && spread(told) > ROUND_DEFAULTS.balance;
}

/** Looks for a shorter way through each list. What was in order before stays where the new way is shorter and takes longer. */
function polish<D>(rounds: readonly Round<D>[], start: Spot | null): void {
  const knocks = Math.ceil(KNOCKS / Math.max(1, rounds.length));
  for (const round of rounds) {
    const places = orderPlaces(round.places, start, Math.min(knocks, 8 * round.places.length));
    const minutes = minutesOfRound(places, start);
    if (minutes < round.minutes) Object.assign(round, { places, minutes });
  }
}

const roundOf = <D>(places: Place<D>[], visitor: number | null, start: Spot | null): Round<D> => ({ places, visitor, minutes: minutesOfRound(places, start) });

/** Cuts a way into `n` pieces that take about the same time, none with more than `most` doors. */
function split<D>(way: readonly Place<D>[], n: number, most: number): Array<Place<D>[]> {
  const until = way.map((place, i) => ROUND_DEFAULTS.minutesADoor + (i === 0 ? 0 : minutesBetween(way[i - 1]!, place)));
  for (let i = 1; i < until.length; i += 1) until[i]! += until[i - 1]!;
  const total = until.at(-1) ?? 0;
  const cuts = [0];
  for (let piece = 1; piece < n; piece += 1) {
    const goal = (total * piece) / n;
    let at = cuts.at(-1)!;
    while (at < way.length && until[at]! <= goal) at += 1;
    if (at > 0 && at < way.length && goal - until[at - 1]! > until[at]! - goal) at += 1;
    cuts.push(Math.max(way.length - (n - piece) * most, Math.min(at, cuts.at(-1)! + most, way.length - (n - piece))));
  }
  cuts.push(way.length);
  return cuts.slice(1).map((cut, i) => way.slice(cuts[i], cut));
}

/** Where everybody can go everywhere, the way is cut by time and not by doors. */
function splitAnew<D>(rounds: readonly Round<D>[], order: readonly number[], rank: ReadonlyMap<Place<D>, number>, most: number): void {
  const places = rounds.flatMap((round) => round.places).sort((a, b) => rank.get(a)! - rank.get(b)!);
  const pieces = split(places, rounds.length, most);
  const along = [...rounds].sort((a, b) => order.indexOf(a.visitor!) - order.indexOf(b.visitor!));
  along.forEach((round, i) => (round.places = pieces[i]!));
}

/** Visitors in the order in which the doors that are most theirs come along the way, so that everybody's shares lie together. */
function visitorsAlong<D>(groups: ReadonlyArray<{ visitors: readonly number[]; places: readonly Place<D>[] }>, n: number, rank: ReadonlyMap<Place<D>, number>): number[] {
  const at = Array.from({ length: n }, (_, visitor) => {
    let [sum, weight] = [0, 0];
    for (const { visitors, places } of groups) {
      if (!visitors.includes(visitor) || visitors.length === n) continue;
      for (const place of places) [sum, weight] = [sum + rank.get(place)! / visitors.length, weight + 1 / visitors.length];
    }
    return weight === 0 ? rank.size / 2 : sum / weight;
  });
  return at.map((_, i) => i).sort((a, b) => at[a]! - at[b]! || a - b);
}

const CANDIDATES = 150;

/** Where so many doors lie closest together: somewhere to begin when not all can be visited. */
function thickest<D>(way: readonly Place<D>[], doors: number): Spot | null {
  const spots = way.flatMap(({ spot }) => spot ?? []);
  if (doors >= spots.length) return spots[0] ?? null;
  let [best, at] = [Infinity, null as Spot | null];
  for (let i = 0; i < spots.length; i += Math.max(1, Math.floor(spots.length / CANDIDATES))) {
    const radius = spots.map((spot) => kmBetweenSpots(spots[i]!, spot)).sort((a, b) => a - b)[doors - 1]!;
    if (radius < best) [best, at] = [radius, spots[i]!];
  }
  return at;
}

/** So many of the doors that lie nearest to a place; those of which nothing is known last, as they come. */
function nearestTo<D>(center: Spot | null, places: readonly Place<D>[], n: number): Place<D>[] {
  const km = new Map(places.map((place) => [place, center && place.spot ? kmBetweenSpots(center, place.spot) : Infinity]));
  return [...places].sort((a, b) => (km.get(a) === km.get(b) ? 0 : km.get(a)! - km.get(b)!)).slice(0, n);
}

const TIDY = 4;

/** Lets lists exchange doors that lie nearer to the other's middle, as many for as many. */
function tidy<D>(rounds: ReadonlyArray<Round<D>>, fits: (place: Place<D>, round: Round<D>) => boolean): void {
  for (let again = 0; again < TIDY; again += 1) {
    const middles = new Map(rounds.map((round) => [round, middleOf(round)]));
    const km = (place: Place<D>, round: Round<D>): number => (place.spot && middles.get(round) ? kmBetweenSpots(place.spot, middles.get(round)!) : 0);
    let changed = false;
    for (const from of rounds) {
      for (const place of [...from.places]) {
        let [best, other, to] = [1e-6, null as Place<D> | null, null as Round<D> | null];
        for (const round of rounds) {
          if (round === from || !fits(place, round)) continue;
          const won = km(place, from) - km(place, round);
          if (won <= best) continue;
          for (const back of round.places) {
            const gain = won + km(back, round) - km(back, from);
            if (gain > best && fits(back, from)) [best, other, to] = [gain, back, round];
          }
        }
        if (!to || !other) continue;
        from.places[from.places.indexOf(place)] = other;
        to.places[to.places.indexOf(other)] = place;
        changed = true;
      }
    }
    if (!changed) return;
  }
}

/** Takes doors off a round until it fits its minutes: each time the one that shortens it most. Answers them. */
function trim<D>(round: Round<D>, maxMinutes: number, start: Spot | null): Place<D>[] {
  const off: Place<D>[] = [];
  while (round.minutes > maxMinutes && round.places.length > 0) {
    const without = round.places.map((place) => {
      const places = round.places.filter((one) => one !== place);
      return { place, places, minutes: minutesOfRound(places, start) };
    });
    const shortest = without.reduce((a, b) => (b.minutes < a.minutes ? b : a));
    off.push(shortest.place);
    const ordered = orderPlaces(shortest.places, start, 0);
    const minutes = minutesOfRound(ordered, start);
    Object.assign(round, minutes < shortest.minutes ? { places: ordered, minutes } : { places: shortest.places, minutes: shortest.minutes });
  }
  return off;
}
