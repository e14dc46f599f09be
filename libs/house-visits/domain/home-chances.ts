import type { DayKind, DayPart, HourCell } from '@doorstep/kernel';
import { DAY_KINDS, DAY_PARTS, PART_STARTS, cellOf, minutesOf } from '@doorstep/kernel';
import { ATTEMPT_DEFAULTS } from './attempt-defaults';

/** Doors that were tried, and at how many of them the person was met. */
export interface Tally {
  tried: number;
  reached: number;
}
export type Tallies = Partial<Record<HourCell, Tally>>;

/** When somebody works, as the unit's shift says: `23:00` to `07:00` ends the next day. */
export interface ShiftHours {
  starts: string;
  ends: string;
}

/** What is known of the hours of one person's door, from far to near. */
export interface HourEvidence {
  organization?: Tallies;
  campaign?: Tallies;
  /** People of the same shift. */
  shift?: Tallies;
  /** Others behind the same door. */
  household?: Tallies;
  own?: Tallies;
  shiftHours?: ShiftHours | null;
}

/**
 * Where nothing is known yet. The direction is that of survey research: weekday evenings and weekends well before weekday
 * daytimes (Weeks, Jones, Folsom and Benrud 1980; Weeks, Kulka and Pierson 1987; Kulka and Weeks 1988); the numbers are
 * our own judgement, and forty doors of an organization weigh as much.
 */
const AT_FIRST: Record<DayKind, Record<DayPart, number>> = {
  weekday: { morning: 0.25, midday: 0.26, afternoon: 0.34, evening: 0.48 },
  saturday: { morning: 0.44, midday: 0.43, afternoon: 0.41, evening: 0.4 },
  sunday: { morning: 0.36, midday: 0.43, afternoon: 0.46, evening: 0.45 },
};
/** How much of a part of the day somebody with usual hours is neither at work nor asleep. */
const USUALLY_FREE: Record<DayKind, Record<DayPart, number>> = {
  weekday: { morning: 0.35, midday: 0.35, afternoon: 0.5, evening: 0.9 },
  saturday: { morning: 0.75, midday: 0.75, afternoon: 0.75, evening: 0.85 },
  sunday: { morning: 0.85, midday: 0.85, afternoon: 0.85, evening: 0.9 },
};
/** Even who should be at work is home at times: days off, a shift that was swapped, what the list says of last year. */
const OFF_ANYWAY = 0.2;
const WAY_MINUTES = 45;
const SLEEP_MINUTES = 7 * 60;
const DAY = 24 * 60;
const WEEKEND_WORK = 0.5;
const LEAST = 0.02;

/** The minutes of a day, from its midnight on, in which a shift keeps somebody from the door: work, the way, and the sleep after a night. */
function awayMinutes({ starts, ends }: ShiftHours): Array<readonly [number, number]> {
  const from = minutesOf(starts);
  const until = minutesOf(ends) > from ? minutesOf(ends) : minutesOf(ends) + DAY;
  const night = until > DAY && until - DAY >= 3 * 60;
  const work = [from - WAY_MINUTES, until + WAY_MINUTES] as const;
  const sleep = night ? [[until + WAY_MINUTES, until + WAY_MINUTES + SLEEP_MINUTES] as const] : [];
  return [work, ...sleep];
}

/** The share of a part of the day in which who works this shift may be met at home, 0 to 1. */
export function freeIn(part: DayPart, shift: ShiftHours): number {
  const starts = [9 * 60, PART_STARTS.midday, PART_STARTS.afternoon, PART_STARTS.evening, 20 * 60 + 30];
  const at = DAY_PARTS.indexOf(part);
  const away = awayMinutes(shift);
  let [free, all] = [0, 0];
  for (let minute = starts[at]!; minute < starts[at + 1]!; minute += 15) {
    all += 1;
    // Yesterday's shift may last into today.
    if (!away.some(([from, until]) => (minute >= from && minute < until) || (minute + DAY >= from && minute + DAY < until))) free += 1;
  }
  return free / all;
}

/** How much likelier (or less likely) than somebody of usual hours a person of this shift is home. */
function shiftFactor(kind: DayKind, part: DayPart, shift: ShiftHours): number {
  const work = kind === 'weekday' ? 1 : WEEKEND_WORK;
  const free = 1 - work * (1 - freeIn(part, shift));
  return (OFF_ANYWAY + (1 - OFF_ANYWAY) * free) / (OFF_ANYWAY + (1 - OFF_ANYWAY) * USUALLY_FREE[kind][part]);
}

/** A share of few, drawn towards what is known of many: `weight` doors of the expected share are added. */
const shrunk = (tally: Tally | undefined, expected: number, weight: number): number =>
  ((tally?.reached ?? 0) + weight * expected) / ((tally?.tried ?? 0) + weight);

/** How much an attempt at one time says about another: most of the same kind of hour, and a little of any. */
function alike(one: { kind: DayKind; part: DayPart }, other: { kind: DayKind; part: DayPart }): number {
  const apart = Math.abs(DAY_PARTS.indexOf(one.part) - DAY_PARTS.indexOf(other.part));
  const near = apart === 0 ? 1 : apart === 1 ? 0.4 : 0.15;
  return near * (one.kind === other.kind ? 1 : 0.4);
}

const CELLS = DAY_KINDS.flatMap((kind) => DAY_PARTS.map((part) => ({ kind, part, cell: cellOf(kind, part) })));

/** What few doors say, their neighbours in time counted in part. */
function spread(tallies: Tallies | undefined, to: { kind: DayKind; part: DayPart }): Tally {
  const sum = { tried: 0, reached: 0 };
  for (const from of CELLS) {
    const tally = tallies?.[from.cell];
    if (!tally) continue;
    const share = alike(from, to);
    sum.tried += share * tally.tried;
    sum.reached += share * tally.reached;
  }
  return sum;
}

/**
 * The chance to meet a person at their door, for every kind of hour: the first guess, moved by what the organization,
 * the campaign, people of the same shift, others behind the same door and the person's own attempts showed, each drawn
 * towards the level above as long as it is few doors (a beta-binomial estimate at each level).
 */
export function homeChances(evidence: HourEvidence): Record<HourCell, number> {
  const { weight } = ATTEMPT_DEFAULTS;
  return Object.fromEntries(CELLS.map(({ kind, part, cell }) => {
    let chance = shrunk(evidence.organization?.[cell], AT_FIRST[kind][part], weight.organization);
    chance = shrunk(evidence.campaign?.[cell], chance, weight.campaign);
    if (evidence.shiftHours) chance = Math.min(0.95, chance * shiftFactor(kind, part, evidence.shiftHours));
    chance = shrunk(evidence.shift?.[cell], chance, weight.shift);
    chance = shrunk(spread(evidence.household, { kind, part }), chance, weight.household);
    chance = shrunk(spread(evidence.own, { kind, part }), chance, weight.person);
    return [cell, Math.max(LEAST, chance)];
  })) as Record<HourCell, number>;
}

/** Adds one door to a count of hours. */
export function countDoor(tallies: Tallies, cell: HourCell, reached: boolean): void {
  const tally = (tallies[cell] ??= { tried: 0, reached: 0 });
  tally.tried += 1;
  if (reached) tally.reached += 1;
}
