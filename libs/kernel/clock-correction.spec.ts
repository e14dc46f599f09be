import fc from 'fast-check';
import { correctDeviceTime } from './clock-correction';

const received = new Date('2026-11-21T20:00:00Z');
const before = (ms: number) => new Date(received.getTime() - ms);
const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;

describe('the time of something logged on a phone', () => {
  it('is the phone’s own while its clock is at most a minute off', () => {
    expect(correctDeviceTime({ deviceTime: before(5 * MINUTE), sentAt: before(MINUTE), receivedAt: received })).toEqual(
      { occurredAt: before(5 * MINUTE), corrected: false },
    );
    expect(correctDeviceTime({ deviceTime: before(5 * MINUTE), sentAt: null, receivedAt: received })).toEqual({
      occurredAt: before(5 * MINUTE),
      corrected: false,
    });
  });

  it.each([
    ['a year slow', YEAR],
    ['a year fast', -YEAR],
    ['61 seconds slow', 61_000],
  ])('is moved by the difference when the clock is %s', (_, slow) => {
    expect(
      correctDeviceTime({ deviceTime: before(slow + 90 * MINUTE), sentAt: before(slow), receivedAt: received }),
    ).toEqual({ occurredAt: before(90 * MINUTE), corrected: true });
  });

  it('is never in the future', () => {
    expect(correctDeviceTime({ deviceTime: before(-30_000), sentAt: before(-30_000), receivedAt: received })).toEqual({
      occurredAt: received,
      corrected: false,
    });
    expect(correctDeviceTime({ deviceTime: before(-YEAR), sentAt: before(0), receivedAt: received })).toEqual({
      occurredAt: received,
      corrected: true,
    });
  });

  it('is never before 2015', () => {
    expect(correctDeviceTime({ deviceTime: new Date(0), sentAt: before(0), receivedAt: received })).toEqual({
      occurredAt: new Date('2015-01-01T00:00:00Z'),
      corrected: true,
    });
  });

  it('needs real dates', () => {
    expect(() => correctDeviceTime({ deviceTime: new Date('x'), sentAt: null, receivedAt: received })).toThrow(
      RangeError,
    );
  });

  it('stays within its bounds and keeps the order of what was sent together', () => {
    const times = fc.integer({ min: -10 * YEAR, max: 80 * YEAR }).map(before);
    fc.assert(
      fc.property(times, times, times, (one, other, sentAt) => {
        const [first, second] = one <= other ? [one, other] : [other, one];
        const a = correctDeviceTime({ deviceTime: first, sentAt, receivedAt: received }).occurredAt;
        const b = correctDeviceTime({ deviceTime: second, sentAt, receivedAt: received }).occurredAt;
        expect(a <= b && b <= received && a.getUTCFullYear() >= 2015).toBe(true);
      }),
    );
  });
});
