import type { DataSource } from 'typeorm';

const OURS = `nspname NOT IN ('pg_catalog', 'information_schema', 'bullmq') AND nspname NOT LIKE 'pg\\_%'`;

/** Everything about a schema that a migration can change, a line each, in a stable order. */
const LINES = [
  `SELECT 'schema ' || nspname || ' ' || coalesce(nspacl::text, '') AS line FROM pg_namespace WHERE ${OURS}`,
  `SELECT concat_ws(' ', 'column', a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod),
     CASE WHEN a.attnotnull THEN 'not null' END, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attacl::text) AS line
   FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE c.relkind IN ('r', 'p', 'v') AND a.attnum > 0 AND NOT a.attisdropped AND ${OURS}
     AND c.relname <> 'migrations'`,
  `SELECT concat_ws(' ', 'table', c.oid::regclass, c.relkind, c.relowner::regrole, c.relrowsecurity, c.relforcerowsecurity,
     c.reloptions::text, c.relacl::text) AS line
   FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'v', 'S') AND ${OURS}
     AND c.relname NOT IN ('migrations', 'migrations_id_seq')`,
  `SELECT concat_ws(' ', 'constraint', con.conrelid::regclass, con.conname, pg_get_constraintdef(con.oid)) AS line
   FROM pg_constraint con JOIN pg_namespace n ON n.oid = con.connamespace
   WHERE con.conrelid <> 0 AND con.conrelid::regclass::text <> 'migrations' AND ${OURS}`,
  `SELECT 'index ' || indexdef AS line FROM pg_indexes WHERE tablename <> 'migrations'
     AND schemaname IN (SELECT nspname FROM pg_namespace WHERE ${OURS})`,
  `SELECT concat_ws(' ', 'policy', schemaname, tablename, policyname, permissive, roles::text, cmd, qual, with_check) AS line FROM pg_policies`,
  `SELECT concat_ws(' ', 'function', pg_get_functiondef(p.oid), p.proacl::text) AS line
   FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
   WHERE ${OURS} AND p.prokind = 'f' AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.objid = p.oid AND e.deptype = 'e')`,
  `SELECT 'trigger ' || pg_get_triggerdef(t.oid) AS line FROM pg_trigger t WHERE NOT t.tgisinternal
     AND t.tgrelid IN (SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OURS})`,
];

/** The schema of a database as lines of text: two are the same when their lists are. */
export async function schemaOf(source: DataSource): Promise<string[]> {
  const lines: string[] = [];
  for (const sql of LINES) {
    const rows = (await source.query(sql)) as { line: string }[];
    lines.push(...rows.map((row) => row.line).sort());
  }
  return lines;
}
