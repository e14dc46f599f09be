import type { NextAttemptRow } from '@doorstep/contacts';
import { putNextAttempt } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { clockTime, dayIn, localHourMinute, minutesOf, resolveWallTime } from '@doorstep/kernel';
import { fullSettings } from '@doorstep/organizations';
import type { Scope } from '@doorstep/platform/database';
import type { DoorHistory, TriedPerson, TriedRow } from './data/door-tries';
import { readDoorHistory } from './data/door-tries';
import type { AttemptRules, DoorTry, HourEvidence, NextAttempt } from './domain';
import { COMES_BACK, hoursOf, nextAttempt } from './domain';
import { learnedHours } from './hour-tallies';

/** What was worked out of a door: what is kept of it now, and the visits it follows from. */
export interface WorkedOut {
  row: NextAttemptRow | null;
  /** The last visit that met the person or gave the door up; null where there was none. */
  lastEnd: Uuid | null;
  /** The latest attempt. */
  last: TriedRow | null;
  person: TriedPerson | null;
}

/**
 * Works out when a person's door is to be tried next, from all its visits, and keeps it. The same however often it is
 * asked and in whatever order the visits came. The caller holds the person's lock.
 */
export async function workOutNextAttempt(scope: Scope, contactId: Uuid, read?: DoorHistory): Promise<WorkedOut> {
  const { own, household, person } = read ?? (await readDoorHistory(scope, contactId));
  const doors = encounters(own);
  const end = doors.findLast(({ outcome }) => !COMES_BACK.includes(outcome))?.id ?? null;
  const last = doors.at(-1) ?? null;
  const closed = last !== null && COMES_BACK.includes(last.outcome) && person !== null && !person.do_not_contact;
  const row = closed ? await propose(scope, doors, household, person) : null;
  if (row || person?.kept) await putNextAttempt(scope, contactId, row);
  return { row, lastEnd: end, last, person };
}

async function propose(scope: Scope, doors: readonly TriedRow[], household: readonly TriedRow[], person: TriedPerson): Promise<NextAttemptRow | null> {
  const last = doors.at(-1)!;
  const found = nextAttempt(doors.map(tryOf), await evidenceOf(scope, last, household, person), { rules: rulesOf(person.settings), hasPhone: person.has_phone });
  return found && rowOf(found, last, person.time_zone ?? last.time_zone);
}

async function evidenceOf(scope: Scope, { campaign_id: campaignId }: TriedRow, household: readonly TriedRow[], person: TriedPerson): Promise<Omit<HourEvidence, 'own'>> {
  const learned = await learnedHours(scope);
  return {
    organization: learned.organization, campaign: campaignId ? learned.campaigns.get(campaignId) : undefined,
    shift: person.shift_id ? learned.shifts.get(person.shift_id) : undefined, shiftHours: person.shift, household: hoursOf(encounters(household).map(tryOf)),
  };
}

/** One row for each time somebody stood at the door, oldest first: of two logs of it, the one that got furthest, at the time of the first. */
function encounters(rows: readonly TriedRow[]): TriedRow[] {
  const byId = new Map<Uuid, TriedRow>();
  for (const row of [...rows].reverse()) {
    const there = byId.get(row.encounter_id);
    if (!there) byId.set(row.encounter_id, row);
    else if (further(row) > further(there)) byId.set(row.encounter_id, { ...row, visited_at: there.visited_at, time_zone: there.time_zone });
  }
  return [...byId.values()];
}

const further = ({ outcome }: TriedRow): number => (COMES_BACK.includes(outcome) ? ['no_way_in', 'not_home', 'someone_else_home', 'come_back_later'].indexOf(outcome) : 10);

function tryOf({ visited_at: at, time_zone: zone, outcome, come_back_on: on, come_back_at: told }: TriedRow): DoorTry {
  const { hour, minute } = localHourMinute(at, zone);
  return { day: dayIn(at, zone), minute: hour * 60 + minute, outcome, comeBack: on ? { on, minute: told ? minutesOf(told) : null } : null };
}

function rulesOf(stored: Record<string, unknown>): AttemptRules {
  const settings = fullSettings(stored);
  return { attempts: settings['doors.attempts'], from: settings['doors.from'], until: settings['doors.until'] };
}

function rowOf(found: NextAttempt, last: TriedRow, zone: string): NextAttemptRow {
  const { state, attempt, of: most } = found;
  const none = { day: null, part: null, cell: null, reason: null, dueAt: null };
  if (found.state !== 'again') return { state, attempt, most, ...none, lastAt: last.visited_at };
  const { day, part, cell, reason, from } = found;
  return { state, attempt, most, day, part, cell, reason, dueAt: resolveWallTime(`${day}T${clockTime(from)}`, zone).instant, lastAt: last.visited_at };
}
