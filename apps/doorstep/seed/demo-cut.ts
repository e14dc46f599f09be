import { doorKeyOf } from '@doorstep/contacts/domain';
import { dealDoors } from '@doorstep/house-visits';
import { seededId } from './chance';
import type { OwnerCopy } from './copy';
import type { SeededPerson } from './people';
import type { SeedPlan } from './plan';
import { idOf } from './plan';

const NAME = 'Hotel workers, next week';
const CODES = ['H0TEAA', 'H0TEAB', 'H0TEAC'];
const DOORS_OF_A_LIST = 14;
/** Of the people of the hotel: those before are on lists, have follow-ups and are visited in these days. */
const FIRST = 45;
const PEOPLE = 40;

interface Door {
  readonly key: string;
  readonly address: { line1: string; line2: null; city: string; postalCode: string; latitude: number; longitude: number };
  readonly people: SeededPerson[];
  readonly languages: string[][];
}

/** A cut of the lead's: three lists that wait to be handed out, dealt and ordered as the screen does it. */
export async function writeCut(copy: OwnerCopy, plan: SeedPlan, hotel: readonly SeededPerson[]): Promise<void> {
  const [org, [lead], cut] = [plan.organizationId, plan.users as [string], seededId(plan.base, plan.number, 60, 0)];
  const doors = new Map<string, Door>();
  for (const person of hotel.slice(FIRST, FIRST + PEOPLE)) {
    const key = doorKeyOf(person.address!);
    const door = doors.get(key) ?? { key, address: { ...person.address!, line2: null }, people: [], languages: [] };
    door.people.push(person);
    door.languages.push([person.language]);
    doors.set(key, door);
  }
  const { lists } = dealDoors([...doors.values()], { visitors: [], maxStops: DOORS_OF_A_LIST, maxMinutes: null, languageMatch: true, start: null });
  await copy.query(`INSERT INTO visit_list_cuts (organization_id, id, name, people, request_hash, created_by, created_at) VALUES ($1, $2, $3, $4, '\\x00', $5, $6)`, [org, cut, NAME, PEOPLE, lead, plan.now]);
  for (const [nth, list] of lists.entries()) {
    const id = seededId(plan.base, plan.number, 61, nth);
    await copy.query(`INSERT INTO audiences (organization_id, id, kind) VALUES ($1, $2, 'visit_list')`, [org, id]);
    await copy.query(
      `INSERT INTO visit_lists (organization_id, id, code, name, campaign_id, status, max_stops, minutes, cut_id, created_by, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, 'ready', $6, $7, $8, $9, $10, $10)`,
      [org, id, CODES[nth] ?? `H0TE${nth}0`, `${NAME} ${nth + 1}`, idOf(plan, 'campaign', 0), DOORS_OF_A_LIST, list.minutes, cut, lead, plan.now]);
    for (const [i, door] of list.doors.entries()) {
      const stop = seededId(plan.base, plan.number, 62 + nth, i);
      const { line1, city, postalCode, latitude, longitude } = door.address;
      await copy.query(
        `INSERT INTO visit_list_stops (organization_id, id, visit_list_id, position, line1, city, region, postal_code, door_key, latitude, longitude) VALUES ($1, $2, $3, $4, $5, $6, 'CA', $7, $8, $9, $10)`,
        [org, stop, id, i + 1, line1, city, postalCode, door.key, latitude, longitude]);
      for (const [position, person] of door.people.entries()) {
        const contact = idOf(plan, 'contact', person.index);
        await copy.query('INSERT INTO visit_list_people (organization_id, stop_id, contact_id, position) VALUES ($1, $2, $3, $4)', [org, stop, contact, position + 1]);
        await copy.query('INSERT INTO audience_members (organization_id, audience_id, contact_id, since) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [org, id, contact, plan.now]);
      }
    }
  }
}
