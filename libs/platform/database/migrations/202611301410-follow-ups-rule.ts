import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which rule made a follow-up; null: somebody wrote it. Mails say the rule, since titles name people. */
export class FollowUpsRule2026113014100 implements MigrationInterface {
  name = 'FollowUpsRule2026113014100';

  async up(db: QueryRunner): Promise<void> {
    await db.query("ALTER TABLE follow_ups ADD COLUMN rule text CHECK (rule IN ('call_instead','other_way','next_speaker','come_back'))");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE follow_ups DROP COLUMN rule');
  }
}
