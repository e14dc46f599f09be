import { Client } from 'pg';
import { newId } from '@doorstep/kernel';
import type { Uuid } from '@doorstep/kernel';
import { cloneTemplate } from '../support/clone';
import { adminOfTests } from '../support/owner';
import { testServer } from '../support/test-server';
import { tablesOf } from './catalog';
import { insertOf, sampleRow } from './sample-rows';

const tables = tablesOf('tenant', 'shared');
const doors = ['app', 'worker'] as const;
const REFUSED_BY_ROW_SECURITY = /violates row-level security policy/;

/** Every tenant table with one row of each of two organizations; each login on one connection that is used again and again. */
describe('no organization meets another’s rows', () => {
  const [ours, theirs, nobodys] = [newId(), newId(), newId()];
  const rows = new Map<string, Record<Uuid, Record<string, unknown>>>();
  const clients = {} as Record<(typeof doors)[number], Client>;

  beforeAll(async () => {
    // Made-up rows stay out of the other specs' sight.
    const database = 'doorstep_isolation';
    await cloneTemplate(database);
    const admin = new Client(adminOfTests(database));
    await admin.connect();
    // Made-up rows need not tell a true story: no foreign keys, no triggers while they are put down.
    await admin.query("SET session_replication_role = 'replica'");
    for (const id of [ours, theirs, nobodys]) {
      await admin.query(
        "INSERT INTO organizations (id, name, slug, kind, time_zone) VALUES ($1::uuid, 'x', $1::uuid::text, 'local', 'UTC')",
        [id],
      );
    }
    for (const table of tables) {
      const made: Record<Uuid, Record<string, unknown>> = {};
      for (const id of [ours, theirs, nobodys]) {
        made[id] = await sampleRow(admin, table, id);
        if (id !== nobodys) await admin.query(insertOf(table, made[id]));
      }
      rows.set(table, made);
    }
    await admin.end();
    for (const door of doors) {
      clients[door] = new Client({ ...testServer().logins[door], database });
      await clients[door].connect();
    }
  }, 60_000);

  afterAll(async () => {
    for (const door of doors) await clients[door]?.end();
  });

  /** Runs the work in a transaction of the scope (or of none) and takes everything back. */
  const within = async <T>(
    door: (typeof doors)[number],
    scope: Uuid | null,
    work: (c: Client) => Promise<T>,
  ): Promise<T> => {
    const client = clients[door];
    await client.query('BEGIN');
    try {
      if (scope) await client.query("SELECT set_config('app.organization_id', $1, true)", [scope]);
      return await work(client);
    } finally {
      await client.query('ROLLBACK');
    }
  };

  const failure = async (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: Error) => error.message,
    );

  const mayNot = async (client: Client, table: string, privilege: string): Promise<boolean> => {
    const { rows: found } = await client.query('SELECT has_any_column_privilege($1::regclass, $2) AS may', [
      table,
      privilege,
    ]);
    return !found[0].may;
  };

  const cases = doors.flatMap((door) => tables.map((table) => ({ door, table })));

  test.each(cases)('$door reads in $table the rows of its scope alone', async ({ door, table }) => {
    const seen = (scope: Uuid): Promise<string[]> =>
      within(door, scope, async (client) => {
        const found = await client.query(`SELECT DISTINCT organization_id::text AS id FROM ${table}`);
        return found.rows.map((row) => row.id);
      });
    expect(await seen(ours)).toEqual([ours]);
    expect(await seen(theirs)).toEqual([theirs]);
  });

  test.each(cases)(
    '$door without a scope sees nothing in $table, also where a scope was before',
    async ({ door, table }) => {
      const client = clients[door];
      await client.query('BEGIN');
      await client.query("SELECT set_config('app.organization_id', $1, true)", [ours]);
      await client.query('COMMIT');
      expect((await client.query(`SELECT 1 FROM ${table}`)).rowCount).toBe(0);
      const refused = await within(door, null, (c) => failure(c.query(insertOf(table, rows.get(table)![nobodys]!))));
      expect(refused).toMatch(REFUSED_BY_ROW_SECURITY);
    },
  );

  test.each(cases)('$door cannot write a row of another organization into $table', async ({ door, table }) => {
    const insert = (scope: Uuid): Promise<string> =>
      within(door, scope, (client) => failure(client.query(insertOf(table, rows.get(table)![nobodys]!))));
    expect(await insert(ours)).toMatch(REFUSED_BY_ROW_SECURITY);
    // The same row in its own scope is not row security's to refuse.
    expect(await insert(nobodys)).not.toMatch(/row-level security|permission denied/);
  });

  const changeable = async (client: Client, table: string): Promise<string | null> => {
    const { rows: found } = await client.query<{ name: string }>(
      `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0
         AND NOT attisdropped AND attgenerated = '' AND has_column_privilege(attrelid, attnum, 'UPDATE')
       ORDER BY attname = 'organization_id', attnum LIMIT 1`,
      [table],
    );
    return found[0]?.name ?? null;
  };

  test.each(cases)('$door cannot change or remove another organization’s rows of $table', async ({ door, table }) => {
    await within(door, ours, async (client) => {
      const column = await changeable(client, table);
      if (column === null) {
        expect(await mayNot(client, table, 'UPDATE')).toBe(true);
      } else {
        const change = `UPDATE ${table} SET ${column} = ${column}`;
        expect((await client.query(`${change} WHERE organization_id = $1`, [theirs])).rowCount).toBe(0);
        // One's own row is changed, or a trigger says why not.
        const own = client.query(change).then((result) => expect(result.rowCount).toBe(1));
        expect(await failure(own)).toMatch(/^done$|append-only/);
      }
    });
    await within(door, ours, async (client) => {
      const removed = await failure(
        client.query(`DELETE FROM ${table} WHERE organization_id = $1`, [theirs]).then((result) => {
          expect(result.rowCount).toBe(0);
        }),
      );
      expect(removed).toMatch(/^done$|permission denied/);
    });
  });
});
