import { newId } from '@doorstep/kernel';
import type { Role, Scope } from '@doorstep/platform/database';
import type { ContactFilter, ContactSort } from '@doorstep/contacts';
import type { TestOrganization } from '../support';
import { anOrganization, testDatabase, withClient } from '../support';
import { contactsRoom } from '../support/contacts';
import { fillTables } from '../support/fill-tables';
import { ownerOfTests } from '../support/owner';
import type { TableRead } from '../support/plans';
import { tableReadsOf } from '../support/plans';

const PEOPLE = 25_000;
const BIG = new Set(['contacts', 'contact_languages', 'contact_tags', 'contact_phones', 'employments', 'audience_members', 'touches', 'assessments', 'current_assessments', 'next_attempts']);

/** Many people with a language, a tag, a touch each, written as fast as the database can. */
const FILL = [
  `INSERT INTO contacts (organization_id, id, display_name, sort_key, last_touched_at, stand_value, stand_at, created_by, created_at)
   SELECT $1, gen_random_uuid(), 'Rosa Number ' || n, 'number ' || n, CASE WHEN n % 3 > 0 THEN timestamptz '2026-10-01' - n * interval '1 minute' END,
     CASE WHEN n % 10 < 6 THEN n % 6 END, CASE WHEN n % 10 < 6 THEN timestamptz '2026-09-01' END, CASE WHEN n % 500 = 0 THEN $2::uuid ELSE $3::uuid END, timestamptz '2026-01-01' + n * interval '1 second'
   FROM generate_series(1, ${PEOPLE}) n`,
  `INSERT INTO contact_languages (organization_id, contact_id, language, position)
   SELECT $1, id, (ARRAY['es', 'en', 'ko', 'qu'])[1 + abs(hashtext(id::text)) % 4], 0 FROM contacts WHERE organization_id = $1 AND ($2::uuid, $3::uuid) IS NOT NULL`,
  `INSERT INTO contact_tags (organization_id, contact_id, tag_key, tag, position)
   SELECT $1, id, 'tag ' || abs(hashtext(id::text)) % 40, 'Tag', 0 FROM contacts WHERE organization_id = $1 AND ($2::uuid, $3::uuid) IS NOT NULL`,
  `INSERT INTO contact_phones (organization_id, id, contact_id, position, number, as_typed)
   SELECT $1, gen_random_uuid(), id, 0, '+1213555' || lpad((abs(hashtext(id::text)) % 10000)::text, 4, '0'), 'x' FROM contacts WHERE organization_id = $1 AND ($2::uuid, $3::uuid) IS NOT NULL`,
  `INSERT INTO employments (organization_id, id, contact_id, position, worksite_name) SELECT $1, gen_random_uuid(), id, 0, 'Hotel Aurora' FROM contacts WHERE organization_id = $1 AND ($2::uuid, $3::uuid) IS NOT NULL`,
  `INSERT INTO assessments (organization_id, id, contact_id, value, basis, assessed_at, recorded_at)
   SELECT $1, id, id, abs(hashtext(id::text)) % 6, 'phone', timestamptz '2026-09-01', timestamptz '2026-09-01' FROM contacts WHERE organization_id = $1 AND ($2::uuid, $3::uuid) IS NOT NULL`,
  `INSERT INTO current_assessments (organization_id, contact_id, campaign_id, assessment_id, value, assessed_at)
   SELECT a.organization_id, a.contact_id, c, a.id, a.value, a.assessed_at FROM assessments a, unnest(ARRAY[$2::uuid, $3::uuid]) c WHERE a.organization_id = $1`,
  `INSERT INTO touches (organization_id, id, contact_id, kind, occurred_at, time_zone, by, source_kind, source_id)
   SELECT $1, gen_random_uuid(), id, 'call', last_touched_at, 'UTC', CASE WHEN abs(hashtext(id::text)) % 300 = 0 THEN $2::uuid ELSE $3::uuid END, 'touches', id
   FROM contacts WHERE organization_id = $1 AND last_touched_at IS NOT NULL`,
  `INSERT INTO next_attempts (organization_id, contact_id, state, attempt, most, day, part, cell, reason, due_at, last_at, updated_at)
   SELECT $1, id, CASE WHEN h % 9 = 0 THEN 'call' ELSE 'again' END, 2, 3, date '2026-10-17', 'morning', (ARRAY['saturday-morning', 'sunday-midday', 'weekday-evening', 'weekday-midday'])[1 + h % 4], 'untried',
     timestamptz '2026-10-01' + h % 60 * interval '1 day', timestamptz '2026-09-01', timestamptz '2026-09-01'
   FROM (SELECT id, abs(hashtext(id::text)) AS h FROM contacts WHERE organization_id = $1 AND ($2::uuid, $3::uuid) IS NOT NULL) c WHERE h % 3 = 0`,
];

describe('lists of people among 50,000', () => {
  const database = testDatabase();
  const room = () => contactsRoom(database);
  const ids = { campaign: newId(), unit: newId(), list: newId() };
  let home: TestOrganization;
  const as = <T>(role: Role, work: (scope: Scope) => Promise<T>): Promise<T> => database.app.withScope(home.actor(role), work);

  beforeAll(async () => {
    for (const organization of [await anOrganization(database), await anOrganization(database)]) {
      home = organization;
      await fillTables(database, home.actor('lead'), FILL, [home.id, home.users.organizer, home.users.lead]);
      await as('lead', (scope) => scope.query("SELECT count(search.put_contact(id, ' rosa ' || sort_key, '', 1)) FROM contacts WHERE organization_id = $1", [home.id]));
    }
    await as('lead', async (scope) => {
      for (const [kind, id, most] of [['campaign', newId(), PEOPLE], ['campaign', ids.campaign, 5000], ['unit', ids.unit, 400], ['visit_list', ids.list, 40]] as const) {
        await room().audiences.open(scope, kind, id);
        const people = await scope.query<{ id: string }>('SELECT id FROM contacts WHERE organization_id = $1 ORDER BY id LIMIT $2', [home.id, most]);
        await room().audiences.addMembers(scope, id, people.map((row) => row.id));
        if (id === ids.campaign) await scope.query('UPDATE current_assessments SET campaign_id = $2 WHERE organization_id = $1 AND campaign_id = $3', [home.id, id, home.users.lead]);
      }
      await room().audiences.addHolder(scope, ids.unit, home.users.organizer, 'organizer');
      await room().audiences.addHolder(scope, ids.list, home.users.volunteer, 'visitor');
    });
    const login = database.logins.app.database;
    await withClient(ownerOfTests(login), async (client) => {
      for (const table of [...BIG, 'search.contacts']) await client.query(`VACUUM ANALYZE ${table}`);
    });
  }, 120_000);

  const scans = (reads: readonly TableRead[]): TableRead[] => reads.filter((read) => read.way === 'Seq Scan' && BIG.has(read.table));
  const page = (filter: ContactFilter, sort: ContactSort, cursor: string | null, role: Role) => as(role, async (scope) => {
    let next: string | null = null;
    const reads = await tableReadsOf(scope, async (watched) => {
      next = (await room().contacts.list(watched, { filter, sort, cursor, limit: 50 })).nextCursor;
    });
    return { reads, next: next as string | null };
  });

  const filters = (): Array<[string, ContactFilter]> => [
    ['nothing', {}], ['a word', { q: 'rosa 77' }], ['a stand', { assessment: [1, 2] }], ['a campaign', { campaignId: ids.campaign }], ['a stand in a campaign', { campaignId: ids.campaign, assessment: [2] }],
    ['a unit', { unitId: ids.unit }], ['a list', { visitListId: ids.list }], ['a worksite', { worksiteId: [newId()] }], ['a language', { language: ['qu'] }], ['a tag', { tag: ['tag 7'] }],
    ['an affiliate', { affiliateId: [newId()] }], ['not contacted', { notContactedDays: 30 }],
    ['an attempt that is due', { attempt: ['due'] }], ['an attempt on a Saturday', { attempt: ['saturday-morning'] }], ['a call in a campaign', { campaignId: ids.campaign, attempt: ['call', 'other_way'] }],
  ];

  test.each(filters())('by %s, a first and a second page read no big table from end to end', async (_, given) => {
    const [, filter] = filters().find(([, one]) => JSON.stringify(one) === JSON.stringify(given) || (!('attempt' in given) && Object.keys(one).join() === Object.keys(given).join()))!;
    for (const sort of ['-lastTouchedAt', 'lastTouchedAt', 'displayName', 'createdAt'] as const) {
      const first = await page(filter, sort, null, 'lead');
      expect(first.reads.some((read) => read.table === 'contacts')).toBe(true);
      expect({ sort, scans: scans(first.reads) }).toEqual({ sort, scans: [] });
      if (first.next) expect({ sort, scans: scans((await page(filter, sort, first.next, 'lead')).reads) }).toEqual({ sort, scans: [] });
    }
  });

  test('people of a campaign are counted by what is to be tried next of them from an index', async () => {
    const reads = await as('lead', (scope) => tableReadsOf(scope, (watched) => room().contacts.attemptsOf(watched, { campaignId: ids.campaign })));
    expect(reads.some((read) => read.table === 'next_attempts')).toBe(true);
    expect(scans(reads)).toEqual([]);
  });

  test('a saved list of all, any and none reads no big table from end to end, page by page and counted', async () => {
    const groups = { all: [{ campaignId: ids.campaign }], any: [{ tag: ['tag 7'] }, { language: ['qu'], assessment: [1, 2] }, { unitId: ids.unit }], not: [{ tag: ['tag 9'] }, { notContactedDays: 30 }] };
    const list = newId();
    await as('lead', (scope) => scope.query(
      "INSERT INTO saved_lists (organization_id, id, label, groups, shared, created_by, created_at, updated_at) VALUES ($1, $2, '{\"en\": \"Ours\"}', $3, 'team', $4, $5, $5)",
      [home.id, list, JSON.stringify(groups), home.users.lead, scope.now]));
    for (const filter of [{ savedListId: list }, { savedListId: list, q: 'rosa' }, { savedListId: list, language: ['es'] }]) {
      for (const role of ['lead', 'organizer'] as const) {
        const reads = await as(role, (scope) => tableReadsOf(scope, (watched) => room().contacts.list(watched, { filter, limit: 50, count: true })));
        expect(reads.some((read) => read.table === 'contacts')).toBe(true);
        expect({ filter, role, scans: scans(reads) }).toEqual({ filter, role, scans: [] });
      }
    }
  });

  test.each(['organizer', 'volunteer'] as const)('an %s’s own people are found without reading everybody', async (role) => {
    for (const filter of [{}, { q: 'rosa 77' }, { language: ['es'] }, { visitListId: ids.list }]) {
      const { reads } = await page(filter, '-lastTouchedAt', null, role);
      expect({ filter, scans: scans(reads) }).toEqual({ filter, scans: [] });
    }
  });

  test('a profile, its history and people like a new one are found by index', async () => {
    await as('lead', async (scope) => {
      const [id] = await room().contacts.idsOf(scope, {}, 1);
      const reads = await tableReadsOf(scope, async (watched) => {
        await room().contacts.get(watched, id!);
        await room().duplicates.onEntry(watched, newId(), { ...(await room().contacts.get(watched, id!)), phones: [{ number: '+12135550101', asTyped: '', extension: null, type: 'mobile', status: 'unverified' }] });
        await room().facts.firstAddress(watched, id!, 'sms');
      });
      expect(scans(reads)).toEqual([]);
    });
  });

  test('the guard sees a scan where there is one', async () => {
    await as('lead', async (scope) => {
      for (const way of ['enable_indexscan', 'enable_indexonlyscan', 'enable_bitmapscan']) await scope.query("SELECT set_config($1, 'off', true)", [way]);
      const reads = await tableReadsOf(scope, (watched) => room().contacts.list(watched, { filter: {}, limit: 50 }));
      expect(scans(reads).map((read) => read.table)).toContain('contacts');
    });
  });
});
