import fc from 'fast-check';
import { addDays, dayIn, wallTimeIn } from './days';
import { isWallTime, resolveWallTime, startOfDay } from './wall-time';

const LA = 'America/Los_Angeles';
const ZONES = [
  LA,
  'America/Phoenix',
  'Pacific/Honolulu',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Anchorage',
  'America/Adak',
  'America/Puerto_Rico',
  'Asia/Seoul',
];
const hours = (n: number) => n * 3_600_000;

describe('a wall time', () => {
  it('that came twice is the first of the two, and says so', () => {
    expect(resolveWallTime('2026-11-01T01:30', LA)).toEqual({
      instant: new Date('2026-11-01T08:30:00Z'),
      adjusted: 'overlap',
    });
  });

  it('that never came is the later reading, and says so', () => {
    expect(resolveWallTime('2027-03-14T02:30', LA)).toEqual({
      instant: new Date('2027-03-14T10:30:00Z'),
      adjusted: 'gap',
    });
    expect(wallTimeIn(new Date('2027-03-14T10:30:00Z'), LA)).toBe('2027-03-14T03:30');
  });

  it('on the edges of a change is plain', () => {
    expect(resolveWallTime('2026-11-01T00:59', LA)).toEqual({
      instant: new Date('2026-11-01T07:59:00Z'),
      adjusted: null,
    });
    expect(resolveWallTime('2026-11-01T02:00', LA)).toEqual({
      instant: new Date('2026-11-01T10:00:00Z'),
      adjusted: null,
    });
    expect(resolveWallTime('2027-03-14T03:00', LA)).toEqual({
      instant: new Date('2027-03-14T10:00:00Z'),
      adjusted: null,
    });
    expect(resolveWallTime('2027-03-14T02:30', 'America/Phoenix')).toEqual({
      instant: new Date('2027-03-14T09:30:00Z'),
      adjusted: null,
    });
  });

  it('comes back as it was said, unless the clocks had jumped over it', () => {
    const changeDays = ['2026-03-08', '2026-11-01', '2027-03-14', '2027-11-07', '2026-07-04', '2026-12-31'];
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.constantFrom(...changeDays),
        fc.integer({ min: 0, max: 1439 }),
        (zone, day, minute) => {
          const local = `${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
          const { instant, adjusted } = resolveWallTime(local, zone);
          const shown = wallTimeIn(instant, zone);
          const sameAnHourLater = wallTimeIn(new Date(instant.getTime() + hours(1)), zone) === local;
          const sameAnHourBefore = wallTimeIn(new Date(instant.getTime() - hours(1)), zone) === local;
          expect(shown === local).toBe(adjusted !== 'gap');
          expect(shown >= local).toBe(true);
          expect(sameAnHourLater).toBe(adjusted === 'overlap');
          expect(sameAnHourBefore).toBe(false);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is refused when no calendar has it', () => {
    for (const none of [
      '2026-02-30T10:00',
      '2026-11-01T24:00',
      '2026-11-01T10:60',
      '2026-11-01',
      '2026-11-01T10:00Z',
      '2026-06-30T23:59:60',
      '11/1/2026 10:00',
      7,
    ])
      expect(isWallTime(none)).toBe(false);
    expect(isWallTime('2026-11-01T10:00:30')).toBe(true);
    expect(() => resolveWallTime('2026-02-30T10:00', LA)).toThrow(RangeError);
    expect(() => resolveWallTime('2026-02-20T10:00', 'America/Nowhere')).toThrow(RangeError);
  });
});

describe('the start of a day', () => {
  it('makes days of 23, 24 and 25 hours', () => {
    const length = (day: string) =>
      (startOfDay(addDays(day, 1), LA).getTime() - startOfDay(day, LA).getTime()) / hours(1);
    expect([length('2027-03-14'), length('2026-11-21'), length('2026-11-01')]).toEqual([23, 24, 25]);
  });

  it('is its first instant, also where clocks jump at midnight', () => {
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toEqual(new Date('2018-11-04T03:00:00Z'));
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 800 }), (zone, n) => {
        const day = addDays('2026-01-01', n);
        const start = startOfDay(day, zone);
        expect(dayIn(start, zone)).toBe(day);
        expect(dayIn(new Date(start.getTime() - 1), zone)).toBe(addDays(day, -1));
      }),
    );
  });
});
