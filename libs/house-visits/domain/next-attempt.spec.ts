import fc from 'fast-check';
import type { HourCell } from '@doorstep/kernel';
import { HOUR_CELLS, addDays, cellAt, clockTime, dayPartOf, minutesOf, resolveWallTime, ringingTime, wallTimeIn, weekdayOf } from '@doorstep/kernel';
import { ATTEMPT_DEFAULTS } from './attempt-defaults';
import type { HourEvidence, Tallies } from './home-chances';
import { freeIn, homeChances } from './home-chances';
import type { DoorTry, NextAttempt } from './next-attempt';
import { COMES_BACK, USUAL_RULES, nextAttempt, openAttempts } from './next-attempt';
import { OUTCOMES } from './outcomes';

const NIGHT = { starts: '23:00', ends: '07:00' };
const DAY = { starts: '08:00', ends: '16:30' };
// 2026-11-18 is a Wednesday.
const wednesday: DoorTry = { day: '2026-11-18', minute: 18 * 60 + 40, outcome: 'not_home' };
const next = (tries: DoorTry[], evidence: Omit<HourEvidence, 'own'> = {}, more: { hasPhone?: boolean; rules?: typeof USUAL_RULES } = {}): NextAttempt | null => nextAttempt(tries, evidence, { hasPhone: true, ...more });
const again = (found: NextAttempt | null): Extract<NextAttempt, { state: 'again' }> => {
  if (found?.state !== 'again') throw new Error(`not again: ${JSON.stringify(found)}`);
  return found;
};

const aDay = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2024-01-01', n));
const aTry = (outcomes: readonly DoorTry['outcome'][] = OUTCOMES): fc.Arbitrary<DoorTry> => fc.record({ day: aDay, minute: fc.integer({ min: 0, max: 1439 }), outcome: fc.constantFrom(...outcomes) });
const inOrder = (tries: DoorTry[]): DoorTry[] => [...tries].sort((a, b) => a.day.localeCompare(b.day) || a.minute - b.minute);
const clock = (hours: fc.Arbitrary<number>): fc.Arbitrary<string> => fc.tuple(hours, fc.constantFrom('00', '15', '30')).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const rules = fc.record({ attempts: fc.integer({ min: 1, max: 6 }), from: clock(fc.integer({ min: 6, max: 11 })), until: clock(fc.integer({ min: 16, max: 21 })) });
const aTally = fc.integer({ min: 0, max: 400 }).chain((tried) => fc.record({ tried: fc.constant(tried), reached: fc.integer({ min: 0, max: tried }) }));
const tallies: fc.Arbitrary<Tallies> = fc.dictionary(fc.constantFrom(...HOUR_CELLS), aTally) as fc.Arbitrary<Tallies>;
const evidence = fc.record({
  organization: tallies, campaign: tallies, shift: tallies, household: tallies,
  shiftHours: fc.option(fc.record({ starts: clock(fc.integer({ min: 0, max: 23 })), ends: clock(fc.integer({ min: 0, max: 23 })) })),
});

describe('when to try a closed door next', () => {
  it('is another weekday and another part of the day', () => {
    expect(again(next([wednesday]))).toMatchObject({ attempt: 2, of: 3, weekday: 6, part: 'morning', day: '2026-11-21', from: 9 * 60, cell: 'saturday-morning', reason: 'untried' });
  });

  it('fits the shift: who works nights is met in the late afternoon, who works days on a weekend', () => {
    const sunday: DoorTry = { day: '2026-11-15', minute: 10 * 60, outcome: 'not_home' };
    const night = again(next([sunday], { shiftHours: NIGHT }));
    expect(night).toMatchObject({ part: 'afternoon', reason: 'shift' });
    expect(freeIn('morning', NIGHT)).toBe(0);
    expect(freeIn('afternoon', NIGHT)).toBe(1);
    expect(again(next([wednesday], { shiftHours: DAY }))).toMatchObject({ cell: expect.stringMatching(/^(saturday|sunday)-/) as string });
  });

  it('is the phone after three attempts, and another way where there is no number', () => {
    const three = [wednesday, { ...wednesday, day: '2026-11-21', minute: 600 }, { ...wednesday, day: '2026-11-24', minute: 800 }];
    expect(next(three)).toEqual({ state: 'call', attempt: 3, of: 3 });
    expect(next(three, {}, { hasPhone: false })).toEqual({ state: 'other_way', attempt: 3, of: 3 });
    expect(next(three, {}, { rules: { ...USUAL_RULES, attempts: 4 } })).toMatchObject({ state: 'again', attempt: 4, of: 4 });
  });

  it('is what whoever was there asked for, also after the last attempt; without an hour the likeliest part of that day', () => {
    const told = (on: string, minute: number | null): DoorTry => ({ ...wednesday, outcome: 'come_back_later', comeBack: { on, minute } });
    expect(next([told('2026-11-19', 18 * 60 + 30)])).toEqual({ state: 'again', attempt: 2, of: 3, day: '2026-11-19', weekday: 4, part: 'evening', cell: 'weekday-evening', from: 18 * 60 + 30, reason: 'told' });
    expect(again(next([told('2026-11-22', null)], { shiftHours: NIGHT }))).toMatchObject({ day: '2026-11-22', weekday: 7, part: 'evening', from: 18 * 60, reason: 'told' });
    expect(next([{ ...wednesday, day: '2026-11-10' }, { ...wednesday, day: '2026-11-14' }, told('2026-11-20', null)])).toMatchObject({ state: 'again', attempt: 4, of: 4, day: '2026-11-20' });
    expect(again(next([told('2026-11-18', 1200)])).reason).toBe('untried');
    expect(again(next([told('2026-11-30', null), { ...wednesday, day: '2026-11-20' }])).reason).toBe('untried');
  });

  it('is over once somebody was met or the door was given up, and begins anew after', () => {
    for (const outcome of OUTCOMES.filter((one) => !COMES_BACK.includes(one))) expect(next([wednesday, { ...wednesday, day: '2026-11-20', outcome }])).toBeNull();
    expect(next([wednesday, { ...wednesday, day: '2026-11-20', outcome: 'talked' }, { ...wednesday, day: '2026-12-01' }])).toMatchObject({ attempt: 2 });
    expect(next([])).toBeNull();
  });

  it('forgets attempts of half a year before', () => {
    expect(openAttempts([{ ...wednesday, day: '2026-01-05' }, wednesday])).toEqual([wednesday]);
  });

  it('says that doors open most then only where enough of them did', () => {
    const many: Tallies = { 'saturday-morning': { tried: 80, reached: 50 }, 'weekday-evening': { tried: 200, reached: 60 } };
    expect(again(next([wednesday], { organization: many }))).toMatchObject({ cell: 'saturday-morning', reason: 'most_open' });
    expect(again(next([wednesday], { organization: { 'saturday-morning': { tried: 8, reached: 6 } } })).reason).toBe('untried');
  });

  it('learns from many doors, and is not thrown by a few', () => {
    const sunday = (tried: number): Tallies => ({ 'sunday-afternoon': { tried, reached: tried } });
    const base = homeChances({})['sunday-afternoon'];
    expect(homeChances({ organization: sunday(2) })['sunday-afternoon'] - base).toBeLessThan(0.04);
    expect(homeChances({ organization: sunday(2000) })['sunday-afternoon']).toBeGreaterThan(0.95);
  });

  it('never lies outside of the hours in which one may ring, on another day than the last, whatever was tried', () => {
    fc.assert(fc.property(fc.array(aTry(), { maxLength: 8 }), evidence, rules, (sent, known, hours) => {
      const tries = inOrder(sent);
      const found = next(tries, known, { rules: hours });
      if (found?.state !== 'again') return;
      const time = ringingTime(found.part, hours)!;
      expect(found.from).toBe(time.from);
      expect(found.from).toBeGreaterThanOrEqual(minutesOf(hours.from));
      expect(time.until).toBeLessThanOrEqual(minutesOf(hours.until));
      expect(time.until - time.from).toBeGreaterThanOrEqual(ATTEMPT_DEFAULTS.leastMinutes);
      expect(found.day > tries.at(-1)!.day).toBe(true);
      expect([weekdayOf(found.day), cellAt(found.day, found.from)]).toEqual([found.weekday, found.cell]);
    }));
  });

  it('is never a kind of hour that was tried while another is left', () => {
    fc.assert(fc.property(fc.array(aTry(COMES_BACK), { minLength: 1, maxLength: 14 }), evidence, (sent, known) => {
      const open = openAttempts(inOrder(sent));
      const found = again(next(inOrder(sent), known, { rules: { ...USUAL_RULES, attempts: 99 } }));
      const tried = new Set(open.map((one): HourCell => cellAt(one.day, one.minute)));
      if (HOUR_CELLS.some((cell) => !tried.has(cell))) expect(tried.has(found.cell)).toBe(false);
      else expect(found.cell).not.toBe(cellAt(open.at(-1)!.day, open.at(-1)!.minute));
    }));
  });

  it('is another weekday and another part of the day while both are left', () => {
    fc.assert(fc.property(fc.array(aTry(COMES_BACK), { minLength: 1, maxLength: 3 }), evidence, (sent, known) => {
      const open = openAttempts(inOrder(sent));
      const found = again(next(inOrder(sent), known, { rules: { ...USUAL_RULES, attempts: 99 } }));
      expect(open.map((one) => weekdayOf(one.day))).not.toContain(found.weekday);
      expect(open.map((one) => dayPartOf(one.minute))).not.toContain(found.part);
    }));
  });

  it('begins at the same hour by the clock on days when clocks change', () => {
    const zones = fc.constantFrom('America/Los_Angeles', 'America/New_York', 'America/Havana', 'Africa/Cairo', 'America/Santiago', 'Asia/Seoul', 'Australia/Lord_Howe');
    const changing = fc.constantFrom('2026-03-06', '2026-03-07', '2026-10-30', '2026-10-31', '2026-04-03', '2026-09-04', '2026-04-23', '2026-10-29');
    fc.assert(fc.property(changing, fc.integer({ min: 0, max: 1439 }), evidence, rules, zones, (day, minute, known, hours, zone) => {
      const found = again(next([{ day, minute, outcome: 'not_home' }], known, { rules: { ...hours, attempts: 9 } }));
      const local = `${found.day}T${clockTime(found.from)}`;
      expect(wallTimeIn(resolveWallTime(local, zone).instant, zone)).toBe(local);
    }));
  });

  it('is worked out alike from the same attempts, and chances are chances', () => {
    fc.assert(fc.property(fc.array(aTry(), { maxLength: 8 }), evidence, (sent, known) => {
      expect(next(inOrder(sent), known)).toEqual(next(inOrder(sent), known));
      for (const chance of Object.values(homeChances({ ...known }))) expect(chance > 0 && chance <= 1).toBe(true);
    }));
  });
});
