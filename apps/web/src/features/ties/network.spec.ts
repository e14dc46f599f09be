import { lettersOf, placeNetwork, RINGS, throughWhom, type Network } from './network';

const network: Network = {
  more: false,
  people: [{ id: 'ana', displayName: 'Ana', steps: 0 }, { id: 'berta', displayName: 'Berta', steps: 1 }, { id: 'cira', displayName: 'Cira', steps: 1 }, { id: 'dora', displayName: 'Dora', steps: 2 }, { id: 'elsa', displayName: 'Elsa', steps: 2 }],
  ties: [
    { id: '1', kind: 'influences', fromId: 'ana', toId: 'berta' }, { id: '2', kind: 'friend', fromId: 'cira', toId: 'ana' },
    { id: '3', kind: 'family', fromId: 'dora', toId: 'cira' }, { id: '4', kind: 'coworker', fromId: 'cira', toId: 'elsa' },
  ],
};

describe('A small network', () => {
  it('has the person in the middle and everybody else on the ring of their steps, none on another', () => {
    const placed = placeNetwork(network);
    expect(placed[0]).toMatchObject({ x: 0, y: 0 });
    for (const { x, y, steps } of placed) expect(Math.abs(Math.hypot(x, y) - RINGS[steps])).toBeLessThan(1.5);
    expect(new Set(placed.map(({ x, y }) => `${x},${y}`)).size).toBe(placed.length);
    expect(placeNetwork(network)).toEqual(placed);
  });

  it('puts those of the second step behind the one they are tied through', () => {
    expect([...throughWhom(network)]).toEqual([['dora', 'cira'], ['elsa', 'cira']]);
    const placed = new Map(placeNetwork(network).map((one) => [one.id, one]));
    const near = (one: string, other: string) => Math.hypot(placed.get(one)!.x - placed.get(other)!.x, placed.get(one)!.y - placed.get(other)!.y);
    for (const far of ['dora', 'elsa']) expect(near(far, 'cira')).toBeLessThan(near(far, 'berta'));
  });

  it('writes letters of a name, in any script', () => {
    expect(['Ana Reyes', 'Guadalupe López Hernández', 'Rosa', '김선희', ''].map(lettersOf)).toEqual(['AR', 'GH', 'R', '김', '']);
  });
});
