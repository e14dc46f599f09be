import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Languages that a person reads, beside those they speak, and the mark of somebody whose name nobody has asked yet.
 * Both may be null: a merge that is undone puts back rows that were laid aside before there were such columns.
 */
export class ContactsProfile2026112209300 implements MigrationInterface {
  name = 'ContactsProfile2026112209300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE contacts ADD COLUMN languages_read text[] DEFAULT '{}', ADD COLUMN no_name_yet boolean DEFAULT false;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE contacts DROP COLUMN no_name_yet, DROP COLUMN languages_read;');
  }
}
