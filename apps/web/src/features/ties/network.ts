/** Somebody in a network, as `GET /contacts/:id/network` tells them. */
export interface Knot { id: string; displayName: string; steps: 0 | 1 | 2 }
export interface Thread { id: string; kind: string; fromId: string; toId: string }
export interface Network { people: Knot[]; ties: Thread[]; more: boolean }

export interface PlacedKnot extends Knot { x: number; y: number }

/** Distance of the rings from the middle; the drawing's own units. */
export const RINGS = [0, 88, 150] as const;

const otherEnd = (tie: Thread, id: string): string | null => (tie.fromId === id ? tie.toId : tie.toId === id ? tie.fromId : null);

/** Through whom somebody two steps away is tied: the first of the inner ring who has a tie with them. */
export function throughWhom({ people, ties }: Network): Map<string, string> {
  const inner = people.filter(({ steps }) => steps === 1).map(({ id }) => id);
  const found = new Map<string, string>();
  for (const { id } of people.filter(({ steps }) => steps === 2)) {
    const parent = inner.find((one) => ties.some((tie) => otherEnd(tie, id) === one));
    if (parent) found.set(id, parent);
  }
  return found;
}

/**
 * Places for all: the person in the middle, whom they are tied to around them, and those whom these are tied to further
 * out, behind the one they are tied through. The same network is always drawn the same way.
 */
export function placeNetwork(network: Network): PlacedKnot[] {
  const inner = network.people.filter(({ steps }) => steps === 1);
  const parents = throughWhom(network);
  const sector = (2 * Math.PI) / Math.max(1, inner.length);
  const at = (knot: Knot, ring: 0 | 1 | 2, angle: number): PlacedKnot => ({ ...knot, x: Math.round(RINGS[ring] * Math.cos(angle)), y: Math.round(RINGS[ring] * Math.sin(angle)) });
  return network.people.map((knot) => {
    if (knot.steps === 0) return at(knot, 0, 0);
    if (knot.steps === 1) return at(knot, 1, inner.findIndex(({ id }) => id === knot.id) * sector - Math.PI / 2);
    const parent = parents.get(knot.id);
    const siblings = network.people.filter(({ id }) => parents.get(id) === parent);
    const spread = Math.min(sector, 1.4) / (siblings.length + 1);
    const middle = inner.findIndex(({ id }) => id === parent) * sector - Math.PI / 2;
    return at(knot, 2, middle - Math.min(sector, 1.4) / 2 + spread * (siblings.findIndex(({ id }) => id === knot.id) + 1));
  });
}

/** Letters for a knot: of two names the first letters, of one its first; Hangul names their family name. */
export function lettersOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = (word: string | undefined) => Array.from(word ?? '')[0] ?? '';
  if (/[\uAC00-\uD7A3]/u.test(name)) return first(words[0]);
  return (first(words[0]) + (words.length > 1 ? first(words.at(-1)) : '')).toUpperCase();
}
