import type { MigrationInterface, QueryRunner } from 'typeorm';

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
      ALTER FUNCTION search.known_words(text[]) SET enable_seqscan = off;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER FUNCTION search.known_words(text[]) RESET enable_seqscan;
      ALTER INDEX search.search_contacts_words SET (fastupdate = on);
    `);
  }
}
