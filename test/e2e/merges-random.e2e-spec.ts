import { newId } from '@doorstep/kernel';
import { Database, TABLES } from '@doorstep/platform/database';
import { withClient } from '../support/database';
import '../../libs/imports/contact-ties';
import { ownerOfTests } from '../support/owner';
import type { SeededRandom } from '../support/random';
import { longRun, seededRandom } from '../support/random';
import { testApi } from '../support/server';
import type { SignedInTeam, TestCaller } from '../support/team';
import { aSignedInTeam } from '../support/team';

const PAIRS = longRun() ? 200 : 20;
/** The record of the act itself, which is kept, and what no undoing may touch. */
const RECORDS = new Set(['contact_merges', 'audit_events', 'audit_heads', 'idempotency_keys']);
/** A person who was changed back has another version: nobody's edit of the merged person goes through unseen. */
const COUNTERS = ['version', 'updated_at'];

const GIVEN = ['Guadalupe', 'José', '선희', 'Robert', 'Nguyễn'];
const FAMILY = ['López', 'García Hernández', '이', 'Smith', "O'Brien"];
const FIELDS = ['displayName', 'preferredName', 'pronouns', 'phones', 'emails', 'addresses', 'employments', 'tags', 'languages', 'customFields', 'customFields.shoes', 'caution', 'constituency'];

describe('merging and undoing', () => {
  const api = testApi();
  let team: SignedInTeam;
  let lead: TestCaller;
  let random: SeededRandom;

  beforeAll(async () => {
    team = await aSignedInTeam(api);
    lead = team.as('lead');
    random = seededRandom();
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

  const some = <T>(list: readonly T[], most: number): T[] => random.shuffle(list).slice(0, random.whole(0, most));
  const sent = async (path: string, body: object): Promise<string> => {
    const answer = await lead.post(path, body);
    expect({ path, status: answer.status, body: answer.status > 201 ? answer.body : null }).toMatchObject({ status: 201 });
    return (answer.body as { id: string }).id;
  };
  const day = (): string => `2026-09-${String(random.whole(10, 28))}T${String(random.whole(10, 22))}:00:00Z`;

  async function worksite(): Promise<object[]> {
    const employerId = await sent('/employers', { name: `Hotel ${newId()}` });
    const unitId = await sent('/units', { name: 'Housekeeping', employerId });
    const unit = (await lead.get(`/units/${unitId}`)).body as { departments?: Array<{ id: string }> };
    return [{ employerId }, { worksiteName: 'Hotel Aurora', jobTitle: 'cook' }, ...(unit.departments ?? []).map(({ id }) => ({ employerId, departmentId: id }))];
  }

  function fields(jobs: readonly object[]): object {
    const number = (): string => `213-555-01${String(random.whole(0, 9)).padStart(2, '0')}`;
    return {
      givenName: random.pick(GIVEN), familyName: random.pick(FAMILY), preferredName: random.pick([null, 'Lupe', 'Bob']), pronouns: random.pick([null, 'ella', 'he']),
      languages: some(['es', 'en', 'ko'], 3), phones: some(['a', 'b', 'c'], 3).map(() => ({ number: number(), type: random.pick(['mobile', 'home']), status: random.pick(['unverified', 'bad']) })),
      emails: some(['rosa@example.org', 'bob@example.org', 'lupe@example.org'], 2).map((address) => ({ address })), tags: some(['Committee', 'night shift', 'kitchen'], 3),
      addresses: some(['12 Elm St', '14 Elm St Apt 3', '9 Pico Blvd'], 2).map((line1) => ({ line1, postalCode: '90017', notes: random.pick([null, 'gate 4410']) })), employments: some(jobs, 2),
      customFields: Object.fromEntries(some(['shoes', 'committee year', 'bus'], 3).map((name) => [name, String(random.whole(1, 3))])), caution: random.pick([null, 'ring twice', 'dog']),
      doNotContact: random.whole(0, 5) === 0, constituency: random.pick([null, 'faith']),
    };
  }

  async function lives(people: readonly string[]): Promise<void> {
    const campaigns = await Promise.all([1, 2].map(() => sent('/campaigns', { name: `Campaign ${newId()}` })));
    for (const [n, id] of people.entries()) {
      for (const kind of some(['call', 'text', 'met_at_work'], 2)) await sent(`/contacts/${id}/touches`, { kind, occurredAt: day(), note: random.pick([null, 'Call after six']) });
      for (let i = random.whole(0, 2); i > 0; i -= 1) await sent(`/contacts/${id}/assessments`, { value: random.whole(1, 5), basis: 'phone', assessedAt: day(), campaignId: random.pick([null, ...campaigns]) });
      for (const status of some(['granted', 'revoked'], 2)) await sent(`/contacts/${id}/consents`, { channel: 'sms', address: '213-555-0101', purpose: random.pick(['organizing', 'events']), status, method: 'door', at: day() });
      for (const other of some(people.filter((one) => one !== id), 2)) await lead.post(`/contacts/${id}/relationships`, { kind: random.pick(['family', 'influences', 'friend']), contactId: other });
      if (random.whole(0, 1)) await sent('/follow-ups', { title: 'Bring the card', about: { kind: 'contact', id }, assigneeId: team.users.lead, dueOn: '2026-11-01' });
      if (random.whole(0, 1)) await sent('/house-visits', { contactId: id, outcome: random.pick(['talked', 'not_home']), visitedAt: day(), met: random.whole(0, 1) ? [{ contactId: random.pick(people) }] : [], asks: random.whole(0, 1) ? [{ text: 'Sign', answer: 'yes' }] : [] });
      if (n % 3 === 0) await lead.patch(`/contacts/${id}`, { version: ((await lead.get(`/contacts/${id}`)).body as { version: number }).version, pronouns: 'they' });
    }
    for (const campaign of campaigns) await lead.post(`/campaigns/${campaign}/people`, { contactIds: some(people, people.length) });
    for (const half of [people.slice(0, 6), people.slice(6, 12)]) await sent('/visit-lists', { name: 'Elm St', contactIds: half, status: 'ready', visitorIds: [team.users.volunteer] });
    await api.app.get(Database, { strict: false }).withScope(team.actor('lead'), async (scope) => {
      const audience = campaigns[0];
      for (const id of people) if (random.whole(0, 1)) await scope.query('INSERT INTO audience_members (organization_id, audience_id, contact_id, since, until) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', [team.id, audience, id, '2026-09-01T00:00:00.123456Z', random.pick([null, '2026-09-05T00:00:00Z'])]);
      const list = newId();
      await scope.query("INSERT INTO imports (organization_id, id, status, file_name, file_hash, file_until, request_hash, encoding, delimiter, row_estimate, reading, columns) VALUES ($1, $2, 'done', 'x.csv', '', now(), '', 'utf-8', ',', 1, '{}', '[]')", [team.id, list]);
      for (const [row, id] of people.entries()) await scope.query("INSERT INTO import_rows (organization_id, import_id, row_number, outcome, contact_id, duplicate_id) VALUES ($1, $4, $3, 'created', $2, (SELECT d.id FROM duplicate_candidates d WHERE d.organization_id = $1 AND d.contact_id = $2 LIMIT 1))", [team.id, id, row, list]);
      await scope.query("UPDATE duplicate_candidates SET state = 'different', version = 2, decided_at = now() WHERE organization_id = $1 AND id IN (SELECT id FROM duplicate_candidates WHERE organization_id = $1 ORDER BY id LIMIT 3)", [team.id]);
    });
  }

  const merge = (survivorId: string, duplicateId: string): Promise<string> =>
    sent('/contact-merges', { survivorId, duplicateId, fields: Object.fromEntries(some(FIELDS.filter((name) => name !== 'customFields.shoes'), 5).map((name) => [name, random.pick(['survivor', 'duplicate', 'both'])])) });
  const undo = async (id: string): Promise<void> => expect([(await lead.delete(`/contact-merges/${id}`)).status]).toEqual([204]);

  test(`${String(PAIRS)} random pairs leave every table as it was, one after the other and three merged on top of one another`, async () => {
    const jobs = await worksite();
    const people: string[] = [];
    for (let n = 0; n < 16; n += 1) people.push(await sent('/contacts', fields(jobs)));
    await lives(people);
    let before = await everyTable();
    const told = ['touches', 'audience_members', 'consents', 'assessments', 'current_assessments', 'relationships', 'follow_ups', 'house_visits', 'visit_list_people', 'import_rows', 'duplicate_candidates', 'contact_field_changes', 'notes', 'asks', 'search.contacts', 'search.alike'];
    expect(told.filter((table) => before[table]!.length < 2)).toEqual([]);
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
  }, longRun() ? 600_000 : 120_000);
});
