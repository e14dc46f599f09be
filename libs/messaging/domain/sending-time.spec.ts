import fc from 'fast-check';
import { DEFAULT_WINDOW, STAFF_WINDOW, isAllowed } from '@doorstep/kernel';
import { windowOf } from './purposes';
import { sendingTime } from './sending-time';

const LA = 'America/Los_Angeles';
const at = (text: string): Date => new Date(text);

describe('when a message goes', () => {
  it('is when it is due, inside the window', () => {
    expect(sendingTime(at('2026-10-14T15:00:00Z'), at('2026-10-14T03:00:00Z'), LA, STAFF_WINDOW)).toEqual(at('2026-10-14T15:00:00Z'));
  });

  it('is the last allowed minute before, when it falls in quiet hours', () => {
    // Due at 21:30 in Los Angeles; the staff window closes at 20.
    expect(sendingTime(at('2026-10-15T04:30:00Z'), at('2026-10-14T19:00:00Z'), LA, STAFF_WINDOW)).toEqual(at('2026-10-15T02:59:00Z'));
  });

  it('is the next opening, when that minute has passed', () => {
    expect(sendingTime(at('2026-10-15T04:30:00Z'), at('2026-10-15T04:00:00Z'), LA, STAFF_WINDOW)).toEqual(at('2026-10-15T15:00:00Z'));
    expect(sendingTime(at('2026-10-14T19:00:00Z'), at('2026-10-15T04:00:00Z'), LA, STAFF_WINDOW)).toEqual(at('2026-10-15T15:00:00Z'));
  });

  it('is noon on a Sunday for contacts, on both sides of the change of clocks', () => {
    expect(sendingTime(at('2026-11-01T08:00:00Z'), at('2026-11-01T08:00:00Z'), LA, DEFAULT_WINDOW)).toEqual(at('2026-11-01T20:00:00Z'));
    expect(sendingTime(at('2027-03-14T10:30:00Z'), at('2027-03-14T10:30:00Z'), LA, DEFAULT_WINDOW)).toEqual(at('2027-03-14T19:00:00Z'));
  });

  it('is at once at any hour for account and safety mails', () => {
    const night = at('2026-10-15T09:00:00Z');
    expect([windowOf('account'), windowOf('safety')].map((window) => sendingTime(night, night, LA, window))).toEqual([night, night]);
  });

  it('is never in the past and never in quiet hours, anywhere', () => {
    const zones = ['America/Los_Angeles', 'America/New_York', 'America/Phoenix', 'Pacific/Honolulu', 'Asia/Seoul'];
    const minute = fc.integer({ min: at('2026-01-01T00:00:00Z').getTime() / 60_000, max: at('2027-12-31T00:00:00Z').getTime() / 60_000 });
    fc.assert(
      fc.property(minute, minute, fc.constantFrom(...zones), fc.constantFrom(STAFF_WINDOW, DEFAULT_WINDOW), (due, now, zone, window) => {
        const goes = sendingTime(new Date(due * 60_000), new Date(now * 60_000), zone, window);
        expect(goes).not.toBeNull();
        expect(goes!.getTime()).toBeGreaterThanOrEqual(now * 60_000);
        expect(isAllowed(goes!, zone, window)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
