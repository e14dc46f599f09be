import { addDays, dayIn, resolveWallTime } from '@doorstep/kernel';
import { seededId } from './chance';
import type { OwnerCopy } from './copy';
import { volunteerOf } from './demo-field-work';
import type { SeededPerson } from './people';
import type { SeedPlan } from './plan';
import { campaignOf, idOf } from './plan';

const ZONE = 'America/Los_Angeles';
const HOUR = 3_600_000;
/** Of the people of the hotel: those before are on lists and have follow-ups. */
const FIRST_PLANNED = 30;
const FIRST_TOUCHED = 36;

/** What a day brings beside the lists: visits planned for today and tomorrow, and calls and texts of the last days. */
export async function writeDay(copy: OwnerCopy, plan: SeedPlan, hotel: readonly SeededPerson[]): Promise<void> {
  const today = dayIn(plan.now, ZONE);
  const [lead, organizer] = plan.users as [string, string];
  const visits: ReadonlyArray<readonly [days: number, time: string, visitor: string, by: string]> = [
    [0, '19:15', organizer, organizer], [1, '10:00', organizer, organizer], [1, '16:00', volunteerOf(plan), lead],
  ];
  for (const [i, [days, time, visitor, by]] of visits.entries()) {
    const at = resolveWallTime(`${addDays(today, days)}T${time}`, ZONE).instant;
    await planVisit(copy, plan, { id: seededId(plan.base, plan.number, 50, i), person: hotel[FIRST_PLANNED + i]!, at, visitor, by });
  }
  const touches = [['call', organizer, 20], ['text', organizer, 26], ['kakaotalk', organizer, 44], ['met_at_work', lead, 50]] as const;
  for (const [i, [kind, by, hours]] of touches.entries()) await touch(copy, plan, { id: seededId(plan.base, plan.number, 51, i), person: hotel[FIRST_TOUCHED + i]!, kind, by, at: new Date(plan.now.getTime() - hours * HOUR) });
}

interface Planned {
  readonly id: string;
  readonly person: SeededPerson;
  readonly at: Date;
  readonly visitor: string;
  readonly by: string;
}

async function planVisit(copy: OwnerCopy, plan: SeedPlan, { id, person, at, visitor, by }: Planned): Promise<void> {
  const contact = idOf(plan, 'contact', person.index);
  await copy.query(
    `INSERT INTO house_visits (organization_id, id, contact_id, campaign_id, planned_at, time_zone, encounter_id, request_hash, recorded_by, received_at, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $2, '\\x00', $7, $8, $8, $8)`,
    [plan.organizationId, id, contact, idOf(plan, 'campaign', campaignOf(plan, person.worksite)), at, ZONE, by, plan.now]);
  await copy.query(`INSERT INTO house_visit_people (organization_id, house_visit_id, part, person_id, user_id, position) VALUES ($1, $2, 'visitor', $3, $3, 0)`, [plan.organizationId, id, visitor]);
  if (visitor === by) return;
  // Whoever is asked to go has the person at hand for the visit and a month more.
  await copy.query(`INSERT INTO audiences (organization_id, id, kind) VALUES ($1, $2, 'planned_visit')`, [plan.organizationId, id]);
  await copy.query('INSERT INTO audience_members (organization_id, audience_id, contact_id, since) VALUES ($1, $2, $3, $4)', [plan.organizationId, id, contact, plan.now]);
  await copy.query(
    `INSERT INTO audience_holders (organization_id, audience_id, user_id, role, since, until, by) VALUES ($1, $2, $3, 'visitor', $4, $5, $6)`,
    [plan.organizationId, id, visitor, plan.now, new Date(at.getTime() + 30 * 24 * HOUR), by]);
}

interface Touched {
  readonly id: string;
  readonly person: SeededPerson;
  readonly kind: string;
  readonly by: string;
  readonly at: Date;
}

async function touch(copy: OwnerCopy, plan: SeedPlan, { id, person, kind, by, at }: Touched): Promise<void> {
  const contact = idOf(plan, 'contact', person.index);
  await copy.query(
    `INSERT INTO touches (organization_id, id, contact_id, kind, occurred_at, time_zone, by, source_kind, source_id, campaign_id, params) VALUES ($1, $2, $3, $4, $5, $6, $7, 'touches', $2, $8, $9)`,
    [plan.organizationId, id, contact, kind, at, ZONE, by, idOf(plan, 'campaign', campaignOf(plan, person.worksite)), { topics: ['safety'], programs: [] }]);
  await copy.query('UPDATE contacts SET last_touched_at = GREATEST(last_touched_at, $3) WHERE organization_id = $1 AND id = $2', [plan.organizationId, contact, at]);
}
