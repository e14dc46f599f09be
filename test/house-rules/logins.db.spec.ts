import { testDatabase } from '../support';
import { OUR_SCHEMAS, rowsOf } from './catalog';

const RUNNING = ['doorstep_app', 'doorstep_worker', 'doorstep_queue'];

describe('the logins of the running product', () => {
  const database = testDatabase();
  const ask = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    rowsOf<Row>(database.app.source, sql, parameters);

  test('specs meet the database as app and worker, never as the owner', async () => {
    const who = async (door: 'app' | 'worker'): Promise<unknown> =>
      (await rowsOf(database[door].source, 'SELECT current_user::text AS me, session_user::text AS first'))[0];
    expect(await who('app')).toEqual({ me: 'doorstep_app', first: 'doorstep_app' });
    expect(await who('worker')).toEqual({ me: 'doorstep_worker', first: 'doorstep_worker' });
  });

  test('none is a superuser, walks around row security, or makes logins or databases', async () => {
    const rows = await ask(
      `SELECT rolname AS login, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication AS strong
       FROM pg_roles WHERE rolname = ANY ($1) ORDER BY 1`,
      [RUNNING],
    );
    expect(rows).toEqual([...RUNNING].sort().map((login) => ({ login, strong: false })));
  });

  test('none is a member of a stronger one', async () => {
    const rows = await ask(
      `SELECT r.rolname AS login, m.rolname AS "memberOf" FROM pg_roles r, pg_roles m
       WHERE r.rolname = ANY ($1) AND m.oid <> r.oid AND pg_has_role(r.oid, m.oid, 'MEMBER')`,
      [RUNNING],
    );
    expect(rows).toEqual([]);
  });

  test('app and worker own nothing; the queue owns its own schema and nothing else', async () => {
    const rows = await ask(
      `SELECT r.rolname AS login, n.nspname || '.' || c.relname AS thing
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_roles r ON r.oid = c.relowner
       WHERE r.rolname = ANY ($1) AND n.nspname NOT LIKE 'pg\\_toast%' AND NOT (r.rolname = 'doorstep_queue' AND n.nspname = 'bullmq')
       UNION ALL
       SELECT r.rolname, n.nspname FROM pg_namespace n JOIN pg_roles r ON r.oid = n.nspowner
       WHERE r.rolname = ANY ($1) AND NOT (r.rolname = 'doorstep_queue' AND n.nspname = 'bullmq')
       UNION ALL
       SELECT r.rolname, p.proname::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       JOIN pg_roles r ON r.oid = p.proowner
       WHERE r.rolname = ANY ($1) AND NOT (r.rolname = 'doorstep_queue' AND n.nspname = 'bullmq')`,
      [RUNNING],
    );
    expect(rows).toEqual([]);
  });

  test('none may make anything outside the queue’s schema', async () => {
    const schemas = await ask(
      `SELECT login, n.nspname AS schema FROM unnest($1::text[]) login, pg_namespace n
       WHERE has_schema_privilege(login, n.oid, 'CREATE') AND n.nspname NOT LIKE 'pg\\_temp%' AND n.nspname NOT LIKE 'pg\\_toast\\_temp%'`,
      [RUNNING],
    );
    expect(schemas).toEqual([{ login: 'doorstep_queue', schema: 'bullmq' }]);
    const databases = await ask(
      `SELECT login FROM unnest($1::text[]) login WHERE has_database_privilege(login, current_database(), 'CREATE')`,
      [RUNNING],
    );
    expect(databases).toEqual([]);
  });

  test('the queue reads none of our tables, and the others nothing of the queue’s', async () => {
    const rows = await ask(
      `SELECT login, n.nspname || '.' || c.relname AS "table" FROM unnest($1::text[]) login, pg_class c
       JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p', 'v') AND n.nspname NOT LIKE 'pg\\_%'
         AND ((login = 'doorstep_queue' AND ${OUR_SCHEMAS}) OR (login <> 'doorstep_queue' AND n.nspname = 'bullmq'))
         AND has_table_privilege(login, c.oid, 'SELECT')
         AND has_schema_privilege(login, n.oid, 'USAGE')`,
      [RUNNING],
    );
    expect(rows).toEqual([]);
  });
});
