import { ASK_FROM } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { systemActor } from '@doorstep/platform/database';
import type { PreparedDatabase, Scope } from '@doorstep/platform/database';
import type { OwnDatabase } from '../../../test/faults/own-database';
import { ownDatabase } from '../../../test/faults/own-database';
import { frozenClock, withClient } from '../../../test/support';
import { contactsRoom } from '../../../test/support/contacts';
import { keepAlike, renewWords } from '../../../test/support/kept-words';
import { ownerOfTests } from '../../../test/support/owner';
import { seedDatabase } from '.';

const PEOPLE = 1_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';
const quiet = (): void => undefined;

interface Pair {
  contact_id: Uuid;
  other_contact_id: Uuid;
  score: number;
  reasons: string[];
}

describe('Load data', () => {
  const clock = frozenClock();
  let database: OwnDatabase;
  let prepared: PreparedDatabase;
  const owner = <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> => withClient(prepared.owner, async (db) => (await db.query<Row>(sql, values)).rows);
  const room = () => contactsRoom({ ...database, clock });
  const organizations = () => owner<{ id: Uuid; slug: string }>("SELECT id, slug FROM organizations WHERE kind <> 'affiliate' ORDER BY slug");
  const federation = async (): Promise<Uuid> => (await organizations())[0]!.id;
  const as = async <T>(work: (scope: Scope) => Promise<T>): Promise<T> => database.worker.withScope(systemActor(await federation()), work);
  const pairs = () => owner<Pair>('SELECT contact_id, other_contact_id, score, reasons FROM duplicate_candidates ORDER BY contact_id, other_contact_id');
  /** Everything that a table is beside its rows. */
  const tables = async () => ({
    constraints: await owner('SELECT conrelid::regclass::text AS "table", conname, pg_get_constraintdef(oid) AS is FROM pg_constraint WHERE connamespace::regnamespace::text IN (\'public\', \'search\') ORDER BY 1, 2'),
    indexes: await owner("SELECT schemaname, indexname, indexdef FROM pg_indexes WHERE schemaname IN ('public', 'search') ORDER BY 1, 2"),
    protection: await owner("SELECT oid::regclass::text AS \"table\", relrowsecurity, relforcerowsecurity FROM pg_class WHERE relkind = 'r' AND relnamespace::regnamespace::text IN ('public', 'search') ORDER BY 1"),
  });
  let before: Awaited<ReturnType<typeof tables>>;
  let written: { people: number; touches: number };

  beforeAll(async () => {
    database = await ownDatabase('seed', clock);
    prepared = { ...database.logins, owner: ownerOfTests(database.logins.app.database) };
    before = await tables();
    const stopsAtSecond = (line: string): void => {
      if (line.startsWith('Organization 2')) throw new Error('the power went');
    };
    await expect(seedDatabase(prepared, { contacts: 50, second: 20, affiliates: 1, log: stopsAtSecond })).rejects.toThrow('the power went');
    expect(await owner('SELECT 1 FROM organizations UNION ALL SELECT 1 FROM contacts UNION ALL SELECT 1 FROM search.contacts')).toEqual([]);
    expect(await tables()).toEqual(before);
    written = await seedDatabase(prepared, { contacts: PEOPLE, second: 100, affiliates: 3, log: quiet });
  }, 120_000);
  afterAll(() => database.close());

  test('leaves every index, foreign key and protection of the tables as it was, and says how much it wrote', async () => {
    expect(await tables()).toEqual(before);
    expect(before.indexes.length).toBeGreaterThan(100);
    const [count] = await owner<{ people: number; touches: number }>('SELECT (SELECT count(*)::int FROM contacts) AS people, (SELECT count(*)::int FROM touches) AS touches');
    expect(count).toEqual(written);
    expect(written.people).toBe(PEOPLE + 100);
    expect(written.touches).toBeGreaterThan(1.8 * written.people);
  });

  test('is refused where there is an organization, and gives each organization its own people', async () => {
    await expect(seedDatabase(prepared, { contacts: 10, second: 0, affiliates: 0, log: quiet })).rejects.toThrow('already holds an organization');
    const counts: number[] = [];
    for (const { id } of await organizations()) counts.push((await database.app.withScope(systemActor(id), (scope) => scope.query('SELECT 1 FROM contacts'))).length);
    expect(counts).toEqual([PEOPLE, 100]);
  });

  test('has the words of the search that the service keeps of the same people', async () => {
    const of = (id: Uuid) => owner('SELECT contact_id, key, phone_digits, version, words::text FROM search.contacts WHERE organization_id = $1 ORDER BY contact_id', [id]);
    const id = await federation();
    const seeded = await of(id);
    expect(seeded).toHaveLength(PEOPLE);
    await owner("UPDATE search.contacts SET version = 0, key = '', phone_digits = '', words = '' WHERE organization_id = $1", [id]);
    await as((scope) => renewWords(database.worker, scope));
    expect(await of(id)).toEqual(seeded);
  }, 60_000);

  test('has the keys by which the service finds people who may be one, of persons as they are entered', async () => {
    const id = await federation();
    const kept = () => owner<{ contact_id: Uuid; keys: string[]; version: number }>('SELECT contact_id, keys, version FROM search.alike WHERE organization_id = $1 ORDER BY contact_id', [id]);
    const seeded = await kept();
    expect(seeded).toHaveLength(PEOPLE);
    expect(seeded.every(({ keys }) => keys.length > 0)).toBe(true);
    await owner("UPDATE search.alike SET version = 0, keys = '{}' WHERE organization_id = $1", [id]);
    await as(async (scope) => keepAlike(scope, await room().people.lookAt(scope, seeded.map((row) => row.contact_id))));
    expect(await kept()).toEqual(seeded);
  }, 60_000);

  test('has pairs that a lead is asked about, as the look through everybody finds them, and needs none', async () => {
    const seeded = await pairs();
    expect(seeded).toHaveLength(PEOPLE / 200);
    expect(seeded.every(({ score }) => score >= ASK_FROM)).toBe(true);
    expect(seeded.flatMap(({ reasons }) => reasons)).toEqual(expect.arrayContaining(['nickname', 'other_script', 'name_alike', 'same_name', 'same_phone', 'same_email']));
    expect(await owner('SELECT 1 FROM duplicate_searches WHERE ended_at IS NULL')).toEqual([]);
    expect(await owner('SELECT 1 FROM duplicate_searches')).toHaveLength(2);
    await owner('DELETE FROM duplicate_candidates');
    await as(async (scope) => {
      for (let after: Uuid | null = NOBODY; after; ) after = (await room().duplicates.compareNext(scope, after, 500)).last;
    });
    expect(await pairs()).toEqual(expect.arrayContaining(seeded));
  }, 120_000);

  test('has places on the map: people are found near one', async () => {
    const [all] = await owner<{ n: number; placed: number }>('SELECT count(*)::int AS n, count(latitude)::int AS placed FROM contact_addresses');
    expect(all!.placed).toBe(all!.n);
    const near = (km: number) => as(async (scope) => (await room().contacts.list(scope, { filter: { near: `34.0529,-118.2642,${km}` }, limit: 1, count: true })).total!);
    expect(await near(3)).toBeGreaterThan(20);
    expect(await near(3)).toBeLessThan(await near(15));
  });
});
