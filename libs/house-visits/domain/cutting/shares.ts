/** Doors that the same visitors can go to: how many, and which visitors. */
export interface Kind {
  readonly count: number;
  readonly visitors: readonly number[];
}

/**
 * How many doors of each kind each visitor takes, so that nobody has two more than another where any exchange could even
 * it out, and as few as possible stay over when nobody takes more than `most`: a balanced assignment, mended along chains
 * of exchanges until none helps. Answers `shares[kind][visitor]`.
 */
export function fairShares(kinds: readonly Kind[], visitors: number, most: number): number[][] {
  const shares = kinds.map(() => new Array<number>(visitors).fill(0));
  const load = new Array<number>(visitors).fill(0);
  const give = (kind: number, visitor: number, n: number): void => {
    shares[kind]![visitor]! += n;
    load[visitor]! += n;
  };
  const leastFree = kinds.map((_, i) => i).sort((a, b) => kinds[a]!.visitors.length - kinds[b]!.visitors.length || a - b);
  for (const kind of leastFree) {
    for (let n = 0; n < kinds[kind]!.count; n += 1) give(kind, least(kinds[kind]!.visitors, load), 1);
  }
  for (let chain = exchange(kinds, shares, load); chain; chain = exchange(kinds, shares, load)) {
    for (const { kind, from, to } of chain) {
      give(kind, from, -1);
      give(kind, to, 1);
    }
  }
  // What is more than a list holds stays over; of the kinds that most visitors could have gone to first.
  for (let visitor = 0; visitor < visitors; visitor += 1) {
    for (const kind of [...leastFree].reverse()) {
      const over = Math.min(shares[kind]![visitor]!, Math.max(0, load[visitor]! - most));
      give(kind, visitor, -over);
    }
  }
  return shares;
}

const least = (among: readonly number[], load: readonly number[]): number => among.reduce((best, one) => (load[one]! < load[best]! ? one : best), among[0]!);

interface Step {
  readonly kind: number;
  readonly from: number;
  readonly to: number;
}

/** A chain of visitors who each hand a door on to the next, from one who has two more than the last; null where there is none. */
function exchange(kinds: readonly Kind[], shares: readonly number[][], load: readonly number[]): Step[] | null {
  const byLoad = load.map((_, i) => i).sort((a, b) => load[b]! - load[a]! || a - b);
  for (const first of byLoad) {
    const came = new Map<number, Step | null>([[first, null]]);
    const queue = [first];
    for (const from of queue) {
      if (load[from]! <= load[first]! - 2) return chainTo(from, came);
      kinds.forEach((kind, k) => {
        if (shares[k]![from]! === 0) return;
        for (const to of kind.visitors) {
          if (came.has(to)) continue;
          came.set(to, { kind: k, from, to });
          queue.push(to);
        }
      });
    }
  }
  return null;
}

function chainTo(last: number, came: ReadonlyMap<number, Step | null>): Step[] {
  const chain: Step[] = [];
  for (let step = came.get(last); step; step = came.get(step.from)) chain.unshift(step);
  return chain;
}
