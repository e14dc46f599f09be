import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { MIGRATIONS, ownerDataSource, prepareDatabase } from '@doorstep/platform/database';
import { TEST_SECRET_KEY, adminOfTests, ownerOfTests } from '../support/owner';
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
