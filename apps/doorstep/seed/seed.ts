import type { PreparedDatabase } from '@doorstep/platform/database';
import { withoutIndexes } from './bare-tables';
import { OwnerCopy } from './copy';
import { seededId } from './chance';
import { INDEXED_TABLES, writePeople } from './organization-rows';
import { writePlaces } from './place-rows';
import type { SeedPlan } from './plan';

export interface SeedWish {
  readonly contacts: number;
  /** People of the second organization, whose rows must never be seen from the first. */
  readonly second: number;
  readonly affiliates: number;
  readonly log: (line: string) => void;
}

const BASE = Date.UTC(2026, 0, 1);
const CAMPAIGNS = [{ en: 'Hotels', es: 'Hoteles', ko: '호텔' }, { en: 'Warehouses', es: 'Bodegas', ko: '물류 창고' }, { en: 'Hospitals', es: 'Hospitales', ko: '병원' }];

/** One in two hundred stands in the load data twice. */
const TWIN_EVERY = 200;

/**
 * Fills an empty database with load data, the same for the same wish: one federation with affiliates as labels and
 * a second organization. All in one transaction, so that a seed that is cut off leaves the database empty; a server
 * that runs meanwhile waits for these tables. The users have no password: `token create --email lead@seed.example.org
 * --name load` lets a program in. Answers how many people and touches were written.
 */
export async function seedDatabase(database: PreparedDatabase, wish: SeedWish): Promise<{ people: number; touches: number }> {
  return OwnerCopy.inOne(database.owner, async (copy) => {
    if ((await copy.query('SELECT 1 FROM organizations LIMIT 1')).length > 0) throw new Error('The database already holds an organization: seed fills an empty one only.');
    const written = { people: 0, touches: 0 };
    await withoutIndexes(copy, INDEXED_TABLES, wish.log, async () => {
      for (const [number, contacts] of [[1, wish.contacts], [2, wish.second]] as const) {
        const plan = await makeOrganization(copy, number, contacts, number === 1 ? wish.affiliates : 0);
        wish.log(`Organization ${number}: ${contacts} people`);
        await writePlaces(copy, plan, CAMPAIGNS);
        written.touches += (await writePeople(copy, plan, wish.log)).touches;
        written.people += contacts;
      }
    });
    wish.log('Gathering statistics');
    await copy.query('ANALYZE');
    return written;
  });
}

async function makeOrganization(copy: OwnerCopy, number: number, contacts: number, affiliates: number): Promise<SeedPlan> {
  const organizationId = seededId(BASE, number, 0, 1);
  const now = new Date();
  // In one transaction now() stands still, and the federation is the organization that was there first.
  const add = (id: string, name: string, slug: string, kind: string, parent: string | null): Promise<unknown> => copy.query(
    `INSERT INTO organizations (id, name, slug, kind, parent_id, time_zone, demo, created_at) VALUES ($1, $2, $3, $4, $5, 'America/Los_Angeles', true, clock_timestamp())`, [id, name, slug, kind, parent]);
  await add(organizationId, number === 1 ? 'Seeded federation' : 'Seeded local', number === 1 ? 'seeded-federation' : 'seeded-local', number === 1 ? 'federation' : 'local', null);
  const affiliateIds: string[] = [];
  for (let i = 0; i < affiliates; i += 1) {
    const id = seededId(BASE, number, 17, i);
    affiliateIds.push(id);
    await add(id, `Affiliate ${i + 1}`, `seeded-affiliate-${i + 1}`, 'affiliate', organizationId);
  }
  const users: string[] = [];
  const domain = number === 1 ? 'seed.example.org' : 'second.example.org';
  for (const [n, role] of (['admin', 'lead', 'organizer', 'volunteer'] as const).entries()) {
    const id = seededId(BASE, number, 20, n);
    users.push(id);
    await copy.query(`INSERT INTO users (id, email, name, language, time_zone, last_organization_id) VALUES ($1, $2, $3, 'en', 'America/Los_Angeles', $4)`, [id, `${role}@${domain}`, `Seeded ${role}`, organizationId]);
    await copy.query('INSERT INTO memberships (organization_id, user_id, id, role) VALUES ($1, $2, $3, $4)', [organizationId, id, seededId(BASE, number, 21, n), role]);
  }
  const worksites = Math.max(4, Math.min(400, Math.floor(contacts / 200)));
  return {
    seed: number, number, organizationId, users: users.slice(1, 3), contacts, twinEvery: TWIN_EVERY, shape: { worksites, affiliates: Math.max(1, affiliates), demoPhones: false }, affiliateIds,
    worksiteNames: Array.from({ length: worksites }, (_, i) => `Worksite ${i + 1}`), campaigns: 3, now, base: BASE,
  };
}
