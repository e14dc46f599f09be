import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The indexes by which people are found take what is written at once. What waits in an index's list of pending entries is read
 * from end to end by every question, and a list that is brought in asks thousands of them between its own rows: that was half of
 * its time. The index of phone digits goes: numbers have been found among the words since the search has them.
 */
export class ContactsSearchAtOnce2026120113000 implements MigrationInterface {
  name = 'ContactsSearchAtOnce2026120113000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER INDEX search.search_alike_keys SET (fastupdate = off);
      ALTER INDEX search.search_contacts_key SET (fastupdate = off);
      SELECT gin_clean_pending_list('search.search_alike_keys'::regclass), gin_clean_pending_list('search.search_contacts_key'::regclass);
      DROP INDEX search.search_contacts_digits;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX search_contacts_digits ON search.contacts USING gin (phone_digits public.gin_trgm_ops);
      ALTER INDEX search.search_contacts_key RESET (fastupdate);
      ALTER INDEX search.search_alike_keys RESET (fastupdate);
    `);
  }
}
