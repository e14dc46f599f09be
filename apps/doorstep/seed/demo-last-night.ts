import { reachedBy } from '@doorstep/house-visits/domain';
import type { Outcome } from '@doorstep/house-visits/domain';
import { addDays, dayIn, resolveWallTime } from '@doorstep/kernel';
import { seededId } from './chance';
import type { OwnerCopy } from './copy';
import { volunteerOf } from './demo-field-work';
import type { SeededPerson } from './people';
import type { SeedPlan } from './plan';
import { campaignOf, idOf } from './plan';

const ZONE = 'America/Los_Angeles';
const MINUTE = 60_000;
/** Of the people of the hotel: those before are on lists, planned, tied, or asked for leave to write. */
const FIRST = 100;

interface Door {
  readonly outcome: Outcome;
  readonly stand?: number;
  /** What was asked, the answer, and in how many days it is due. */
  readonly ask?: readonly [text: string, answer: 'yes' | 'maybe' | 'no', days: number | null];
  readonly next?: readonly [title: string, days: number];
  readonly issues?: readonly string[];
  /** A second visitor at the same door logged it as well. */
  readonly both?: true;
}

const talked = (more: Omit<Door, 'outcome'>): Door => ({ outcome: 'talked', ...more });
/** An evening as they are: more doors than talks, some of them not yet written down to the end. */
const EVENING: readonly Door[] = [
  talked({ stand: 2, ask: ['Sign the petition', 'yes', 3], next: ['Bring the petition', 3], issues: ['Heat in the laundry'] }), { outcome: 'not_home' },
  talked({ stand: 3, issues: ['Schedule changes'], both: true }), { outcome: 'no_way_in' }, talked({ ask: ['Come on Thursday at 6', 'yes', null], next: ['Call about Thursday', 1] }), { outcome: 'not_home' },
  { outcome: 'someone_else_home' }, talked({ stand: 1, ask: ['Bring two co-workers', 'yes', 5], next: ['Meet at the break room', 2], issues: ['Heat in the laundry', 'Overtime'] }),
  { outcome: 'not_home' }, talked({ issues: ['Overtime'] }), { outcome: 'refused' }, { outcome: 'not_home' }, talked({ stand: 2, next: ['Bring the card', 2], both: true }), { outcome: 'moved' },
  { outcome: 'not_home' }, talked({ stand: 4, ask: ['Sign the petition', 'no', null], next: ['Leave in peace until the meeting', 14] }), { outcome: 'come_back_later' }, { outcome: 'not_home' },
  talked({ stand: 3, ask: ['Come on Thursday at 6', 'maybe', null], next: ['Ask again on Wednesday', 1] }), { outcome: 'not_home' },
];

/** Last evening in the demo: three visitors, twenty doors, eight talks, some of which lack something. */
export async function writeLastNight(copy: OwnerCopy, plan: SeedPlan, hotel: readonly SeededPerson[]): Promise<void> {
  const yesterday = addDays(dayIn(plan.now, ZONE), -1);
  const [, organizer, coordinator] = plan.users as [string, string, string];
  const visitors = [organizer, volunteerOf(plan), coordinator];
  for (const [i, door] of EVENING.entries()) {
    const person = hotel[FIRST + i];
    if (!person) return;
    const at = new Date(resolveWallTime(`${yesterday}T17:10`, ZONE).instant.getTime() + i * 9 * MINUTE);
    const by = visitors[i % visitors.length]!;
    await logDoor(copy, plan, { nth: i, person, door, at, by });
    if (door.both) await logSecond(copy, plan, { nth: i, person, at: new Date(at.getTime() + 3 * MINUTE), by: visitors[(i + 1) % visitors.length]! });
  }
}

interface Logged {
  readonly nth: number;
  readonly person: SeededPerson;
  readonly at: Date;
  readonly by: string;
}

const visitId = (plan: SeedPlan, nth: number): string => seededId(plan.base, plan.number, 60, nth);

async function insertVisit(copy: OwnerCopy, plan: SeedPlan, id: string, { person, at, by }: Logged, outcome: Outcome, more: { encounter: string; minutes: number | null; assessmentId: string | null; issues: readonly string[] }): Promise<void> {
  const [contact, campaign] = [idOf(plan, 'contact', person.index), idOf(plan, 'campaign', campaignOf(plan, person.worksite))];
  await copy.query(
    `INSERT INTO house_visits (organization_id, id, contact_id, campaign_id, visited_at, time_zone, duration_minutes, outcome, reached, encounter_id, request_hash, recorded_by, received_at, created_at, updated_at, assessment_id, issues)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '\\x00', $11, $5, $5, $5, $12, $13)`,
    [plan.organizationId, id, contact, campaign, at, ZONE, more.minutes, outcome, reachedBy(outcome), more.encounter, by, more.assessmentId, JSON.stringify(more.issues.map((text) => ({ id: null, text })))]);
  await copy.query(`INSERT INTO house_visit_people (organization_id, house_visit_id, part, person_id, user_id, position) VALUES ($1, $2, 'visitor', $3, $3, 0)`, [plan.organizationId, id, by]);
  await copy.query(
    `INSERT INTO touches (organization_id, id, contact_id, kind, occurred_at, time_zone, by, source_kind, source_id, code, campaign_id) VALUES ($1, $2, $3, 'house_visit', $4, $5, $6, 'house-visits', $2, $7, $8)`,
    [plan.organizationId, id, contact, at, ZONE, by, outcome, campaign]);
  await copy.query('UPDATE contacts SET last_touched_at = GREATEST(last_touched_at, $3) WHERE organization_id = $1 AND id = $2', [plan.organizationId, contact, at]);
}

async function logDoor(copy: OwnerCopy, plan: SeedPlan, logged: Logged & { door: Door }): Promise<void> {
  const { nth, person, door, at, by } = logged;
  const org = plan.organizationId;
  const [contact, campaign] = [idOf(plan, 'contact', person.index), idOf(plan, 'campaign', campaignOf(plan, person.worksite))];
  const [id, assessmentId] = [visitId(plan, nth), door.stand === undefined ? null : seededId(plan.base, plan.number, 61, nth)];
  if (assessmentId) {
    await copy.query(
      `INSERT INTO assessments (organization_id, id, contact_id, campaign_id, value, basis, by, assessed_at, recorded_at) VALUES ($1, $2, $3, $4, $5, 'house_visit', $6, $7, $7)`,
      [org, assessmentId, contact, campaign, door.stand, by, at]);
    await copy.query(
      `INSERT INTO current_assessments (organization_id, contact_id, campaign_id, assessment_id, value, assessed_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (organization_id, contact_id, campaign_id) DO UPDATE SET assessment_id = excluded.assessment_id, value = excluded.value, assessed_at = excluded.assessed_at`,
      [org, contact, campaign, assessmentId, door.stand, at]);
    await copy.query('UPDATE contacts SET stand_value = $3, stand_at = $4, stand_campaign_id = $5 WHERE organization_id = $1 AND id = $2', [org, contact, door.stand, at, campaign]);
  }
  await insertVisit(copy, plan, id, logged, door.outcome, { encounter: id, minutes: door.outcome === 'talked' ? 12 + (nth % 4) * 6 : null, assessmentId, issues: door.issues ?? [] });
  const due = (days: number): string => addDays(dayIn(plan.now, ZONE), days);
  if (door.ask) {
    const [text, answer, days] = door.ask;
    await copy.query(
      `INSERT INTO asks (organization_id, id, contact_id, campaign_id, text, answer, due_on, source_kind, source_id, by, asked_at, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 'house_visit', $8, $9, $10, $10)`,
      [org, seededId(plan.base, plan.number, 62, nth), contact, campaign, text, answer, days === null ? null : due(days), id, by, at]);
  }
  if (door.next) {
    const [title, days] = door.next;
    await copy.query(
      `INSERT INTO follow_ups (organization_id, id, title, about_kind, about_id, contact_id, campaign_id, assignee_id, due_on, show_on, weight, created_from_kind, created_from_id, created_by, created_at, updated_at)
       VALUES ($1, $2, $3, 'contact', $4, $4, $5, $6, $7, $7, 2, 'house_visit', $8, $6, $9, $9)`,
      [org, seededId(plan.base, plan.number, 63, nth), title, contact, campaign, by, due(days), id, at]);
  }
}

async function logSecond(copy: OwnerCopy, plan: SeedPlan, logged: Logged): Promise<void> {
  await insertVisit(copy, plan, seededId(plan.base, plan.number, 64, logged.nth), logged, 'talked', { encounter: visitId(plan, logged.nth), minutes: 10, assessmentId: null, issues: [] });
}
