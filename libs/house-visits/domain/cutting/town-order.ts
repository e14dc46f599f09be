import type { Spot } from './places';
import { kmBetweenSpots } from './places';
import { Tour } from './tour';

/** Neighbors that are looked at from each of very many places. */
const NEIGHBORS = 8;
/** Places of one field of the grid, about. */
const IN_A_FIELD = 3;
const BITS = 12;

/**
 * An order of very many places in which neighbors stay together: along a curve that fills the town (Hilbert's), made
 * shorter by 2-opt and or-opt among near ones. It begins at the place nearest the start, else where the longest leg was.
 */
export function townOrder(spots: readonly Spot[], start: Spot | null): number[] {
  if (spots.length < 3) return spots.map((_, i) => i);
  const [xs, ys] = [Float64Array.from(spots, ({ x }) => x), Float64Array.from(spots, ({ y }) => y)];
  const far = (a: number, b: number): number => Math.sqrt((xs[a]! - xs[b]!) ** 2 + (ys[a]! - ys[b]!) ** 2);
  const tour = new Tour(alongTheCurve(spots), far, neighbors(spots));
  tour.shorten();
  const order = [...tour.order];
  const n = order.length;
  let [cut, widest] = [0, -1];
  for (let i = 0; i < n; i += 1) {
    const width = start ? -kmBetweenSpots(start, spots[order[i]!]!) - 1e-12 : far(order[(i + n - 1) % n]!, order[i]!);
    if (i === 0 || width > widest) [cut, widest] = [i, width];
  }
  return [...order.slice(cut), ...order.slice(0, cut)];
}

const boxOf = (spots: readonly Spot[]): { west: number; south: number; size: number } => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of spots) [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  return { west, south, size: Math.max(east - west, north - south, 1e-9) };
};

function alongTheCurve(spots: readonly Spot[]): number[] {
  const { west, south, size } = boxOf(spots);
  const side = (1 << BITS) - 1;
  const keys = spots.map(({ x, y }) => hilbert(Math.floor(((x - west) / size) * side), Math.floor(((y - south) / size) * side)));
  return spots.map((_, i) => i).sort((a, b) => keys[a]! - keys[b]! || a - b);
}

/** How far along Hilbert's curve a field lies. */
function hilbert(x: number, y: number): number {
  let along = 0;
  for (let s = 1 << (BITS - 1); s > 0; s >>= 1) {
    const [rx, ry] = [(x & s) > 0 ? 1 : 0, (y & s) > 0 ? 1 : 0];
    along += s * s * ((3 * rx) ^ ry);
    if (ry === 1) continue;
    if (rx === 1) [x, y] = [(1 << BITS) - 1 - x, (1 << BITS) - 1 - y];
    [x, y] = [y, x];
  }
  return along;
}

/** The nearest of each place, nearest first, found field by field. */
function neighbors(spots: readonly Spot[]): Int32Array[] {
  const { west, south, size } = boxOf(spots);
  const side = Math.max(1, Math.ceil(Math.sqrt(spots.length / IN_A_FIELD)));
  const width = size / side;
  const field = (spot: Spot): [column: number, row: number] => [Math.min(side - 1, Math.floor((spot.x - west) / width)), Math.min(side - 1, Math.floor((spot.y - south) / width))];
  const fields = new Map<number, number[]>();
  spots.forEach((spot, i) => {
    const [column, row] = field(spot);
    const there = fields.get(row * side + column);
    if (there) there.push(i);
    else fields.set(row * side + column, [i]);
  });
  return spots.map((spot, i) => {
    const [column, row] = field(spot);
    const best = new Nearest(NEIGHBORS);
    for (let ring = 0; ring <= side; ring += 1) {
      // Whatever lies beyond this ring of fields is at least so far away.
      if (best.farthest <= (ring - 1) * width) break;
      for (let r = row - ring; r <= row + ring; r += 1) {
        const step = Math.abs(r - row) === ring ? 1 : Math.max(1, 2 * ring);
        for (let c = column - ring; c <= column + ring; c += step) {
          if (r < 0 || c < 0 || r >= side || c >= side) continue;
          for (const other of fields.get(r * side + c) ?? []) if (other !== i) best.add(other, kmBetweenSpots(spot, spots[other]!));
        }
      }
    }
    return Int32Array.from(best.places);
  });
}

/** The few nearest of what is added, nearest first. */
class Nearest {
  readonly places: number[] = [];
  private readonly kms: number[] = [];

  constructor(private readonly most: number) {}

  /** Whatever is farther away than this is not among them. */
  get farthest(): number {
    return this.places.length < this.most ? Infinity : this.kms[this.most - 1]!;
  }

  add(place: number, km: number): void {
    if (km >= this.farthest) return;
    let at = this.kms.length;
    while (at > 0 && this.kms[at - 1]! > km) at -= 1;
    this.kms.splice(at, 0, km);
    this.places.splice(at, 0, place);
    if (this.places.length > this.most) {
      this.kms.pop();
      this.places.pop();
    }
  }
}
