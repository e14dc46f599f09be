import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCOPE_ORGANIZATION } from './tenant-table';

const signature = 'search.find_alike(asked jsonb, most integer) RETURNS TABLE (n integer, contact_id uuid, shared integer)';
const head = `CREATE OR REPLACE FUNCTION ${signature}
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, search SET enable_seqscan = off AS`;
const LIKE = `SELECT a.organization_id, a.contact_id FROM search.alike a WHERE a.keys @> ARRAY[hashtextextended(${SCOPE_ORGANIZATION}::text || k.key, 0)] LIMIT 200`;
const PLACED = `count(*)::integer AS shared, row_number() OVER (PARTITION BY q.n ORDER BY count(*) DESC, h.contact_id) AS place`;

/** Rows of a list share words of names and workplaces: each is looked up once for all of them. */
export class ContactsAlikeOnce2026112210300 implements MigrationInterface {
  name = 'ContactsAlikeOnce2026112210300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`${head} $$
      WITH q AS MATERIALIZED (SELECT a.n, k.key FROM jsonb_to_recordset(asked) AS a (n integer, keys jsonb) CROSS JOIN LATERAL jsonb_array_elements_text(a.keys) AS k (key)),
        h AS MATERIALIZED (SELECT k.key, x.contact_id FROM (SELECT DISTINCT key FROM q) k CROSS JOIN LATERAL (${LIKE}) x WHERE x.organization_id = ${SCOPE_ORGANIZATION})
      SELECT f.n, f.contact_id, f.shared FROM (SELECT q.n, h.contact_id, ${PLACED} FROM q JOIN h ON h.key = q.key GROUP BY q.n, h.contact_id) f WHERE f.place <= most
    $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`${head} $$
      SELECT f.n, f.contact_id, f.shared FROM (
        SELECT q.n, h.contact_id, ${PLACED}
        FROM jsonb_to_recordset(asked) AS q (n integer, keys jsonb) CROSS JOIN LATERAL jsonb_array_elements_text(q.keys) AS k (key) CROSS JOIN LATERAL (${LIKE}) h
        WHERE h.organization_id = ${SCOPE_ORGANIZATION} GROUP BY q.n, h.contact_id
      ) f WHERE f.place <= most
    $$`);
  }
}
