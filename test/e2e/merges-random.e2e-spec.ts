import { TABLES } from '@doorstep/platform/database';
import { contactReferences } from '@doorstep/contacts';
import { withClient } from '../support/database';
import '../../libs/imports/contact-ties';
import { ownerOfTests } from '../support/owner';
import type { SeededRandom } from '../support/random';
import { longRun, seededRandom } from '../support/random';
import type { RandomWorld } from '../support/random-people';
import { randomWorld } from '../support/random-people';
import { testApi } from '../support/server';
import type { SignedInTeam, TestCaller } from '../support/team';
import { aSignedInTeam } from '../support/team';

const PAIRS = longRun() ? 200 : 20;
/** The record of the act itself, which is kept, and what no undoing may touch. */
const RECORDS = new Set(['contact_merges', 'audit_events', 'audit_heads', 'audit_people', 'idempotency_keys']);
/** A person who was changed back has another version: nobody's edit of the merged person goes through unseen. */
const COUNTERS = ['version', 'updated_at'];
/** What is there though no person is named in it. */
const BESIDES = ['saved_lists', 'bulk_acts', 'exports', 'campaigns', 'audiences', 'visit_lists', 'visit_list_stops', 'imports', 'search.contacts', 'search.alike'];

const FIELDS = ['displayName', 'preferredName', 'pronouns', 'phones', 'emails', 'addresses', 'employments', 'tags', 'languages', 'languagesRead', 'customFields', 'caution', 'constituency'];

describe('merging and undoing', () => {
  const api = testApi();
  let team: SignedInTeam;
  let lead: TestCaller;
  let random: SeededRandom;
  let world: RandomWorld;

  beforeAll(async () => {
    team = await aSignedInTeam(api);
    lead = team.byToken('lead');
    random = seededRandom();
    world = randomWorld(api, team, random);
  });

  /** Every row of the organization in every table that holds any, in an order that ids do not change. */
  async function everyTable(): Promise<Record<string, string[]>> {
    const tables = Object.entries(TABLES).filter(([name, { kind }]) => (kind === 'tenant' || name.startsWith('search.')) && !RECORDS.has(name)).map(([name]) => name);
    return withClient(ownerOfTests(api.logins.app.database!), async (client) => {
      const found: Record<string, string[]> = {};
      for (const table of tables) {
        const counters = table === 'contacts' ? COUNTERS.map((name) => ` - '${name}'`).join('') : '';
        const { rows } = await client.query<{ row: string }>(`SELECT (to_jsonb(t)${counters})::text AS row FROM ${table} t WHERE t.organization_id = $1 ORDER BY 1`, [team.id]);
        found[table] = rows.map(({ row }) => row);
      }
      return found;
    });
  }

  const merge = (survivorId: string, duplicateId: string): Promise<string> =>
    world.sent('/contact-merges', { survivorId, duplicateId, fields: Object.fromEntries(world.some(FIELDS, 5).map((name) => [name, random.pick(['survivor', 'duplicate', 'both'])])) });
  const undo = async (id: string): Promise<void> => expect([(await lead.delete(`/contact-merges/${id}`)).status]).toEqual([204]);

  test(`${String(PAIRS)} random pairs leave every table as it was, one after the other and three merged on top of one another`, async () => {
    const people = await world.people(16);
    let before = await everyTable();
    const told = new Set([...contactReferences().map(({ table }) => table), ...BESIDES]);
    expect([...told].filter((table) => before[table]!.length < (table === 'imports' || table === 'exports' || table === 'saved_lists' ? 1 : 2))).toEqual([]);
    for (let n = 0; n < PAIRS; n += 1) {
      const [a, b, c, d] = random.shuffle(people);
      const chain = n % 4 === 0 ? [[a, b], [a, c], [d, a]] : [[a, b]];
      const merges: string[] = [];
      for (const [survivor, duplicate] of chain) merges.push(await merge(survivor!, duplicate!));
      const merged = await everyTable();
      expect(merged['contacts']).toHaveLength(before['contacts']!.length - chain.length);
      expect(merged['touches']).not.toEqual(before['touches']);
      for (const id of merges.reverse()) await undo(id);
      const after = await everyTable();
      expect({ pair: n, ...after }).toEqual({ pair: n, ...before });
      before = after;
    }
  }, longRun() ? 900_000 : 120_000);
});
