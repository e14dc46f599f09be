import { waitAfter } from './retries';

describe('a mail that the server put off', () => {
  it('waits longer each time and gives up after the last', () => {
    expect([1, 2, 3].map((tries) => waitAfter(tries, [1, 5], 0.2, 0))).toEqual([60_000, 300_000, null]);
  });

  it('comes back earlier by chance, by at most its share', () => {
    expect(waitAfter(2, [1, 5], 0.2, 0.999)).toBeGreaterThanOrEqual(240_000);
  });
});
