import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a team member speaks at a door (BCP 47). Nothing said is the language of their screens. */
export class AccountsSpoken2026113011000 implements MigrationInterface {
  name = 'AccountsSpoken2026113011000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE users ADD COLUMN languages text[] NOT NULL DEFAULT '{}' CHECK (cardinality(languages) <= 20)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE users DROP COLUMN languages');
  }
}
