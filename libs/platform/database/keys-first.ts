import type { DataSource } from 'typeorm';

/** What an interrupted rebuild leaves behind. */
const LEFT_OVER = `SELECT c.oid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisvalid AND c.relname ~ '_cc(new|old)[0-9]*$'`;
/** Primary keys that are older than another index which begins with the same column. */
const BEHIND = `SELECT k.indexrelid::regclass::text AS name FROM pg_index k JOIN pg_class t ON t.oid = k.indrelid AND t.relkind = 'r'
  WHERE t.relnamespace = 'public'::regnamespace AND k.indisprimary AND EXISTS (
    SELECT 1 FROM pg_index i WHERE i.indrelid = k.indrelid AND i.indisvalid AND i.indkey[0] = k.indkey[0] AND i.indexrelid > k.indexrelid)
  ORDER BY 1`;

/**
 * Makes the primary key the youngest index of each table; answers how many were rebuilt. Where PostgreSQL's statistics do not
 * know an organization yet, it expects one row of it, every index that begins with the organization costs the same, and of
 * equal ones the planner takes the youngest (docs/decisions/0021). A foreign key is then checked by reading all rows of the
 * organization: the first thousands that somebody brings in take minutes instead of seconds. Nobody is kept waiting: the
 * key is built beside the old one and takes its place. Safe to call at every start, and to be ended in the middle.
 */
export async function keysFirst(owner: DataSource): Promise<number> {
  const named = async (sql: string): Promise<string[]> => (await owner.query<Array<{ name: string }>>(sql)).map((row) => row.name);
  for (const name of await named(LEFT_OVER)) await owner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`);
  const behind = await named(BEHIND);
  for (const name of behind) await owner.query(`REINDEX INDEX CONCURRENTLY ${name}`);
  return behind.length;
}
