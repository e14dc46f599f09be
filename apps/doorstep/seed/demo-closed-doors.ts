import { nextAttempt, reachedBy } from '@doorstep/house-visits/domain';
import type { DoorTry, Outcome } from '@doorstep/house-visits/domain';
import { addDays, clockTime, dayIn, resolveWallTime } from '@doorstep/kernel';
import { seededId } from './chance';
import type { OwnerCopy } from './copy';
import type { SeededPerson } from './people';
import type { SeedPlan } from './plan';
import { campaignOf, idOf } from './plan';
import { SHIFT_HOURS } from './place-labels';

const ZONE = 'America/Los_Angeles';
const AT = { evening: '18:40', late: '19:20', midday: '12:30', morning: '10:10', afternoon: '16:15' } as const;
type At = keyof typeof AT;
type Story = ReadonlyArray<readonly [daysAgo: number, at: At, outcome: Outcome]>;

/** People of the hotel by place in the list, and the evenings on which their door stayed closed. The first two stand on lists at hand. */
const STORIES: ReadonlyArray<readonly [place: number, story: Story]> = [
  [2, [[9, 'evening', 'not_home']]], [5, [[16, 'evening', 'not_home'], [8, 'midday', 'someone_else_home']]],
  [80, [[6, 'evening', 'not_home']]], [81, [[6, 'late', 'no_way_in']]], [82, [[7, 'evening', 'come_back_later']]], [83, [[5, 'morning', 'not_home']]],
  [84, [[13, 'evening', 'not_home'], [4, 'morning', 'not_home']]], [85, [[12, 'late', 'not_home'], [5, 'midday', 'someone_else_home']]],
  [86, [[20, 'evening', 'not_home'], [13, 'morning', 'not_home'], [6, 'afternoon', 'not_home']]], [87, [[19, 'late', 'not_home'], [11, 'midday', 'no_way_in'], [3, 'morning', 'not_home']]],
  [88, [[18, 'evening', 'not_home'], [10, 'morning', 'someone_else_home'], [2, 'afternoon', 'not_home']]],
];
const ATTEMPTS = 3;

/** Doors that stayed closed once, twice and three times, when to try them again, and the calls that take the place of a fourth visit. */
export async function writeClosedDoors(copy: OwnerCopy, plan: SeedPlan, hotel: readonly SeededPerson[]): Promise<void> {
  for (const [n, [place, story]] of STORIES.entries()) await closedDoor(copy, plan, hotel[place]!, story, n);
  // Whose door stayed closed before is worked out by the worker, as after an update.
  await copy.query(
    `INSERT INTO due_work (id, organization_id, kind, subject_id, due_at, created_at) VALUES (gen_random_uuid(), $1, 'house-visits.find-attempts', $1, $2, $2) ON CONFLICT (kind, subject_id) DO NOTHING`,
    [plan.organizationId, plan.now]);
}

async function closedDoor(copy: OwnerCopy, plan: SeedPlan, person: SeededPerson, story: Story, n: number): Promise<void> {
  const organizer = plan.users[1]!;
  const [contact, campaign] = [idOf(plan, 'contact', person.index), idOf(plan, 'campaign', campaignOf(plan, person.worksite))];
  const today = dayIn(plan.now, ZONE);
  const tries: DoorTry[] = [];
  // What the seed had them say at some door before would end the attempts.
  await copy.query('DELETE FROM touches WHERE organization_id = $1 AND contact_id = $2 AND kind = $3', [plan.organizationId, contact, 'house_visit']);
  await copy.query('DELETE FROM house_visits WHERE organization_id = $1 AND contact_id = $2', [plan.organizationId, contact]);
  let last = { id: '', at: plan.now };
  for (const [i, [daysAgo, at, outcome]] of story.entries()) {
    const day = addDays(today, -daysAgo);
    last = { id: seededId(plan.base, plan.number, 56, n * 10 + i), at: resolveWallTime(`${day}T${AT[at]}`, ZONE).instant };
    tries.push({ day, minute: Number(AT[at].slice(0, 2)) * 60 + Number(AT[at].slice(3)), outcome });
    await copy.query(
      `INSERT INTO house_visits (organization_id, id, contact_id, campaign_id, visited_at, time_zone, outcome, reached, encounter_id, request_hash, recorded_by, received_at, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $2, '\\x00', $9, $5, $5, $5)`,
      [plan.organizationId, last.id, contact, campaign, last.at, ZONE, outcome, reachedBy(outcome), organizer]);
    await copy.query(`INSERT INTO house_visit_people (organization_id, house_visit_id, part, person_id, user_id, position) VALUES ($1, $2, 'visitor', $3, $3, 0)`, [plan.organizationId, last.id, organizer]);
    await copy.query(
      `INSERT INTO touches (organization_id, id, contact_id, kind, occurred_at, time_zone, by, source_kind, source_id, code, campaign_id) VALUES ($1, $2, $3, 'house_visit', $4, $5, $6, 'house-visits', $7, $8, $9)`,
      [plan.organizationId, seededId(plan.base, plan.number, 57, n * 10 + i), contact, last.at, ZONE, organizer, last.id, outcome, campaign]);
  }
  await copy.query('UPDATE contacts SET last_touched_at = GREATEST(last_touched_at, $3) WHERE organization_id = $1 AND id = $2', [plan.organizationId, contact, last.at]);
  await keepNext(copy, plan, { contact, campaign, person, tries, last, n });
}

async function keepNext(copy: OwnerCopy, plan: SeedPlan, { contact, campaign, person, tries, last, n }: { contact: string; campaign: string; person: SeededPerson; tries: DoorTry[]; last: { id: string; at: Date }; n: number }): Promise<void> {
  const next = nextAttempt(tries, { shiftHours: SHIFT_HOURS[person.shift] ?? null }, { hasPhone: person.phone !== null })!;
  const again = next.state === 'again' ? next : null;
  await copy.query(
    `INSERT INTO next_attempts (organization_id, contact_id, state, attempt, most, day, part, cell, reason, due_at, last_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [plan.organizationId, contact, next.state, next.attempt, ATTEMPTS, again?.day ?? null, again?.part ?? null, again?.cell ?? null, again?.reason ?? null,
      again ? resolveWallTime(`${again.day}T${clockTime(again.from)}`, ZONE).instant : null, last.at, plan.now]);
  if (again) return;
  const today = dayIn(plan.now, ZONE);
  await copy.query(
    `INSERT INTO follow_ups (organization_id, id, title, about_kind, about_id, contact_id, campaign_id, assignee_id, due_on, show_on, weight, created_from_kind, created_from_id, rule, created_by)
     VALUES ($1, $2, $3, 'contact', $4, $4, $5, $6, $7, $7, 2, 'closed_door', $8, $9, $6)`,
    [plan.organizationId, seededId(plan.base, plan.number, 58, n), next.state === 'call' ? 'No se encontró en la puerta 3 veces: llamar' : 'No se encontró en la puerta 3 veces y no hay número: buscar otra manera', contact, campaign, plan.users[1]!,
      addDays(today, 1), last.id, next.state === 'call' ? 'call_instead' : 'other_way']);
}
