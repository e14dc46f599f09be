import fc from 'fast-check';
import { addDays, dayIn, daysBetween, isDay, isTimeZone, localHourMinute, wallTimeIn, weekdayOf } from './days';

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

describe('days', () => {
  it('are told by the clock of the place', () => {
    const evening = new Date('2026-11-01T05:30:00Z');
    expect(dayIn(evening, 'America/Los_Angeles')).toBe('2026-10-31');
    expect(dayIn(evening, 'America/New_York')).toBe('2026-11-01');
    expect(dayIn(new Date('2026-12-31T15:00:00Z'), 'Asia/Seoul')).toBe('2027-01-01');
    expect(wallTimeIn(evening, 'America/Los_Angeles')).toBe('2026-10-31T22:30');
  });

  it('begin at hour 0, never 24', () => {
    expect(localHourMinute(new Date('2026-11-21T08:07:00Z'), 'America/Los_Angeles')).toEqual({ hour: 0, minute: 7 });
  });

  it('are counted by the calendar, also over the weeks in which clocks change', () => {
    expect(addDays('2026-10-31', 1)).toBe('2026-11-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(weekdayOf(addDays(day, n))).toBe(((weekdayOf(day) - 1 + n + 7000) % 7) + 1);
      }),
    );
  });

  it('have weekdays from Monday 1 to Sunday 7', () => {
    expect(weekdayOf('2026-11-21')).toBe(6);
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(weekdayOf('2026-11-23')).toBe(1);
  });

  it('exist or are refused', () => {
    for (const none of ['2026-02-30', '2026-2-3', '02/30/2026', '2026-13-01', '', '2026-11-21T00:00', 20261121, null])
      expect(isDay(none)).toBe(false);
    expect(isDay('2028-02-29')).toBe(true);
    expect(() => addDays('2027-02-29', 1)).toThrow(RangeError);
  });
});

describe('zones', () => {
  it('are places, not offsets or guesses', () => {
    for (const zone of ['America/Los_Angeles', 'Pacific/Honolulu', 'America/North_Dakota/Center', 'UTC', 'Asia/Seoul'])
      expect(isTimeZone(zone)).toBe(true);
    for (const none of [
      'EST',
      '+05:00',
      'Los Angeles',
      'America/Nowhere',
      '',
      'america/los_angeles',
      5,
      undefined,
      'A/'.repeat(50),
    ])
      expect(isTimeZone(none)).toBe(false);
  });
});
