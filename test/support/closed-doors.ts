import { addDays, weekdayOf } from '@doorstep/kernel';
import type { SeededRandom } from './random';
import { seededRandom } from './random';

/**
 * A made-up town whose people work, sleep, go to church and do not hear the bell, minute by minute. It knows nothing of
 * the rule for closed doors, nor of its parts of the day, and the rule nothing of it: the rule is tried on it, never fitted.
 */
export interface TownPerson {
  /** Which shift of the works they are on; what the list says of its hours may be missing, or of last year. */
  shift: string;
  toldHours: { starts: string; ends: string } | null;
  readonly life: Life;
}

interface Life {
  works: ReadonlyArray<readonly [from: number, until: number]>;
  daysOff: readonly number[];
  way: number;
  sleeps: readonly [number, number];
  /** Standing engagements: weekday, from, until. */
  engagements: ReadonlyArray<readonly [number, number, number]>;
  goesOut: number;
  opens: number;
  awayFrom: number;
  seed: number;
}

export const FIRST_DAY = '2026-01-05';
const DAY = 24 * 60;
const h = (hour: number): number => Math.round(hour * 60);

const SHIFTS = [
  { name: 'early', works: [[h(6), h(14)]], told: { starts: '06:00', ends: '14:00' }, share: 0.24 },
  { name: 'office', works: [[h(8.5), h(17)]], told: { starts: '08:30', ends: '17:00' }, share: 0.3 },
  { name: 'late', works: [[h(14), h(22)]], told: { starts: '14:00', ends: '22:00' }, share: 0.18 },
  { name: 'night', works: [[h(22.5), h(30.5)]], told: { starts: '22:30', ends: '06:30' }, share: 0.13 },
  { name: 'split', works: [[h(6.5), h(10.5)], [h(16.5), h(20.5)]], told: null, share: 0.08 },
  { name: 'gig', works: [], told: null, share: 0.07 },
] as const;

function shiftOf(random: SeededRandom, twist: number): (typeof SHIFTS)[number] {
  // Every town has its own mix.
  const shares = SHIFTS.map((one, i) => one.share * (0.5 + ((twist >> (i * 3)) & 7) / 7));
  let left = random.next() * shares.reduce((sum, one) => sum + one, 0);
  return SHIFTS[shares.findIndex((share) => (left -= share) < 0)] ?? SHIFTS[1];
}

function aPerson(random: SeededRandom, twist: number, seed: number): TownPerson {
  const shift = shiftOf(random, twist);
  const weekend = random.next() < 0.55;
  const daysOff = weekend ? [6, 7] : random.shuffle([1, 2, 3, 4, 5, 6, 7]).slice(0, random.next() < 0.3 ? 1 : 2);
  const night = shift.name === 'night';
  const engagements: Array<[number, number, number]> = [];
  if (random.next() < 0.35) engagements.push([7, h(9.5), h(random.next() < 0.5 ? 12 : 13.5)]);
  if (random.next() < 0.3) engagements.push([6, h(10), h(13)]);
  if (random.next() < 0.25) for (const day of [2, 4]) engagements.push([day, h(17.5), h(20)]);
  if (random.next() < 0.12) for (const day of [1, 3, 5, 6]) engagements.push([day, h(17), h(21)]);
  const told = random.next();
  return {
    shift: shift.name,
    toldHours: told < 0.6 ? shift.told : told < 0.72 ? random.pick(SHIFTS).told : null,
    life: {
      works: shift.works.map(([from, until]) => [from + random.whole(-20, 20), until + random.whole(-10, 50)] as const), daysOff, way: random.whole(10, 75),
      sleeps: night ? [h(7.5) + random.whole(0, 60), h(14) + random.whole(-90, 90)] : [h(21.5) + random.whole(0, 150), h(30) + random.whole(0, 180)],
      engagements, goesOut: 0.1 + random.next() * 0.45, opens: 0.35 + random.next() * 0.6, awayFrom: random.whole(0, 170), seed,
    },
  };
}

/** A fraction that belongs to these whole numbers. */
const chanceOf = (...parts: readonly number[]): number => seededRandom(parts.reduce((sum, part) => Math.imul(sum, 1_000_003) ^ (part + 0x9e3779b9), 17)).next();

/** Whether the person comes to their door when somebody rings on that day at that minute. Always the same answer. */
export function comesToTheDoor({ life }: TownPerson, dayNumber: number, minute: number): boolean {
  const day = addDays(FIRST_DAY, dayNumber);
  const weekday = weekdayOf(day);
  const within = (span: readonly [number, number], at: number): boolean => at >= span[0] && at < span[1];
  const yesterday = weekday === 1 ? 7 : weekday - 1;
  const sick = chanceOf(life.seed, dayNumber, 1) < 0.07;
  for (const [from, until] of life.works) {
    const busy = [from - life.way, until + life.way] as const;
    if (!sick && !life.daysOff.includes(weekday) && within(busy, minute)) return false;
    if (!sick && !life.daysOff.includes(yesterday) && within(busy, minute + DAY)) return false;
  }
  if (within(life.sleeps, minute) || within(life.sleeps, minute + DAY)) return false;
  if (life.works.length === 0 && chanceOf(life.seed, dayNumber, Math.floor(minute / 180), 2) < 0.45) return false;
  if (life.engagements.some(([on, from, until]) => on === weekday && minute >= from && minute < until && chanceOf(life.seed, dayNumber, 3) < 0.85)) return false;
  // A week somewhere else, and the long evenings of summer.
  if (dayNumber >= life.awayFrom && dayNumber < life.awayFrom + 8) return false;
  const summer = Math.sin((dayNumber / 365) * Math.PI);
  const outside = life.goesOut * (minute > h(16) ? 0.7 + summer * 0.8 : 1) * (weekday === 5 && minute > h(17) ? 1.4 : 1) * (weekday === 6 && minute > h(13) ? 1.25 : 1);
  if (chanceOf(life.seed, dayNumber, Math.floor(minute / 90), 4) < outside) return false;
  const weather = 0.85 + chanceOf(dayNumber, 5) * 0.3;
  return chanceOf(life.seed, dayNumber, minute, 6) < Math.min(0.97, life.opens * weather);
}

export interface Town {
  /** People whose doors were tried before: what the rule may learn from. */
  known: TownPerson[];
  /** Held out: people whose doors are tried now. */
  fresh: TownPerson[];
}

export function aTown(seed: number, { known = 1200, fresh = 800 } = {}): Town {
  const random = seededRandom(seed);
  const twist = random.whole(0, 262_143);
  const people = Array.from({ length: known + fresh }, (_, i) => aPerson(random, twist, seed * 100_003 + i));
  return { known: people.slice(0, known), fresh: people.slice(known) };
}

/** When a team goes out by habit: mostly on working evenings, then on Saturdays. */
export function habitualTime(random: SeededRandom, from: number, until: number): { dayNumber: number; minute: number } {
  for (;;) {
    const dayNumber = random.whole(from, until);
    const weekday = weekdayOf(addDays(FIRST_DAY, dayNumber));
    const wish = random.next();
    if (weekday <= 5 && wish < 0.75) return { dayNumber, minute: random.whole(h(16.5), h(20.25)) };
    if (weekday === 6 && wish < 0.8) return { dayNumber, minute: random.whole(h(10), h(17)) };
    if (wish < 0.15 || wish > 0.93) return { dayNumber, minute: random.whole(h(9), h(20.25)) };
  }
}
