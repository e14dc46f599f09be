/** How far two places lie apart: the same both ways. Measured in whatever the caller likes. */
export type Far = (a: number, b: number) => number;

const HAIR = 1e-9;
/** Places of a piece that is moved as one. */
const PIECE = 3;

/**
 * A round over places 0 … n−1 and back, made shorter by two moves until neither helps: turning a stretch round (2-opt)
 * and putting a piece of up to three places elsewhere, either way round (or-opt). `near` names for each place those that
 * are worth a look, nearest first. Never longer than it was.
 */
export class Tour {
  readonly order: Int32Array;
  private readonly at: Int32Array;
  private readonly waiting: Uint8Array;

  constructor(order: readonly number[] | Int32Array, private readonly far: Far, private readonly near: readonly Int32Array[]) {
    this.order = Int32Array.from(order);
    this.at = new Int32Array(this.order.length);
    this.waiting = new Uint8Array(this.order.length);
    this.order.forEach((place, i) => (this.at[place] = i));
  }

  get length(): number {
    let sum = this.far(this.order.at(-1)!, this.order[0]!);
    for (let i = 1; i < this.order.length; i += 1) sum += this.far(this.order[i - 1]!, this.order[i]!);
    return sum;
  }

  /** Tries the moves at these places, at all where none are named; answers by how much it became shorter. */
  shorten(places: Iterable<number> = this.order.slice()): number {
    if (this.order.length < 4) return 0;
    const queue = [...places];
    for (const place of queue) this.waiting[place] = 1;
    let won = 0;
    for (let i = 0; i < queue.length; i += 1) {
      const place = queue[i]!;
      this.waiting[place] = 0;
      const gain = this.turn(place) || this.move(place);
      if (gain === 0) continue;
      won += gain;
      for (const one of this.touched) {
        if (this.waiting[one]) continue;
        this.waiting[one] = 1;
        queue.push(one);
      }
      // What was worked off is dropped now and then: on long rounds the queue would only grow.
      if (i > 100_000) {
        queue.splice(0, i + 1);
        i = -1;
      }
    }
    return won;
  }

  after(place: number): number {
    const i = this.at[place]! + 1;
    return this.order[i === this.order.length ? 0 : i]!;
  }

  before(place: number): number {
    const i = this.at[place]!;
    return this.order[i === 0 ? this.order.length - 1 : i - 1]!;
  }

  /** Puts the round back as it was written down. */
  restore(order: Int32Array): void {
    this.order.set(order);
    for (let i = 0; i < order.length; i += 1) this.at[order[i]!] = i;
  }

  private touched: number[] = [];

  private turn(a: number): number {
    const { far } = this;
    for (const forward of [true, false]) {
      const b = forward ? this.after(a) : this.before(a);
      const ab = far(a, b);
      for (const c of this.near[a]!) {
        const won = ab - far(a, c);
        if (won <= HAIR) break;
        const d = forward ? this.after(c) : this.before(c);
        if (c === b || d === a) continue;
        const gain = won + far(c, d) - far(b, d);
        if (gain <= HAIR) continue;
        if (forward) this.reverse(b, c);
        else this.reverse(a, d);
        this.touched = [a, b, c, d];
        return gain;
      }
    }
    return 0;
  }

  /** Moves a piece that begins or ends at `a` beside one of the places near it. */
  private move(a: number): number {
    const { far } = this;
    const n = this.order.length;
    for (const forward of [true, false]) {
      let e = a;
      for (let size = 1; size <= Math.min(PIECE, n - 3); size += 1, e = forward ? this.after(e) : this.before(e)) {
        // The piece runs from a to e; p lies before a, q behind e, seen in the direction of the piece.
        const p = forward ? this.before(a) : this.after(a);
        const q = forward ? this.after(e) : this.before(e);
        const freed = far(p, a) + far(e, q) - far(p, q);
        if (freed <= HAIR) continue;
        for (const c of this.near[a]!) {
          const spent = far(c, a);
          if (freed - spent <= HAIR) break;
          if (this.inside(c, a, e, forward)) continue;
          // a comes to lie beside c, and e beside the neighbor of c on the other side of the gap.
          for (const x of [this.after(c), this.before(c)]) {
            if (this.inside(x, a, e, forward)) continue;
            const gain = freed - spent - far(e, x) + far(c, x);
            if (gain <= HAIR) continue;
            this.carry(forward ? a : e, forward ? e : a, a, c, x);
            this.touched = [p, q, a, e, c, x];
            return gain;
          }
        }
      }
    }
    return 0;
  }

  private inside(place: number, a: number, e: number, forward: boolean): boolean {
    const n = this.order.length;
    const [first, last] = forward ? [this.at[a]!, this.at[e]!] : [this.at[e]!, this.at[a]!];
    return (this.at[place]! - first + n) % n <= (last - first + n) % n;
  }

  /** The piece `first … last` (forward) goes between the neighbors c and x, its end `a` beside c: by turning stretches round. */
  private carry(first: number, last: number, a: number, c: number, x: number): void {
    const u = this.after(c) === x ? c : x;
    const [p, q] = [this.before(first), this.after(last)];
    // p [first … last][q … u] v  →  p [u … q][last … first] v  →  p [q … u][last … first] v
    this.reverse(first, u);
    if (this.after(p) === u) this.reverse(u, q);
    else this.reverse(q, u);
    if ((c === u) !== (a === last)) {
      if (this.after(u) === last) this.reverse(last, first);
      else this.reverse(first, last);
    }
  }

  /** Turns the stretch from `a` forward to `b` round: or all the rest, where that is less work; the round is the same. */
  private reverse(a: number, b: number): void {
    const n = this.order.length;
    let [i, j] = [this.at[a]!, this.at[b]!];
    let size = ((j - i + n) % n) + 1;
    if (size * 2 > n) {
      [i, j] = [(j + 1) % n, (i - 1 + n) % n];
      size = n - size;
    }
    for (let k = size >> 1; k > 0; k -= 1) {
      const [one, other] = [this.order[i]!, this.order[j]!];
      this.order[i] = other;
      this.at[other] = i;
      this.order[j] = one;
      this.at[one] = j;
      i = i + 1 === n ? 0 : i + 1;
      j = j === 0 ? n - 1 : j - 1;
    }
  }
}
