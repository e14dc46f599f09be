import { endsInARow, restartDelay } from './back-off';

describe('starting again', () => {
  it('waits 0.2 s after the first end, twice as long after each that follows, and never over 5 s', () => {
    expect([1, 2, 3, 5, 6, 50].map(restartDelay)).toEqual([200, 400, 800, 3200, 5000, 5000]);
  });

  it('begins anew with one that ran for half a minute', () => {
    expect(endsInARow(4, 29_999)).toBe(5);
    expect(endsInARow(4, 30_000)).toBe(1);
  });
});
