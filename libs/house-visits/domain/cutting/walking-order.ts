import type { Place, Point, RoundDoor, Spot } from './places';
import { kmBetweenSpots, placesOf } from './places';
import { shortWay } from './short-round';
import { townOrder } from './town-order';

/** More buildings than a list can hold are put in order by their town, without the last polish. */
const OF_A_LIST = 80;

/** Doors of one building, or of a ZIP of which no place is known better: walked one after the other. */
interface Node<D> {
  readonly spot: Spot;
  readonly places: Place<D>[];
}

/**
 * Doors in the order in which they are walked. Those whose place is known by a short way (from the start, where one is
 * given); the others slip in beside the same street, or else the same ZIP; ZIPs of which nothing better is known are
 * walked at their middle by street, side and number; what nobody can place comes last, in the same order.
 */
export function walkingOrder<D extends RoundDoor>(doors: readonly D[], { start = null, knocks }: { start?: Point | null; knocks?: number } = {}): D[] {
  const map = placesOf(doors, start);
  return orderPlaces(map.places, map.start, knocks).map(({ door }) => door);
}

/** The same of places that are on one map already. */
export function orderPlaces<D>(places: readonly Place<D>[], start: Spot | null, knocks?: number): Place<D>[] {
  const sorted = [...places].sort((a, b) => a.rank - b.rank);
  const placedZips = new Set<number>();
  for (const { exact, zip } of sorted) if (exact) placedZips.add(zip);
  const nodes = new Map<number, Node<D>>();
  const [beside, nowhere]: [Place<D>[], Place<D>[]] = [[], []];
  for (const place of sorted) {
    const { exact, spot, zip, building } = place;
    if (!exact && placedZips.has(zip)) beside.push(place);
    else if (!spot) nowhere.push(place);
    else {
      const node = nodes.get(building);
      if (node) node.places.push(place);
      else nodes.set(building, { spot, places: [place] });
    }
  }
  const way = [...orderNodes([...nodes.values()], start, knocks).flatMap((node) => node.places), ...nowhere];
  for (const place of beside) slipIn(way, place);
  return way;
}

function orderNodes<D>(nodes: readonly Node<D>[], start: Spot | null, knocks: number | undefined): Node<D>[] {
  const spots = start ? [...nodes.map(({ spot }) => spot), start] : nodes.map(({ spot }) => spot);
  const far = (a: number, b: number): number => kmBetweenSpots(spots[a]!, spots[b]!);
  const order = nodes.length <= OF_A_LIST ? shortWay(nodes.length, far, start !== null, knocks) : townOrder(spots.slice(0, nodes.length), start);
  const way = order.map((i) => nodes[i]!);
  // Where it may begin at either end, it begins where the order of streets would.
  const turned = !start && way.length > 1 && way.at(-1)!.places[0]!.rank < way[0]!.places[0]!.rank;
  return turned ? way.reverse() : way;
}

/** Puts a door whose place is not known beside the nearest number of its street, on the way's side of it; else behind its ZIP. */
function slipIn<D>(way: Place<D>[], place: Place<D>): void {
  const { number } = place.parts;
  const { zip, street } = place;
  const sameStreet = (one: Place<D> | undefined): boolean => one !== undefined && street !== 0 && one.street === street;
  let [best, at, last] = [Infinity, -1, -1];
  for (let i = 0; i < way.length; i += 1) {
    const one = way[i]!;
    if (one.zip === zip) last = i;
    if (street === 0 || one.street !== street) continue;
    const apart = Math.abs((one.parts.number ?? 0) - (number ?? 0)) + ((one.parts.number ?? 0) % 2 === (number ?? 0) % 2 ? 0 : 0.5);
    if (apart < best) [best, at] = [apart, i];
  }
  if (at < 0) {
    way.splice(last + 1, 0, place);
    return;
  }
  const numberAt = (i: number): number => way[i]!.parts.number ?? 0;
  const upwards = sameStreet(way[at + 1]) ? numberAt(at + 1) >= numberAt(at) : sameStreet(way[at - 1]) ? numberAt(at) >= numberAt(at - 1) : true;
  const behind = place.rank >= way[at]!.rank === upwards;
  way.splice(behind ? at + 1 : at, 0, place);
}
