import type { DataSource } from 'typeorm';

/** What an interrupted rebuild leaves behind. */
const LEFT_OVER = `SELECT c.oid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisvalid AND c.relname ~ '_cc(new|old)[0-9]*$'`;
/** Primary keys that are older than another index which begins with the same column. */
const BEHIND = `SELECT k.indexrelid::regclass::text AS name FROM pg_index k JOIN pg_class t ON t.oid = k.indrelid AND t.relkind = 'r'
  WHERE t.relnamespace = 'public'::regnamespace AND k.indisprimary AND EXISTS (
    SELECT 1 FROM pg_index i WHERE i.indrelid = k.indrelid AND i.indisvalid AND i.indkey[0] = k.indkey[0] AND i.indexrelid > k.indexrelid)
  ORDER BY 1`;

/** A rebuilding waits for every transaction that was open before it, somebody's backup too; so long it may take, a key. */
const PATIENCE = '60s';

/**
 * Makes the primary key the youngest index of each table; answers the keys that could not be rebuilt, which the next start
 * tries again. Where PostgreSQL's statistics do not know an organization yet, it expects one row of it, every index that begins
 * with the organization and holds the id costs the same, and of equal ones the planner takes the youngest
 * (docs/decisions/0021). A foreign key is then checked by reading all rows of the organization: the first thousands that
 * somebody brings in take minutes instead of seconds. Nobody is kept waiting: the key is built beside the old one and takes
 * its place. It is about speed alone: what goes wrong here stops no start. Safe to be ended in the middle.
 */
export async function keysFirst(owner: DataSource, patience = PATIENCE): Promise<string[]> {
  const runner = owner.createQueryRunner();
  const named = async (sql: string): Promise<string[]> => ((await runner.query(sql)) as Array<{ name: string }>).map((row) => row.name);
  const sweep = async (): Promise<void> => {
    for (const name of await named(LEFT_OVER)) await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`);
  };
  let left: string[] = [];
  try {
    await runner.query(`SET statement_timeout = '${patience}'`);
    await sweep();
    left = await named(BEHIND);
    for (const name of [...left]) {
      await runner.query(`REINDEX INDEX CONCURRENTLY ${name}`);
      left = left.filter((one) => one !== name);
    }
  } catch {
    // One that is held up holds the others up as well. What it left behind would be written with every row.
    await sweep().catch(() => undefined);
  } finally {
    await runner.query('RESET statement_timeout').catch(() => undefined);
    await runner.release();
  }
  return left;
}
