import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Planned visits: their list in the order of their days, and the content that a plan was made with. A log takes its
 * plan's place in the row, and the plan that is sent again is still the same.
 */
export class HouseVisitsPlanned2026112209600 implements MigrationInterface {
  name = 'HouseVisitsPlanned2026112209600';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE house_visits ADD COLUMN plan_hash bytea;
      CREATE INDEX house_visits_planned ON house_visits (organization_id, planned_at, id) WHERE outcome IS NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX house_visits_planned;
      ALTER TABLE house_visits DROP COLUMN plan_hash;
    `);
  }
}
