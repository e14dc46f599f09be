import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A next attempt may be at a time that whoever was at the door asked for. */
export class HouseVisitsToldAttempts2026113012310 implements MigrationInterface {
  name = 'HouseVisitsToldAttempts2026113012310';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE next_attempts DROP CONSTRAINT next_attempts_reason_check;
      ALTER TABLE next_attempts ADD CONSTRAINT next_attempts_reason_check CHECK (reason IN ('told','shift','most_open','untried'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      UPDATE next_attempts SET reason = 'untried' WHERE reason = 'told';
      ALTER TABLE next_attempts DROP CONSTRAINT next_attempts_reason_check;
      ALTER TABLE next_attempts ADD CONSTRAINT next_attempts_reason_check CHECK (reason IN ('shift','most_open','untried'));
    `);
  }
}
