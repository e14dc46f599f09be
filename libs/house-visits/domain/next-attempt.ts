import type { Day, DayKind, DayPart, HourCell } from '@doorstep/kernel';
import { DAY_PARTS, addDays, cellAt, cellOf, dayKindOf, dayPartOf, daysBetween, ringingTime, weekdayOf } from '@doorstep/kernel';
import { ATTEMPT_DEFAULTS } from './attempt-defaults';
import type { HourEvidence, Tallies } from './home-chances';
import { countDoor, freeIn, homeChances } from './home-chances';
import type { Outcome } from './outcomes';
import { reachedBy } from './outcomes';

/** Outcomes after which somebody comes back; any other ends the attempts, whatever came of it. */
export const COMES_BACK: readonly Outcome[] = ['not_home', 'no_way_in', 'someone_else_home', 'come_back_later'];

/** Why a time is proposed: whoever was there said so; it fits the person's shift; doors open most then; nobody tried then yet. */
export const ATTEMPT_REASONS = ['told', 'shift', 'most_open', 'untried'] as const;
export type AttemptReason = (typeof ATTEMPT_REASONS)[number];

/** Whether to go again, to call instead, or, without a number, to find another way. */
export const ATTEMPT_STATES = ['again', 'call', 'other_way'] as const;
export type AttemptState = (typeof ATTEMPT_STATES)[number];

/** One attempt at a person's door, by the door's own clock. Two who stood there together are one. */
export interface DoorTry {
  day: Day;
  /** Minute of the day, 0 to 1439. */
  minute: number;
  outcome: Outcome;
  /** When they asked somebody to come back, if they did; the minute where they named an hour. */
  comeBack?: { on: Day; minute: number | null } | null;
}

export interface AttemptRules {
  attempts: number;
  from: string;
  until: string;
}

export const USUAL_RULES: AttemptRules = { attempts: ATTEMPT_DEFAULTS.attempts, from: ATTEMPT_DEFAULTS.from, until: ATTEMPT_DEFAULTS.until };

export type NextAttempt =
  | { state: 'again'; attempt: number; of: number; day: Day; weekday: number; part: DayPart; cell: HourCell; from: number; reason: AttemptReason }
  | { state: 'call' | 'other_way'; attempt: number; of: number };

/** The attempts since somebody was last met (or the door was given up), oldest first. Empty: nothing brings anybody back. */
export function openAttempts(tries: readonly DoorTry[]): DoorTry[] {
  const ended = tries.findLastIndex((one) => !COMES_BACK.includes(one.outcome));
  const since = tries.slice(ended + 1);
  const last = since.at(-1);
  return last ? since.filter((one) => daysBetween(one.day, last.day) <= ATTEMPT_DEFAULTS.forgottenAfterDays) : [];
}

/** Outcomes that say nothing of who is home when: the gate was closed, or nobody of that name lives there. */
export const SAYS_NO_HOUR: readonly Outcome[] = ['no_way_in', 'moved', 'wrong_address'];

/** Own attempts, or those of one household, as evidence; who asked to come back another time was home. */
export function hoursOf(tries: readonly DoorTry[]): Tallies {
  const hours: Tallies = {};
  for (const one of tries) if (!SAYS_NO_HOUR.includes(one.outcome)) countDoor(hours, cellAt(one.day, one.minute), reachedBy(one.outcome) === 'person');
  return hours;
}

interface Candidate {
  day: Day;
  weekday: number;
  kind: DayKind;
  part: DayPart;
  cell: HourCell;
  from: number;
  chance: number;
  score: number;
}

/**
 * When to try a closed door next (DOMAIN 4: another weekday and hour, the shift first, three times by default, then the
 * phone). Of the times in which one may ring, those on another weekday and in another part of the day than any attempt
 * before come first; where none are left, another kind of hour; then anything but the last. Among them the one with the
 * best chance, less a little for each day of waiting. Pure: `tries` oldest first, and nothing asks what day it is now.
 */
export function nextAttempt(tries: readonly DoorTry[], evidence: Omit<HourEvidence, 'own'>, { rules = USUAL_RULES, hasPhone }: { rules?: AttemptRules; hasPhone: boolean }): NextAttempt | null {
  const open = openAttempts(tries);
  const last = open.at(-1);
  if (!last) return null;
  const told = last.comeBack && last.comeBack.on > last.day ? last.comeBack : null;
  if (!told && open.length >= rules.attempts) return { state: hasPhone ? 'call' : 'other_way', attempt: open.length, of: rules.attempts };
  const chances = homeChances({ ...evidence, own: hoursOf(tries) });
  if (told) return asTold(told, open.length + 1, chances, rules);
  const best = pick(candidates(last.day, chances, rules), open);
  return best && {
    state: 'again', attempt: open.length + 1, of: rules.attempts, day: best.day, weekday: best.weekday, part: best.part, cell: best.cell, from: best.from,
    reason: reasonOf(best, evidence),
  };
}

/** What was asked of us goes before every rule, also after the last attempt; without an hour it is the likeliest part of that day. */
function asTold({ on, minute }: { on: Day; minute: number | null }, attempt: number, chances: Record<HourCell, number>, rules: AttemptRules): NextAttempt | null {
  const kind = dayKindOf(weekdayOf(on));
  const likeliest = DAY_PARTS.filter((one) => ringingTime(one, rules, ATTEMPT_DEFAULTS.leastMinutes)).sort((a, b) => chances[cellOf(kind, b)] - chances[cellOf(kind, a)])[0];
  const part = minute === null ? likeliest : dayPartOf(minute);
  if (!part) return null;
  return {
    state: 'again', attempt, of: Math.max(rules.attempts, attempt), day: on, weekday: weekdayOf(on), part, cell: cellOf(kind, part),
    from: minute ?? ringingTime(part, rules)!.from, reason: 'told',
  };
}

function candidates(after: Day, chances: Record<HourCell, number>, rules: AttemptRules): Candidate[] {
  const found: Candidate[] = [];
  for (let days = 1; days <= ATTEMPT_DEFAULTS.daysAhead; days += 1) {
    const day = addDays(after, days);
    const weekday = weekdayOf(day);
    const kind = dayKindOf(weekday);
    for (const part of DAY_PARTS) {
      const time = ringingTime(part, rules, ATTEMPT_DEFAULTS.leastMinutes);
      if (!time) continue;
      const cell = cellOf(kind, part);
      found.push({ day, weekday, kind, part, cell, from: time.from, chance: chances[cell], score: chances[cell] - days * ATTEMPT_DEFAULTS.waitingADay });
    }
  }
  return found;
}

function pick(among: readonly Candidate[], tried: readonly DoorTry[]): Candidate | null {
  const [weekdays, parts, cells] = [new Set(tried.map(({ day }) => weekdayOf(day))), new Set(tried.map(({ minute }) => dayPartOf(minute))), new Set(tried.map(({ day, minute }) => cellAt(day, minute)))];
  const last = tried.at(-1);
  const tiers: ReadonlyArray<(one: Candidate) => boolean> = [
    (one) => !weekdays.has(one.weekday) && !parts.has(one.part),
    (one) => !weekdays.has(one.weekday) && !cells.has(one.cell),
    (one) => !cells.has(one.cell),
    (one) => !last || one.cell !== cellAt(last.day, last.minute),
    () => true,
  ];
  for (const fits of tiers) {
    const left = among.filter(fits);
    if (left.length > 0) return left.reduce((best, one) => (one.score > best.score ? one : best));
  }
  return null;
}

/** What is said of the choice: only what holds. */
function reasonOf(best: Candidate, { shiftHours, campaign, organization }: Omit<HourEvidence, 'own'>): AttemptReason {
  if (shiftHours && DAY_PARTS.some((part) => freeIn(part, shiftHours) < 0.5) && freeIn(best.part, shiftHours) >= 0.75) return 'shift';
  const known = [campaign, organization].find((tallies) => (tallies?.[best.cell]?.tried ?? 0) >= ATTEMPT_DEFAULTS.enoughToSay);
  if (known && isMostOpen(known, best.cell)) return 'most_open';
  return 'untried';
}

function isMostOpen(tallies: Tallies, cell: HourCell): boolean {
  const share = (one: { tried: number; reached: number }): number => one.reached / one.tried;
  const all = Object.values(tallies).reduce((sum, one) => ({ tried: sum.tried + one.tried, reached: sum.reached + one.reached }), { tried: 0, reached: 0 });
  return share(tallies[cell]!) > share(all);
}
