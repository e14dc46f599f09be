import type { OwnerCopy } from './copy';

const FOREIGN_KEYS = `
  SELECT c.conrelid::regclass::text AS "table", quote_ident(c.conname) AS name, pg_get_constraintdef(c.oid) AS definition
  FROM pg_constraint c WHERE c.contype = 'f' AND c.conrelid = ANY($1::regclass[]) ORDER BY 1, 2`;
const INDEXES = `
  SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
  FROM pg_index i WHERE i.indrelid = ANY($1::regclass[]) AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u', 'x')) ORDER BY 1`;

/**
 * Takes the indexes and foreign keys of tables off while many rows go in, and puts the very same back: made over all
 * rows at once they cost a fraction, and every foreign key is checked then. All of it in the caller's transaction.
 */
export async function withoutIndexes(copy: OwnerCopy, tables: readonly string[], log: (line: string) => void, work: () => Promise<void>): Promise<void> {
  await copy.query(`LOCK TABLE ${tables.join(', ')} IN ACCESS EXCLUSIVE MODE`);
  const keys = await copy.query<{ table: string; name: string; definition: string }>(FOREIGN_KEYS, [tables]);
  const indexes = await copy.query<{ name: string; definition: string }>(INDEXES, [tables]);
  for (const { table, name } of keys) await copy.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { name } of indexes) await copy.query(`DROP INDEX ${name}`);
  await work();
  const began = Date.now();
  await copy.query("SET LOCAL maintenance_work_mem = '256MB'");
  for (const { definition } of indexes) await copy.query(definition);
  log(`  ${indexes.length} indexes: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  for (const { table, name, definition } of keys) await copy.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  log(`  ${keys.length} foreign keys: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
