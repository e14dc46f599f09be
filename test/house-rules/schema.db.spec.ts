import { testDatabase } from '../support';
import { NAME, OUR_SCHEMAS, rowsOf, tablesOf } from './catalog';

/** Functions that run with the owner's rights. Each is read by hand before it is named here. */
const DEFINER_FUNCTIONS = ['public.audit_waiting', 'search.contacts_before', 'search.count_contacts', 'search.drop_contact', 'search.find_alike', 'search.find_contacts', 'search.forget_alike', 'search.known_words', 'search.put_alike',
  'search.put_contact', 'search.search_contacts'];

/** Columns that name a contact of a merge's past: the person may be gone, so no key may hold them. */
const OUTLIVES_THE_CONTACT: string[] = [];

describe('the schema', () => {
  const database = testDatabase();
  const ask = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    rowsOf<Row>(database.app.source, sql, parameters);
  const tenants = tablesOf('tenant', 'shared');

  test('a reference between tenant tables carries the organization in the same place on both sides', async () => {
    const rows = await ask<{ key: string; table: string }>(
      `SELECT con.conname AS key, con.conrelid::regclass::text AS "table"
       FROM pg_constraint con
       WHERE con.contype = 'f'
         AND con.conrelid = ANY ($1::text[]::regclass[]) AND con.confrelid = ANY ($1::text[]::regclass[])
         AND NOT EXISTS (
           SELECT 1 FROM generate_subscripts(con.conkey, 1) i
           JOIN pg_attribute here ON here.attrelid = con.conrelid AND here.attnum = con.conkey[i]
           JOIN pg_attribute there ON there.attrelid = con.confrelid AND there.attnum = con.confkey[i]
           WHERE here.attname = 'organization_id' AND there.attname = 'organization_id')`,
      [tenants],
    );
    expect(rows).toEqual([]);
  });

  test('there are composite references at all', async () => {
    const [row] = await ask<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_constraint con
       WHERE con.contype = 'f' AND con.confrelid = 'contacts'::regclass AND cardinality(con.conkey) = 2`,
    );
    expect(row?.count).toBeGreaterThan(10);
  });

  test('every column that holds a contact is a reference to a contact of the same organization', async () => {
    const rows = await ask<{ column: string }>(
      `SELECT c.oid::regclass::text || '.' || a.attname AS "column"
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.oid = ANY ($1::text[]::regclass[]) AND a.attname ~ '(^|_)contact_id$'
         AND NOT EXISTS (
           SELECT 1 FROM pg_constraint con
           WHERE con.contype = 'f' AND con.conrelid = c.oid AND con.confrelid = 'contacts'::regclass
             AND a.attnum = ANY (con.conkey) AND cardinality(con.conkey) = 2)`,
      [tenants],
    );
    expect(rows.map((row) => row.column).filter((column) => !OUTLIVES_THE_CONTACT.includes(column))).toEqual([]);
  });

  test('a tenant table’s primary key begins with the organization', async () => {
    const rows = await ask<{ table: string }>(
      `SELECT t.name AS "table" FROM unnest($1::text[]) t (name)
       WHERE NOT EXISTS (
         SELECT 1 FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
         WHERE i.indrelid = t.name::regclass AND i.indisprimary AND a.attname = 'organization_id')`,
      [tenants],
    );
    expect(rows).toEqual([]);
  });

  test('lists of words are text with a check, never enum types', async () => {
    const rows = await ask(
      `SELECT n.nspname || '.' || t.typname AS name FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
       WHERE t.typtype = 'e' AND ${OUR_SCHEMAS}`,
    );
    expect(rows).toEqual([]);
  });

  test('there is no materialized view, and every view asks as its reader', async () => {
    const rows = await ask(
      `SELECT ${NAME} AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE ${OUR_SCHEMAS} AND (c.relkind = 'm'
         OR (c.relkind = 'v' AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'], false)))`,
    );
    expect(rows).toEqual([]);
  });

  test('only named functions run with the owner’s rights, on a fixed search path, and not for everybody', async () => {
    const rows = await ask<{ name: string; fixed: boolean; everybody: boolean }>(
      `SELECT n.nspname || '.' || p.proname AS name,
         EXISTS (SELECT 1 FROM unnest(p.proconfig) setting WHERE setting ~ '^search_path=pg_catalog(,|$)') AS fixed,
         EXISTS (SELECT 1 FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) acl WHERE acl.grantee = 0) AS everybody
       FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    expect(rows).toEqual(DEFINER_FUNCTIONS.map((name) => ({ name, fixed: true, everybody: false })));
  });

  test('instants carry their zone', async () => {
    const rows = await ask(
      `SELECT ${NAME} || '.' || a.attname AS "column" FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
       WHERE c.relkind IN ('r', 'p') AND ${OUR_SCHEMAS} AND a.atttypid = 'timestamp'::regtype`,
    );
    expect(rows).toEqual([]);
  });
});
