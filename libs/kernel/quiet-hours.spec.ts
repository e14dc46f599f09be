import fc from 'fast-check';
import { closesAt, isAllowed, lastAllowedAtOrBefore, nextAllowed } from './quiet-hours';
import { DEFAULT_WINDOW, intersection, OUTER_LIMIT, STAFF_WINDOW, type SendingWindow } from './sending-window';

const LA = 'America/Los_Angeles';
const ZONES = [
  LA,
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Anchorage',
  'America/Adak',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'Pacific/Guam',
  'America/Indiana/Knox',
];
const MINUTE = 60_000;

/** The plain reading of the rule, by a formatter alone. */
function plainly(instant: Date, zone: string, weekday: [number, number], sunday: [number, number]): boolean {
  const text = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
  const [, name, hour] = /^(\w{3}),? (\d\d):\d\d$/.exec(text)!;
  const [from, until] = name === 'Sun' ? sunday : weekday;
  return Number(hour) >= from && Number(hour) < until;
}

const instants = fc
  .integer({ min: Date.parse('2026-01-01T00:00:00Z') / MINUTE, max: Date.parse('2028-01-01T00:00:00Z') / MINUTE })
  .map((m) => new Date(m * MINUTE));
const changes = ['2026-03-08', '2026-11-01', '2027-03-14', '2027-11-07'].map(
  (day) => Date.parse(`${day}T00:00:00Z`) / MINUTE,
);
const nearChanges = fc
  .tuple(fc.constantFrom(...changes), fc.integer({ min: -1440, max: 2880 }))
  .map(([m, n]) => new Date((m + n) * MINUTE));
const anyInstant = fc.oneof(instants, nearChanges);
const windows = fc.constantFrom<[SendingWindow, [number, number], [number, number]]>(
  [DEFAULT_WINDOW, [9, 20], [12, 20]],
  [OUTER_LIMIT, [8, 21], [8, 21]],
  [STAFF_WINDOW, [8, 20], [8, 20]],
);

describe('quiet hours', () => {
  it('are those of the recipient’s clock, in every zone and on the days clocks change', () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...ZONES), windows, (at, zone, [window, weekday, sunday]) => {
        expect(isAllowed(at, zone, window)).toBe(plainly(at, zone, weekday, sunday));
      }),
      { numRuns: 3000 },
    );
  });

  it('end at the first allowed minute, and a reminder goes in the last one before', () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...ZONES), windows, (at, zone, [window, weekday, sunday]) => {
        const allowed = (m: number) => plainly(new Date(m), zone, weekday, sunday);
        let next = at.getTime();
        while (!allowed(next)) next += MINUTE;
        let last = at.getTime();
        while (!allowed(last)) last -= MINUTE;
        expect(nextAllowed(at, zone, window)).toEqual(new Date(next));
        expect(lastAllowedAtOrBefore(at, zone, window)).toEqual(new Date(last));
      }),
      { numRuns: 60 },
    );
  });

  it('give exact minutes for instants with seconds', () => {
    expect(nextAllowed(new Date('2026-11-21T16:59:30Z'), LA, DEFAULT_WINDOW)).toEqual(new Date('2026-11-21T17:00:00Z'));
    expect(lastAllowedAtOrBefore(new Date('2026-11-21T04:00:30Z'), LA, DEFAULT_WINDOW)).toEqual(
      new Date('2026-11-21T03:59:00Z'),
    );
    expect(isAllowed(new Date('2026-11-21T03:59:59.999Z'), LA, DEFAULT_WINDOW)).toBe(true);
    expect(isAllowed(new Date('2026-11-21T04:00:00Z'), LA, DEFAULT_WINDOW)).toBe(false);
  });

  it('open at noon on the Sunday that has 25 hours', () => {
    const evening = new Date('2026-11-01T03:00:00Z'); // Saturday 20:00 in Los Angeles, before the change
    expect(nextAllowed(evening, LA, DEFAULT_WINDOW)).toEqual(new Date('2026-11-01T20:00:00Z'));
    expect(closesAt(new Date('2026-11-01T20:00:00Z'), LA, DEFAULT_WINDOW)).toEqual(new Date('2026-11-02T04:00:00Z'));
    expect(closesAt(evening, LA, DEFAULT_WINDOW)).toBeNull();
  });

  it('last for ever when no hour is left', () => {
    const never = intersection(STAFF_WINDOW, [null, null, null, null, null, null, { from: 20, until: 24 }]);
    expect(never.every((day) => day === null)).toBe(true);
    expect(nextAllowed(new Date('2026-11-21T04:00:00Z'), LA, never)).toBeNull();
    expect(lastAllowedAtOrBefore(new Date('2026-11-21T04:00:00Z'), LA, never)).toBeNull();
  });

  it('are never widened beyond 8 to 21', () => {
    const allDay = { from: 0, until: 24 };
    expect(intersection([allDay, allDay, allDay, allDay, allDay, null, allDay], OUTER_LIMIT)).toEqual([
      ...OUTER_LIMIT.slice(0, 5),
      null,
      OUTER_LIMIT[6],
    ]);
  });

  it('know half hours and a Sunday without any', () => {
    const half = { from: 9.5, until: 17.5 };
    const window: SendingWindow = [half, half, half, half, half, half, null];
    expect(nextAllowed(new Date('2026-11-22T01:30:00Z'), LA, window)).toEqual(new Date('2026-11-23T17:30:00Z'));
    expect(lastAllowedAtOrBefore(new Date('2026-11-22T20:00:00Z'), LA, window)).toEqual(
      new Date('2026-11-22T01:29:00Z'),
    );
  });
});
