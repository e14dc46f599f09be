import fc from 'fast-check';
import { correctDeviceTime } from '@doorstep/kernel';
import { clocksAtSending } from './device-clock';

const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;
const NOON = Date.UTC(2026, 10, 1, 12);

/** What the server writes for visits that were saved at these instants, by a clock that was so far off at each, and at sending. */
function written(real: readonly number[], wrong: readonly number[], wrongAtSending: number, receivedAt: number): Array<{ at: number; corrected: boolean }> {
  const told = real.map((at, n) => at + wrong[n]!);
  const clocks = clocksAtSending(told, receivedAt + wrongAtSending, receivedAt);
  return told.map((at, n) => {
    const { occurredAt, corrected } = correctDeviceTime({ deviceTime: new Date(at), sentAt: new Date(clocks[n]!), receivedAt: new Date(receivedAt) });
    return { at: occurredAt.getTime(), corrected };
  });
}
const everyTen = (n: number): number[] => Array.from({ length: n }, (_, i) => NOON + i * 10 * MINUTE);

describe('the clock of a phone that sends what it saved', () => {
  test('is believed when it is right', () => {
    const real = everyTen(5);
    expect(written(real, [0, 0, 0, 0, 0], 0, NOON + 60 * MINUTE)).toEqual(real.map((at) => ({ at, corrected: false })));
  });

  test('that was a year off all the time gives the true times', () => {
    const real = everyTen(4);
    for (const off of [YEAR, -YEAR]) {
      expect(written(real, [off, off, off, off], off, NOON + 60 * MINUTE)).toEqual(real.map((at) => ({ at, corrected: true })));
    }
  });

  test('that was a year off for one visit moves that one alone, to where it was saved', () => {
    const real = everyTen(5);
    for (const off of [YEAR, -YEAR]) {
      const [a, b, c, d, e] = written(real, [0, 0, off, 0, 0], 0, NOON + 60 * MINUTE);
      expect([a, b, d, e]).toEqual([0, 1, 3, 4].map((n) => ({ at: real[n], corrected: false })));
      expect(c!.corrected).toBe(true);
      expect(c!.at).toBeGreaterThan(real[1]!);
      expect(c!.at).toBeLessThan(real[3]!);
    }
  });

  test('that was set right just before sending puts what it had dated ahead before the sending, in its order', () => {
    const told = written(everyTen(3), [YEAR, YEAR, YEAR], 0, NOON + 60 * MINUTE);
    expect(told.every(({ at, corrected }) => corrected && at <= NOON + 60 * MINUTE)).toBe(true);
    expect([...told].sort((a, b) => a.at - b.at)).toEqual(told);
  });

  test('may have been changed at any time: the order is kept, and nothing lies in the future', () => {
    const off = fc.constantFrom(0, 0, 0, YEAR, -YEAR, 3 * 60 * MINUTE, -3 * 60 * MINUTE, 30_000);
    const night = fc.array(fc.record({ pause: fc.integer({ min: 1, max: 40 }), off }), { minLength: 1, maxLength: 40 });
    fc.assert(fc.property(night, off, (visits, wrongAtSending) => {
      let at = NOON;
      const real = visits.map(({ pause }) => (at += pause * MINUTE));
      const received = at + 20 * MINUTE;
      const times = written(real, visits.map((visit) => visit.off), wrongAtSending, received);
      for (const [n, one] of times.entries()) {
        expect(one.at).toBeLessThanOrEqual(received);
        // A minute is as good as none: the rule of the contract.
        if (n > 0) expect(one.at).toBeGreaterThan(times[n - 1]!.at - 2 * MINUTE);
      }
    }), { numRuns: 1_000 });
  });

  test('is not asked about visits that do not tell when they were saved', () => {
    expect(clocksAtSending([null, NOON, null], NOON + MINUTE, NOON + 2 * MINUTE)).toEqual([NOON + MINUTE, NOON + MINUTE, NOON + MINUTE]);
  });
});
