import { doorKeyOf } from '@doorstep/contacts/domain';
import { compareDoors } from '@doorstep/house-visits/domain';
import { addDays, dayIn } from '@doorstep/kernel';
import { seededId } from './chance';
import type { OwnerCopy } from './copy';
import type { SeededPerson } from './people';
import type { SeedPlan } from './plan';
import { campaignOf, idOf, personOf } from './plan';

const ZONE = 'America/Los_Angeles';
const CAUTIONS = ['Do not mention the union to others here', 'Husband is a manager: ask for her first', 'Works nights, ring after 3 pm'];
const ADDRESS_NOTES = ['Gate code 4410, side door', 'Dog in the yard', 'Buzzer is broken: call from the street'];

/** The demo's volunteer, who is not among the plan's users. */
export const volunteerOf = (plan: SeedPlan): string => seededId(plan.base, 10, 20, 5);

/** What makes the demo a working day: lists at hand, cautions, ties, promises and follow-ups late, today and soon. Answers the people of the hotel, door by door. */
export async function writeFieldWork(copy: OwnerCopy, plan: SeedPlan): Promise<readonly SeededPerson[]> {
  const all = Array.from({ length: plan.contacts }, (_, index) => personOf(plan, index)).flatMap(({ person, twin }) => (twin ? [] : [person]));
  const door = (p: SeededPerson): { line1: string | null; line2: null; postalCode: string | null } => ({ line1: p.address?.line1 ?? null, line2: null, postalCode: p.address?.postalCode ?? null });
  const hotel = all.filter((p) => p.address && !p.doNotContact && p.worksite === 0).sort((a, b) => compareDoors(door(a), door(b)));
  const [lead, organizer, coordinator] = plan.users as [string, string, string];
  for (const [i, text] of CAUTIONS.entries()) await copy.query('UPDATE contacts SET caution = $3 WHERE organization_id = $1 AND id = $2', [plan.organizationId, idOf(plan, 'contact', hotel[i * 3]!.index), text]);
  for (const [i, text] of ADDRESS_NOTES.entries()) {
    const home = hotel[i * 2 + 1]!.address!;
    await copy.query('INSERT INTO door_notes (organization_id, door_key, notes, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [plan.organizationId, doorKeyOf(home), text, plan.now]);
  }
  for (let i = 0; i + 1 < 40; i += 2) {
    await copy.query(
      `INSERT INTO relationships (organization_id, id, contact_id, other_contact_id, kind, by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [plan.organizationId, seededId(plan.base, 10, 30, i), idOf(plan, 'contact', hotel[i]!.index), idOf(plan, 'contact', hotel[i + 1]!.index), (['coworker', 'family', 'influences', 'friend'] as const)[i % 4], lead, plan.now]);
  }
  await handOut(copy, plan, { nth: 0, name: 'Pico-Union, evening', code: 'P1C0AB', people: hotel.slice(0, 9), visitor: organizer, by: lead });
  await handOut(copy, plan, { nth: 1, name: 'Westlake, Saturday', code: 'WESTAA', people: hotel.slice(9, 15), visitor: volunteerOf(plan), by: lead });
  const today = dayIn(plan.now, ZONE);
  const wishes: ReadonlyArray<readonly [string, string, number]> = [
    [organizer, 'Bring the petition', -3], [organizer, 'Call back about the schedule', 0], [organizer, 'Bring the card', 0], [organizer, 'Ask who works nights', 2],
    [lead, 'Talk about the kitchen', -1], [lead, 'Meet the committee', 0], [coordinator, 'Ask for ten people on Saturday', 0], [coordinator, 'Check the ride list', 1],
  ];
  for (const [i, [assignee, title, days]] of wishes.entries()) {
    const person = hotel[20 + i]!;
    await copy.query(
      `INSERT INTO follow_ups (organization_id, id, title, about_kind, about_id, contact_id, campaign_id, assignee_id, due_on, show_on, weight, created_by)
       VALUES ($1, $2, $3, 'contact', $4, $4, $5, $6, $7, $7, 2, $8)`,
      [plan.organizationId, idOf(plan, 'followUp', i), title, idOf(plan, 'contact', person.index), idOf(plan, 'campaign', campaignOf(plan, person.worksite)), assignee, addDays(today, days), lead]);
  }
  return hotel;
}

async function handOut(copy: OwnerCopy, plan: SeedPlan, list: { nth: number; name: string; code: string; people: readonly SeededPerson[]; visitor: string; by: string }): Promise<void> {
  const org = plan.organizationId;
  const id = seededId(plan.base, 10, 31, list.nth);
  await copy.query(`INSERT INTO audiences (organization_id, id, kind) VALUES ($1, $2, 'visit_list')`, [org, id]);
  await copy.query(
    `INSERT INTO visit_lists (organization_id, id, code, name, campaign_id, status, planned_at, due_back_at, created_by, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, 'checked_out', $6, $7, $8, clock_timestamp(), clock_timestamp())`,
    [org, id, list.code, list.name, idOf(plan, 'campaign', 0), plan.now, new Date(plan.now.getTime() + 72 * 3_600_000), list.by]);
  const dueBackAt = new Date(plan.now.getTime() + 72 * 3_600_000);
  await copy.query(`INSERT INTO audience_holders (organization_id, audience_id, user_id, role, since, until, by) VALUES ($1, $2, $3, 'visitor', $4, $5, $6)`, [org, id, list.visitor, plan.now, dueBackAt, list.by]);
  await copy.query(`INSERT INTO due_work (id, organization_id, kind, subject_id, due_at, created_at) VALUES ($1, $2, 'house-visits.expire-list', $3, $4, $5)`, [seededId(plan.base, 10, 36, list.nth), org, id, dueBackAt, plan.now]);
  for (const [i, person] of list.people.entries()) {
    const stop = seededId(plan.base, 10, 32 + list.nth, i);
    const contact = idOf(plan, 'contact', person.index);
    const { line1, city, postalCode, latitude, longitude } = person.address!;
    await copy.query(
      `INSERT INTO visit_list_stops (organization_id, id, visit_list_id, position, line1, city, region, postal_code, door_key, latitude, longitude) VALUES ($1, $2, $3, $4, $5, $6, 'CA', $7, $8, $9, $10)`,
      [org, stop, id, i + 1, line1, city, postalCode, doorKeyOf(person.address!), latitude, longitude]);
    await copy.query(`INSERT INTO visit_list_people (organization_id, stop_id, contact_id, position, lines) VALUES ($1, $2, $3, 1, $4)`, [org, stop, contact, i % 3 === 0 ? ['Said in spring that the quota is too high', 'Has two children'] : []]);
    await copy.query(`INSERT INTO audience_members (organization_id, audience_id, contact_id, since) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`, [org, id, contact, plan.now]);
  }
}
