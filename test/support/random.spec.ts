import { seededRandom } from './random';

describe('seeded chance', () => {
  test('the same seed gives the same numbers, another seed others', () => {
    const draw = (seed: number): number[] => Array.from({ length: 5 }, seededRandom(seed).next);
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  test('whole numbers reach both ends and nothing beyond', () => {
    const random = seededRandom(1);
    const drawn = new Set(Array.from({ length: 500 }, () => random.whole(1, 6)));
    expect([...drawn].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('shuffling keeps every thing once', () => {
    const things = Array.from({ length: 50 }, (_, i) => i);
    const shuffled = seededRandom(3).shuffle(things);
    expect(shuffled).not.toEqual(things);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(things);
  });
});
