import { TABLES } from '@doorstep/platform/database';
import { testDatabase } from '../support';
import { NAME, OUR_SCHEMAS, rowsOf, tablesOf } from './catalog';

const SCOPE = `(organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)`;

interface Policy {
  table: string;
  name: string;
  command: string;
  permissive: string;
  roles: string[];
  using: string | null;
  check: string | null;
}

describe('every table keeps the walls of its kind', () => {
  const database = testDatabase();
  const ask = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    rowsOf<Row>(database.worker.source, sql, parameters);

  const policies = (): Promise<Policy[]> =>
    ask<Policy>(
      `SELECT CASE WHEN schemaname = 'public' THEN tablename ELSE schemaname || '.' || tablename END AS "table",
         policyname AS name, cmd AS command, permissive, roles::text[] AS roles, qual AS "using", with_check AS "check"
       FROM pg_policies`,
    );

  test('the page of tables and the catalog name the same tables', async () => {
    const rows = await ask<{ name: string }>(
      `SELECT ${NAME} AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p', 'f') AND ${OUR_SCHEMAS}`,
    );
    expect(rows.map((row) => row.name).sort()).toEqual(Object.keys(TABLES).sort());
  });

  const tenants = tablesOf('tenant', 'shared');

  test.each(tenants)('%s: row security is enabled and forced, and organization_id is never empty', async (table) => {
    const [row] = await ask(
      `SELECT c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced, a.attnotnull AS "notNull",
         format_type(a.atttypid, a.atttypmod) AS type, r.rolname AS owner
       FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
       WHERE c.oid = $1::regclass`,
      [table],
    );
    expect(row).toEqual({ enabled: true, forced: true, notNull: true, type: 'uuid', owner: 'doorstep_owner' });
  });

  test.each(tenants)(
    '%s: app and worker see and write the rows of the scope, the owner all, nobody else',
    async (table) => {
      const found = (await policies()).filter((policy) => policy.table === table);
      const described = found.map(({ command, permissive, roles, using, check }) => ({
        command,
        permissive,
        roles: [...roles].sort(),
        using,
        check,
      }));
      const walls = [
        {
          command: 'ALL',
          permissive: 'PERMISSIVE',
          roles: ['doorstep_app', 'doorstep_worker'],
          using: SCOPE,
          check: SCOPE,
        },
        { command: 'ALL', permissive: 'PERMISSIVE', roles: ['doorstep_owner'], using: 'true', check: 'true' },
      ];
      expect(described).toEqual(expect.arrayContaining(walls));
      const more = described
        .slice()
        .filter((one) => !walls.some((wall) => JSON.stringify(wall) === JSON.stringify(one)));
      const oneMoreToRead = TABLES[table]?.kind === 'shared' ? ['SELECT'] : [];
      expect(more.map((one) => one.command)).toEqual(oneMoreToRead);
    },
  );

  test('tables without a tenant carry no policy that only seems to guard them', async () => {
    const rest = tablesOf('global', 'closed', 'staging');
    expect((await policies()).filter((policy) => rest.includes(policy.table))).toEqual([]);
  });

  test('global tables know no contact', async () => {
    const rows = await ask<{ column: string }>(
      `SELECT ${NAME} || '.' || a.attname AS "column" FROM pg_class c
       JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
       WHERE c.oid = ANY ($1::text[]::regclass[]) AND a.attname LIKE '%contact\\_id'`,
      [tablesOf('global')],
    );
    expect(rows).toEqual([]);
  });

  test.each(tablesOf('closed'))('%s is closed: no login may touch it but through its functions', async (table) => {
    const rows = await ask(
      `SELECT login, privilege FROM unnest(ARRAY['doorstep_app', 'doorstep_worker', 'doorstep_queue']) login,
         unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) privilege
       WHERE has_table_privilege(login, $1::regclass, privilege)`,
      [table],
    );
    expect(rows).toEqual([]);
  });

  test.each(tablesOf('staging'))('%s is staging: the worker alone may touch it', async (table) => {
    const rows = await ask<{ login: string }>(
      `SELECT DISTINCT login FROM unnest(ARRAY['doorstep_app', 'doorstep_worker', 'doorstep_queue']) login,
         unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) privilege
       WHERE has_table_privilege(login, $1::regclass, privilege)`,
      [table],
    );
    expect(rows).toEqual([{ login: 'doorstep_worker' }]);
  });

  test('no login of the running product may empty a table or hang a trigger on it', async () => {
    const rows = await ask(
      `SELECT ${NAME} AS "table", login, privilege FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
         unnest(ARRAY['doorstep_app', 'doorstep_worker']) login, unnest(ARRAY['TRUNCATE', 'TRIGGER', 'REFERENCES']) privilege
       WHERE c.relkind IN ('r', 'p') AND ${OUR_SCHEMAS} AND has_table_privilege(login, c.oid, privilege)`,
    );
    expect(rows).toEqual([]);
  });
});
