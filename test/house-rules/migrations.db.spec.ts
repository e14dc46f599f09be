import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { MIGRATIONS, ownerDataSource, prepareDatabase } from '@doorstep/platform/database';
import { keysFirst } from '../../libs/platform/database/keys-first';
import { TEST_SECRET_KEY, adminOfTests, ownerOfTests } from '../support/owner';
import { withClient } from '../support';
import { schemaOf } from './schema-description';

const NEWEST = 5;
const DATABASE = 'doorstep_migrations';

describe('migrations', () => {
  let source: DataSource;

  beforeAll(async () => {
    await prepareDatabase(adminOfTests(), { secretKey: TEST_SECRET_KEY, database: DATABASE });
    source = await ownerDataSource(ownerOfTests(DATABASE)).initialize();
  }, 60_000);

  afterAll(() => source?.destroy());

  test('the newest five go down and up again and leave the same schema', async () => {
    const before = await schemaOf(source);
    const back = Math.min(NEWEST, MIGRATIONS.length);
    for (let i = 0; i < back; i += 1) await source.undoLastMigration({ transaction: 'each' });
    const down = await schemaOf(source);
    expect(down.length).toBeLessThan(before.length);
    if (MIGRATIONS.length <= NEWEST) expect(down.filter((line) => line.startsWith('column'))).toEqual([]);
    const again = await source.runMigrations({ transaction: 'each' });
    expect(again).toHaveLength(back);
    expect(await schemaOf(source)).toEqual(before);
  }, 60_000);

  test('a second start finds nothing to do', async () => {
    expect(await source.showMigrations()).toBe(false);
    expect(await source.runMigrations()).toEqual([]);
  });

  test('programs that start at once all start', async () => {
    for (let round = 0; round < 4; round += 1) {
      await Promise.all(Array.from({ length: 8 }, () => prepareDatabase(adminOfTests(), { secretKey: TEST_SECRET_KEY, database: DATABASE })));
    }
    expect(await source.showMigrations()).toBe(false);
  }, 60_000);

  test('a foreign key is checked by the primary key, also in an organization that PostgreSQL has no statistics of', async () => {
    const keys = async () => source.query<Array<{ table: string; behind: boolean }>>(`SELECT k.indrelid::regclass::text AS "table",
        EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = k.indrelid AND i.indkey[0] = k.indkey[0] AND i.indexrelid > k.indexrelid) AS behind
      FROM pg_index k JOIN pg_class t ON t.oid = k.indrelid WHERE k.indisprimary AND t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace`);
    const behind = async () => (await keys()).filter((key) => key.behind).map((key) => key.table);
    const wayTo = async (table: string) => JSON.stringify(await withClient(adminOfTests(DATABASE), async (client) =>
      (await client.query(`EXPLAIN SELECT 1 FROM ONLY ${table} WHERE organization_id = '01980000-0000-7000-8000-000000000001' AND id = '01980000-0000-7000-8000-000000000002' FOR KEY SHARE`)).rows));
    await prepareDatabase(adminOfTests(), { secretKey: TEST_SECRET_KEY, database: DATABASE });
    expect([(await keys()).length > 50, await behind()]).toEqual([true, []]);
    for (const table of ['contacts', 'visit_lists', 'visit_list_stops', 'house_visits']) expect(await wayTo(table)).toContain(`${table}_pkey`);
    // A later version brings an index, and a rebuilding of before was ended in its middle.
    await source.query('CREATE INDEX contacts_of_later ON contacts (organization_id, display_name, id)');
    await source.query('CREATE INDEX contacts_pkey_ccnew ON contacts (organization_id, id)');
    await withClient(adminOfTests(DATABASE), (client) => client.query("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'contacts_pkey_ccnew'::regclass"));
    expect([await behind(), await wayTo('contacts')]).toEqual([['contacts'], expect.stringContaining('contacts_of_later')]);
    await Promise.all([1, 2, 3].map(() => prepareDatabase(adminOfTests(), { secretKey: TEST_SECRET_KEY, database: DATABASE })));
    expect([await behind(), await wayTo('contacts'), await source.query("SELECT 1 FROM pg_class WHERE relname = 'contacts_pkey_ccnew'")]).toEqual([[], expect.stringContaining('contacts_pkey'), []]);
    await source.query('DROP INDEX contacts_of_later');
  }, 60_000);

  test('a transaction that stays open holds no start up: the key is rebuilt by a later one', async () => {
    await source.query('CREATE INDEX contacts_of_later ON contacts (organization_id, display_name, id)');
    await withClient(adminOfTests(DATABASE), async (reader) => {
      await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      await reader.query('SELECT count(*) FROM contacts');
      expect(await keysFirst(source, '300ms')).toEqual(['contacts_pkey']);
      await reader.query('COMMIT');
    });
    expect(await keysFirst(source)).toEqual([]);
    expect(await source.query("SELECT relname FROM pg_class WHERE relname ~ '_cc(new|old)'")).toEqual([]);
    expect(await source.query("SELECT current_setting('statement_timeout') AS ms")).toEqual([{ ms: '0' }]);
    await source.query('DROP INDEX contacts_of_later');
  }, 60_000);

  test('they are written down in the order of their time, each in a file that begins with it', () => {
    const names = MIGRATIONS.map((migration) => new migration().name);
    const times = names.map((name) => Number(name.slice(-13)));
    expect(times.every((time) => Number.isInteger(time))).toBe(true);
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    const folder = path.resolve(__dirname, '../../libs/platform/database/migrations');
    const files = readdirSync(folder).filter((file) => /^\d/.test(file));
    expect(files.every((file) => /^\d{12}-[a-z0-9-]+\.ts$/.test(file))).toBe(true);
    expect(files.map((file) => file.slice(0, 12)).sort()).toEqual(names.map((name) => name.slice(-13, -1)));
  });
});
