import type { Door } from '../visits/doors';
import type { Stop } from '../visits/types';

/** Degrees. */
export interface Point { latitude: number; longitude: number }

/** One mark on the map: the doors that stand at one place, or too near to one another to be tapped one by one, in walking order. */
export interface PinGroup extends Point {
  doors: Door[];
  state: Door['state'];
  /** The places it stands for; its own is the first. */
  places: Point[];
}

/** A ZIP code in which doors lie that nobody knows more of. */
export interface ZipArea extends Point { zip: string; doors: Door[] }

/** What is known of where a stop is; what an app kept before places were told says only its coordinates. */
export function placeOf({ address }: Stop): { point: Point | null; area: Point | null } {
  const { latitude, longitude, area } = address;
  const point = typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null;
  return { point, area: point ? null : area ?? null };
}

/** Five decimals are a meter: two doors that near stand on one pin. */
const spot = ({ latitude, longitude }: Point): string => `${latitude.toFixed(5)},${longitude.toFixed(5)}`;

function gathered<T extends Point & { doors: Door[] }>(doors: readonly Door[], at: (door: Door) => Point | null, make: (point: Point, door: Door) => T): T[] {
  const groups = new Map<string, T>();
  for (const door of doors) {
    const point = at(door);
    if (!point) continue;
    const there = groups.get(spot(point));
    if (there) there.doors.push(door);
    else groups.set(spot(point), make(point, door));
  }
  return [...groups.values()];
}

const stateOf = (doors: readonly Door[]): Door['state'] => (doors.some(({ state }) => state === 'now') ? 'now' : doors.every(({ state }) => state === 'done') ? 'done' : 'open');

/** Pins in walking order. A pin is done when all its doors are, and the next one when one of them is. */
export function pinsOf(doors: readonly Door[]): PinGroup[] {
  const groups = gathered(doors, (door) => placeOf(door.stop).point, (point, door): PinGroup => ({ ...point, doors: [door], state: 'open', places: [point] }));
  return groups.map((group) => ({ ...group, state: stateOf(group.doors) }));
}

/** A pin is 48 px wide. With neighbors this far off on both sides, 24 px of it are free for a finger (WCAG 2.2, 2.5.8). */
export const APART_PX = 36;

/** Pins that lie less than `APART_PX` from one another in both directions are one: `onScreen` tells where a place is, in pixels. Which is which is seen nearer by. */
export function gatheredOnScreen(pins: readonly PinGroup[], onScreen: (point: Point) => { x: number; y: number }): PinGroup[] {
  const told: Array<{ x: number; y: number; pin: PinGroup }> = [];
  for (const pin of pins) {
    const { x, y } = onScreen(pin);
    const near = told.find((other) => Math.abs(other.x - x) < APART_PX && Math.abs(other.y - y) < APART_PX);
    if (!near) told.push({ x, y, pin });
    else near.pin = { ...near.pin, doors: [...near.pin.doors, ...pin.doors].sort((a, b) => a.stop.position - b.stop.position), places: [...near.pin.places, ...pin.places] };
  }
  return told.map(({ pin }) => ({ ...pin, state: stateOf(pin.doors) }));
}

/** ZIP codes in which doors lie whose street nobody has found. */
export const areasOf = (doors: readonly Door[]): ZipArea[] =>
  gathered(doors, (door) => placeOf(door.stop).area, (point, door): ZipArea => ({ ...point, zip: door.stop.address.postalCode?.slice(0, 5) ?? '', doors: [door] }));

/** Doors that no pin stands for, in walking order. */
export const offTheMap = (doors: readonly Door[]): Door[] => doors.filter(({ stop }) => placeOf(stop).point === null);

/** How well it is known where doors are; a pin that somebody set counts as exact. Every door once. */
export const PRECISIONS = ['exact', 'street', 'zip', 'none'] as const;
export function precisionOf(stop: Stop): (typeof PRECISIONS)[number] {
  const { point, area } = placeOf(stop);
  if (point) return stop.address.precision === 'street' && !stop.address.pin ? 'street' : 'exact';
  return area ? 'zip' : 'none';
}

/** What stands on a pin: the place in the walking order, as short as it can be said. */
export function numbersOf(doors: readonly Door[]): string {
  const ns = doors.map(({ stop }) => stop.position);
  const run = ns.every((n, i) => i === 0 || n === ns[i - 1]! + 1);
  if (ns.length < 3) return ns.join(', ');
  return run ? `${ns[0]}–${ns[ns.length - 1]}` : `${ns[0]} +${ns.length - 1}`;
}
