import type { DoorAddress, DoorParts } from '../doors';
import { compareParts, doorParts } from '../doors';
import { ROUND_DEFAULTS } from './defaults';

export interface Point {
  latitude: number;
  longitude: number;
}

/** A door as far as it is dealt and walked to. A place that is only that of its ZIP says so. */
export interface RoundDoor {
  address: DoorAddress & { latitude: number | null; longitude: number | null; geoPrecision?: 'rooftop' | 'street' | 'zip' | 'none' };
}

/** Kilometers from a town's middle, flat: good for the length of a round, not of a voyage. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A door with where it lies: `exact` of its own, or roughly that of its ZIP; nothing where nobody knows. */
export interface Place<D> {
  readonly door: D;
  readonly parts: DoorParts;
  readonly spot: Spot | null;
  readonly exact: boolean;
  /** Where it comes by ZIP, street, side, number and unit among all of its map; equal addresses come together. */
  readonly rank: number;
  /** Its street of its ZIP, and its ZIP, as numbers of one map, quicker to compare than letters; 0 where the address names none. */
  readonly street: number;
  readonly zip: number;
  /** One number for all doors at its spot; where only the ZIP's is known, for all of the ZIP. */
  readonly building: number;
}

const KM_A_DEGREE = 111.2;

/** Doors as places on one flat map. A door without a place of its own takes that of its ZIP, from its own row or from those known there. */
export function placesOf<D extends RoundDoor>(doors: readonly D[], start: Point | null = null): { places: Place<D>[]; start: Spot | null } {
  const known = doors.flatMap(({ address }) => pointOf(address) ?? []);
  const middle = known[0] ?? start ?? { latitude: 0, longitude: 0 };
  const shrink = Math.cos((middle.latitude * Math.PI) / 180);
  const flat = (point: Point): Spot => ({ x: (point.longitude - middle.longitude) * KM_A_DEGREE * shrink, y: (point.latitude - middle.latitude) * KM_A_DEGREE });
  const seen = doors.map((door) => {
    const point = pointOf(door.address);
    return { door, parts: doorParts(door.address), spot: point && flat(point), exact: point !== null && door.address.geoPrecision !== 'zip' };
  });
  const ofZip = new Map<string, Spot>();
  const sums = new Map<string, { x: number; y: number; n: number }>();
  for (const { parts, spot, exact } of seen) {
    if (!spot) continue;
    if (!exact) ofZip.set(parts.zip, spot);
    const sum = sums.get(parts.zip) ?? { x: 0, y: 0, n: 0 };
    sums.set(parts.zip, { x: sum.x + spot.x, y: sum.y + spot.y, n: sum.n + 1 });
  }
  for (const [zip, { x, y, n }] of sums) if (!ofZip.has(zip)) ofZip.set(zip, { x: x / n, y: y / n });
  const ranks = ranksOf(seen.map(({ parts }) => parts));
  const [streets, zips, buildings] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const places = seen.map(({ door, parts, spot, exact }): Place<D> => ({
    door, parts, exact, spot: spot ?? (parts.zip === '' ? null : (ofZip.get(parts.zip) ?? null)),
    rank: ranks.get(parts)!,
    street: parts.street === '' ? 0 : numberOf(streets, `${parts.zip}|${parts.street}`),
    zip: parts.zip === '' ? 0 : numberOf(zips, parts.zip),
    building: numberOf(buildings, exact ? `${spot!.x}|${spot!.y}` : parts.zip),
  }));
  return { places, start: start && flat(start) };
}

function ranksOf(all: readonly DoorParts[]): Map<DoorParts, number> {
  const ranks = new Map<DoorParts, number>();
  let [rank, before] = [0, null as DoorParts | null];
  for (const parts of [...all].sort(compareParts)) {
    if (before && before.order !== parts.order) rank += 1;
    ranks.set(parts, rank);
    before = parts;
  }
  return ranks;
}

/** The number of a name; a new one, from 1, where it has none. */
function numberOf(known: Map<string, number>, name: string): number {
  const there = known.get(name);
  if (there !== undefined) return there;
  known.set(name, known.size + 1);
  return known.size;
}

const pointOf = ({ latitude, longitude }: RoundDoor['address']): Point | null => (latitude === null || longitude === null ? null : { latitude, longitude });

export const kmBetweenSpots = (a: Spot, b: Spot): number => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);

/** Minutes for a way in a straight line: on foot where that is quicker than getting into the car. */
export function minutesOfKm(km: number): number {
  const streets = km * ROUND_DEFAULTS.detour;
  return Math.min(streets * ROUND_DEFAULTS.minutesAKmOnFoot, ROUND_DEFAULTS.minutesToPark + streets * ROUND_DEFAULTS.minutesAKmByCar);
}

/** Minutes from door to door of one map. Where a place is only roughly known, streets and ZIPs say how near it is. */
export function minutesBetween(a: Place<unknown>, b: Place<unknown>): number {
  const oneStreet = a.street !== 0 && a.street === b.street;
  if (oneStreet && a.parts.number !== null && a.parts.number === b.parts.number) return ROUND_DEFAULTS.minutesInside;
  if (a.exact && b.exact) return Math.max(ROUND_DEFAULTS.minutesInside, minutesOfKm(kmBetweenSpots(a.spot!, b.spot!)));
  if (oneStreet) return ROUND_DEFAULTS.minutesInStreet;
  if (a.zip !== 0 && a.zip === b.zip) return ROUND_DEFAULTS.minutesInZip;
  if (a.spot && b.spot) return Math.max(ROUND_DEFAULTS.minutesInZip, minutesOfKm(kmBetweenSpots(a.spot, b.spot)));
  return ROUND_DEFAULTS.minutesElsewhere;
}

/** Minutes of a round over these places in this order, from the start where there is one, with what happens at the doors. */
export function minutesOfRound(places: readonly Place<unknown>[], start: Spot | null = null): number {
  const first = places[0];
  let minutes = places.length * ROUND_DEFAULTS.minutesADoor;
  if (first && start) minutes += first.spot ? minutesOfKm(kmBetweenSpots(start, first.spot)) : ROUND_DEFAULTS.minutesElsewhere;
  for (let i = 1; i < places.length; i += 1) minutes += minutesBetween(places[i - 1]!, places[i]!);
  return minutes;
}
