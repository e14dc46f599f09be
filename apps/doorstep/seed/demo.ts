import { Passwords } from '@doorstep/accounts';
import { deriveKey } from '@doorstep/platform/config';
import type { PreparedDatabase } from '@doorstep/platform/database';
import { compareDoors } from '@doorstep/house-visits/domain';
import { doorKeyOf } from '@doorstep/contacts/domain';
import { addDays, dayIn } from '@doorstep/kernel';
import { seededId } from './chance';
import { OwnerCopy } from './copy';
import type { SeedPlan } from './organization-rows';
import { campaignOf, idOf, writePeople, writePlaces } from './organization-rows';
import type { SeededPerson } from './people';
import { seededPerson } from './people';
import { writeSavedLists } from './saved-lists';

const DOMAIN = 'demo.example.org';
const ZONE = 'America/Los_Angeles';

/** Who signs in to the demo. Until duties for them exist, the chair is a volunteer and the coordinator an organizer. */
const USERS = [
  ['admin', 'Inés Bautista', 'admin', 'en'], ['lead', 'Ben Okafor', 'lead', 'en'], ['organizer', 'Ana Reyes', 'organizer', 'es'],
  ['chair', '박선희', 'volunteer', 'ko'], ['coordinator', 'Deja Whitfield', 'organizer', 'en'], ['volunteer', 'Marisol Aguilar', 'volunteer', 'es'],
] as const;
const AFFILIATES = ['Hotel workers', 'Janitors', 'Car washers', 'Garment workers', 'Market workers', 'Drivers', 'Nurses', 'Teachers', 'Electricians', 'Musicians', 'Harbor workers', 'Home care workers'];
const CAMPAIGNS = [
  { en: 'Hotel Almendro: contract now', es: 'Hotel Almendro: contrato ya', ko: '호텔 알멘드로: 지금 계약을' },
  { en: 'Clean Car Wash', es: 'Lavado de autos justo', ko: '세차장 노동자 캠페인' },
  { en: 'Garment workers', es: 'Trabajadoras de la costura', ko: '봉제 노동자 캠페인' },
];
const WORKSITES = ['Hotel Almendro', 'Sunbeam Car Wash', 'Golden Thread', 'Hotel Miramonte', 'Crystal Car Wash', 'Pico Sewing', 'Hotel Jacaranda', 'Bright Car Wash', 'Union Square Garment'];
const CAUTIONS = ['Do not mention the union to others here', 'Husband is a manager: ask for her first', 'Works nights, ring after 3 pm'];
const ADDRESS_NOTES = ['Gate code 4410, side door', 'Dog in the yard', 'Buzzer is broken: call from the street'];

/** The demo's password: made from the root key, so that a later start can tell it again. */
export const demoPassword = (secretKey: Buffer): string => {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from(deriveKey(secretKey, 'demo-password').subarray(0, 16), (byte, i) => (i > 0 && i % 4 === 0 ? '-' : '') + letters[byte % letters.length]!).join('');
};

export const DEMO_EMAILS = USERS.map(([name]) => `${name}@${DOMAIN}`);

/**
 * Fills an empty database with the demo federation (CONTRACT 1): people and places invented, phones in 555-01xx.
 * A database that already holds the demo is left as it is; one that holds anything else is refused.
 */
export async function fillDemo(database: PreparedDatabase, secretKey: Buffer, log: (line: string) => void): Promise<{ emails: readonly string[]; password: string }> {
  const copy = await OwnerCopy.open(database.owner);
  const signIns = { emails: DEMO_EMAILS, password: demoPassword(secretKey) };
  try {
    const [there] = await copy.query<{ slug: string }>('SELECT slug FROM organizations ORDER BY created_at, id LIMIT 1');
    if (there?.slug === 'la-labor-federation-demo') return signIns;
    if (there) throw new Error('--demo fills an empty database only, and this one already holds an organization.');
    log('Filling the demo federation …');
    const plan = await makeFederation(copy, await new Passwords().hash(signIns.password));
    await writePlaces(copy, plan, CAMPAIGNS);
    await writePeople(copy, plan, () => undefined);
    await writeFieldWork(copy, plan);
    await writeSavedLists(copy, plan);
    await copy.query('ANALYZE');
    return signIns;
  } finally {
    await copy.close();
  }
}

async function makeFederation(copy: OwnerCopy, passwordHash: string): Promise<SeedPlan> {
  const now = new Date();
  const base = Date.UTC(2026, 0, 1);
  const organizationId = seededId(base, 10, 0, 1);
  const add = (id: string, name: string, slug: string, kind: string, parent: string | null): Promise<unknown> =>
    copy.query(`INSERT INTO organizations (id, name, slug, kind, parent_id, time_zone, demo) VALUES ($1, $2, $3, $4, $5, $6, true)`, [id, name, slug, kind, parent, ZONE]);
  await add(organizationId, 'Los Angeles Labor Federation (demo)', 'la-labor-federation-demo', 'federation', null);
  const affiliateIds = AFFILIATES.map((_, i) => seededId(base, 10, 17, i));
  for (const [i, name] of AFFILIATES.entries()) await add(affiliateIds[i]!, `${name} (demo)`, `demo-affiliate-${i + 1}`, 'affiliate', organizationId);
  const users = USERS.map((_, n) => seededId(base, 10, 20, n));
  for (const [n, [name, shown, role, language]] of USERS.entries()) {
    await copy.query(
      `INSERT INTO users (id, email, name, language, time_zone, password_hash, last_organization_id) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [users[n], `${name}@${DOMAIN}`, shown, language, ZONE, passwordHash, organizationId]);
    await copy.query('INSERT INTO memberships (organization_id, user_id, id, role) VALUES ($1, $2, $3, $4)', [organizationId, users[n], seededId(base, 10, 21, n), role]);
  }
  return {
    seed: 10, number: 10, organizationId, users: [users[1]!, users[2]!, users[4]!], contacts: 2000, affiliateIds, worksiteNames: WORKSITES, campaigns: 3, now, base,
    shape: { worksites: WORKSITES.length, affiliates: AFFILIATES.length, demoPhones: true },
  };
}

/** What makes the demo a working day: lists at hand, cautions, ties, promises and follow-ups late, today and soon. */
async function writeFieldWork(copy: OwnerCopy, plan: SeedPlan): Promise<void> {
  const all = Array.from({ length: plan.contacts }, (_, index) => seededPerson(plan.seed, index, plan.shape));
  const door = (p: SeededPerson): { line1: string | null; line2: null; postalCode: string | null } => ({ line1: p.address?.line1 ?? null, line2: null, postalCode: p.address?.postalCode ?? null });
  const hotel = all.filter((p) => p.address && !p.doNotContact && p.worksite === 0).sort((a, b) => compareDoors(door(a), door(b)));
  const [lead, organizer, coordinator] = plan.users as [string, string, string];
  const volunteer = seededId(plan.base, 10, 20, 5);
  for (const [i, text] of CAUTIONS.entries()) await copy.query('UPDATE contacts SET caution = $3 WHERE organization_id = $1 AND id = $2', [plan.organizationId, idOf(plan, 'contact', hotel[i * 3]!.index), text]);
  for (const [i, text] of ADDRESS_NOTES.entries()) await copy.query('UPDATE contact_addresses SET notes = $3 WHERE organization_id = $1 AND contact_id = $2', [plan.organizationId, idOf(plan, 'contact', hotel[i * 2 + 1]!.index), text]);
  for (let i = 0; i + 1 < 40; i += 2) {
    await copy.query(
      `INSERT INTO relationships (organization_id, id, contact_id, other_contact_id, kind, by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [plan.organizationId, seededId(plan.base, 10, 30, i), idOf(plan, 'contact', hotel[i]!.index), idOf(plan, 'contact', hotel[i + 1]!.index), (['coworker', 'family', 'influences', 'friend'] as const)[i % 4], lead, plan.now]);
  }
  await handOut(copy, plan, { nth: 0, name: 'Pico-Union, evening', code: 'P1C0AB', people: hotel.slice(0, 9), visitor: organizer, by: lead });
  await handOut(copy, plan, { nth: 1, name: 'Westlake, Saturday', code: 'WESTAA', people: hotel.slice(9, 15), visitor: volunteer, by: lead });
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
}

async function handOut(copy: OwnerCopy, plan: SeedPlan, list: { nth: number; name: string; code: string; people: readonly SeededPerson[]; visitor: string; by: string }): Promise<void> {
  const org = plan.organizationId;
  const id = seededId(plan.base, 10, 31, list.nth);
  await copy.query(`INSERT INTO audiences (organization_id, id, kind) VALUES ($1, $2, 'visit_list')`, [org, id]);
  await copy.query(
    `INSERT INTO visit_lists (organization_id, id, code, name, campaign_id, status, planned_at, due_back_at, created_by) VALUES ($1, $2, $3, $4, $5, 'checked_out', $6, $7, $8)`,
    [org, id, list.code, list.name, idOf(plan, 'campaign', 0), plan.now, new Date(plan.now.getTime() + 72 * 3_600_000), list.by]);
  await copy.query(`INSERT INTO audience_holders (organization_id, audience_id, user_id, role, since, by) VALUES ($1, $2, $3, 'visitor', $4, $5)`, [org, id, list.visitor, plan.now, list.by]);
  for (const [i, person] of list.people.entries()) {
    const stop = seededId(plan.base, 10, 32 + list.nth, i);
    const contact = idOf(plan, 'contact', person.index);
    const { line1, city, postalCode } = person.address!;
    await copy.query(
      `INSERT INTO visit_list_stops (organization_id, id, visit_list_id, position, line1, city, region, postal_code, door_key) VALUES ($1, $2, $3, $4, $5, $6, 'CA', $7, $8)`,
      [org, stop, id, i + 1, line1, city, postalCode, doorKeyOf(person.address!)]);
    await copy.query(`INSERT INTO visit_list_people (organization_id, stop_id, contact_id, position, lines) VALUES ($1, $2, $3, 1, $4)`, [org, stop, contact, i % 3 === 0 ? ['Said in spring that the quota is too high', 'Has two children'] : []]);
    await copy.query(`INSERT INTO audience_members (organization_id, audience_id, contact_id, since) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`, [org, id, contact, plan.now]);
  }
}
