import { Passwords } from '@doorstep/accounts';
import { deriveKey } from '@doorstep/platform/config';
import type { PreparedDatabase } from '@doorstep/platform/database';
import { seededId } from './chance';
import { OwnerCopy } from './copy';
import { writeClosedDoors } from './demo-closed-doors';
import { writeCut } from './demo-cut';
import { writeDay } from './demo-day';
import { writeFieldWork } from './demo-field-work';
import { writeKnowledge } from './demo-knowledge';
import { writeLastNight } from './demo-last-night';
import { writePeople } from './organization-rows';
import { writePlaces } from './place-rows';
import type { SeedPlan } from './plan';
import { writeSavedLists } from './saved-lists';

const DOMAIN = 'demo.example.org';
const ZONE = 'America/Los_Angeles';

/** Who signs in to the demo. Until duties for them exist, the chair is a volunteer and the coordinator an organizer. */
const USERS = [
  ['admin', 'Inés Bautista', 'admin', 'en'], ['lead', 'Ben Okafor', 'lead', 'en'], ['organizer', 'Ana Reyes', 'organizer', 'es', ['es', 'en']],
  ['chair', '박선희', 'volunteer', 'ko', ['ko', 'en']], ['coordinator', 'Deja Whitfield', 'organizer', 'en', ['en', 'es']], ['volunteer', 'Marisol Aguilar', 'volunteer', 'es'],
] as const;
const AFFILIATES = ['Hotel workers', 'Janitors', 'Car washers', 'Garment workers', 'Market workers', 'Drivers', 'Nurses', 'Teachers', 'Electricians', 'Musicians', 'Harbor workers', 'Home care workers'];
const CAMPAIGNS = [
  { en: 'Hotel Almendro: contract now', es: 'Hotel Almendro: contrato ya', ko: '호텔 알멘드로: 지금 계약을' },
  { en: 'Clean Car Wash', es: 'Lavado de autos justo', ko: '세차장 노동자 캠페인' },
  { en: 'Garment workers', es: 'Trabajadoras de la costura', ko: '봉제 노동자 캠페인' },
];
const WORKSITES = ['Hotel Almendro', 'Sunbeam Car Wash', 'Golden Thread', 'Hotel Miramonte', 'Crystal Car Wash', 'Pico Sewing', 'Hotel Jacaranda', 'Bright Car Wash', 'Union Square Garment'];

/** The demo's password: made from the root key, so that a later start can tell it again. */
export const demoPassword = (secretKey: Buffer): string => {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from(deriveKey(secretKey, 'demo-password').subarray(0, 16), (byte, i) => (i > 0 && i % 4 === 0 ? '-' : '') + letters[byte % letters.length]!).join('');
};

export const DEMO_EMAILS = USERS.map(([name]) => `${name}@${DOMAIN}`);

/**
 * Fills an empty database with the demo federation (CONTRACT 1): people and places invented, phones in 555-01xx.
 * All of it or nothing. A database that already holds the demo is left as it is; one that holds anything else is refused.
 */
export async function fillDemo(database: PreparedDatabase, secretKey: Buffer, log: (line: string) => void): Promise<{ emails: readonly string[]; password: string }> {
  const signIns = { emails: DEMO_EMAILS, password: demoPassword(secretKey) };
  return OwnerCopy.inOne(database.owner, async (copy) => {
    const [there] = await copy.query<{ slug: string }>('SELECT slug FROM organizations ORDER BY created_at, id LIMIT 1');
    if (there?.slug === 'la-labor-federation-demo') return signIns;
    if (there) throw new Error('--demo fills an empty database only, and this one already holds an organization.');
    log('Filling the demo federation …');
    const plan = await makeFederation(copy, await new Passwords().hash(signIns.password));
    await writePlaces(copy, plan, CAMPAIGNS);
    await writePeople(copy, plan, () => undefined);
    const hotel = await writeFieldWork(copy, plan);
    await writeDay(copy, plan, hotel);
    await writeLastNight(copy, plan, hotel);
    await writeCut(copy, plan, hotel);
    await writeKnowledge(copy, plan, hotel);
    await writeClosedDoors(copy, plan, hotel);
    await writeSavedLists(copy, plan);
    await copy.query('ANALYZE');
    return signIns;
  });
}

async function makeFederation(copy: OwnerCopy, passwordHash: string): Promise<SeedPlan> {
  const now = new Date();
  const base = Date.UTC(2026, 0, 1);
  const organizationId = seededId(base, 10, 0, 1);
  // In one transaction now() stands still, and the federation is the organization that was there first.
  const add = (id: string, name: string, slug: string, kind: string, parent: string | null): Promise<unknown> =>
    copy.query(`INSERT INTO organizations (id, name, slug, kind, parent_id, time_zone, demo, created_at) VALUES ($1, $2, $3, $4, $5, $6, true, clock_timestamp())`, [id, name, slug, kind, parent, ZONE]);
  await add(organizationId, 'Los Angeles Labor Federation (demo)', 'la-labor-federation-demo', 'federation', null);
  const affiliateIds = AFFILIATES.map((_, i) => seededId(base, 10, 17, i));
  for (const [i, name] of AFFILIATES.entries()) await add(affiliateIds[i]!, `${name} (demo)`, `demo-affiliate-${i + 1}`, 'affiliate', organizationId);
  const users = USERS.map((_, n) => seededId(base, 10, 20, n));
  for (const [n, [name, shown, role, language, languages = []]] of USERS.entries()) {
    await copy.query(
      `INSERT INTO users (id, email, name, language, time_zone, password_hash, last_organization_id, languages, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp())`,
      [users[n], `${name}@${DOMAIN}`, shown, language, ZONE, passwordHash, organizationId, languages]);
    await copy.query('INSERT INTO memberships (organization_id, user_id, id, role) VALUES ($1, $2, $3, $4)', [organizationId, users[n], seededId(base, 10, 21, n), role]);
  }
  return {
    seed: 10, number: 10, organizationId, users: [users[1]!, users[2]!, users[4]!], contacts: 2000, twinEvery: 400, affiliateIds, worksiteNames: WORKSITES, campaigns: 3, now, base,
    shape: { worksites: WORKSITES.length, affiliates: AFFILIATES.length, demoPhones: true },
  };
}

