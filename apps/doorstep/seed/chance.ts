/** A repeatable source of chance: the same seed gives the same people (mulberry32). */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** 0 ≤ x < 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** Whether something of this chance (0 to 1) happens. */
  happens(chance: number): boolean {
    return this.next() < chance;
  }
}

/** A seed for one row of one kind, far from its neighbours. */
export const seedOf = (...parts: readonly number[]): number => parts.reduce((hash, part) => Math.imul(hash ^ (part + 0x9e3779b9), 0x85ebca6b) ^ (hash >>> 13), 0x811c9dc5) >>> 0;

/**
 * The UUID of row `index` of a kind (0–4095) in an organization (0–4095): version 7, made at the instant given plus the
 * index. Later rows have greater ids.
 */
export function seededId(base: number, organization: number, kind: number, index: number): string {
  const time = (base + index).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${kind.toString(16).padStart(3, '0')}-8${organization.toString(16).padStart(3, '0')}-${index.toString(16).padStart(12, '0')}`;
}
