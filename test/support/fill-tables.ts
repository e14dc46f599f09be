import type { Actor } from '@doorstep/platform/database';
import type { TestDatabase } from './database';
import { withClient } from './database';
import { ownerOfTests } from './owner';

/**
 * Writes tens of thousands of rows by a few statements, each committed and its table analyzed before the next, as
 * autovacuum does in the days that such rows take to come. A statement has two minutes.
 */
export async function fillTables(database: TestDatabase, actor: Actor, statements: readonly string[], values: readonly unknown[]): Promise<void> {
  await withClient(ownerOfTests(database.logins.app.database), async (owner) => {
    for (const sql of statements) {
      await database.app.withScope(actor, async (scope) => {
        await scope.query("SELECT set_config('statement_timeout', '120s', true)");
        await scope.query(sql, [...values]);
      });
      const table = /INSERT INTO (\w+)/.exec(sql)?.[1];
      if (table) await owner.query(`ANALYZE ${table}`);
    }
  });
}
