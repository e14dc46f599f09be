import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCOPE_ORGANIZATION } from './tenant-table';

const KNOWN = (from: string, settings = ''): string => `
  CREATE OR REPLACE FUNCTION search.known_words(queries text[]) RETURNS text[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, search ${settings} AS $$
    SELECT coalesce(array_agg(q), '{}') FROM unnest(queries) q WHERE EXISTS (SELECT 1 FROM ${from} WHERE s.organization_id = ${SCOPE_ORGANIZATION})
  $$;`;

/**
 * The index of words takes every word at once: words that wait in a list would be read from end to end by each of the
 * hundreds of small questions of a second look. Those questions walk the index, whatever is known of the table's size.
 */
export class ContactsSearchWords2026112209060 implements MigrationInterface {
  name = 'ContactsSearchWords2026112209060';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER INDEX search.search_contacts_words SET (fastupdate = off);
      SELECT gin_clean_pending_list('search.search_contacts_words'::regclass);
      ${KNOWN('(SELECT c.organization_id FROM search.contacts c WHERE c.words @@ q::tsquery OFFSET 0) s', 'SET enable_seqscan = off')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${KNOWN('(SELECT c.organization_id FROM search.contacts c WHERE c.words @@ q::tsquery) s')}
      ALTER INDEX search.search_contacts_words SET (fastupdate = on);
    `);
  }
}
