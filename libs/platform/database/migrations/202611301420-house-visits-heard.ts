import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a visit did to somebody holds the numbers that were heard there as well, so that they can be taken back with it. */
export class HouseVisitsHeard2026113014200 implements MigrationInterface {
  name = 'HouseVisitsHeard2026113014200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE house_visit_effects DROP CONSTRAINT house_visit_effects_kind_check;
      ALTER TABLE house_visit_effects ADD CONSTRAINT house_visit_effects_kind_check
        CHECK (kind IN ('address_retired','address_added','job_ended','language_added','visit_planned','number_heard'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM house_visit_effects WHERE kind = 'number_heard';
      ALTER TABLE house_visit_effects DROP CONSTRAINT house_visit_effects_kind_check;
      ALTER TABLE house_visit_effects ADD CONSTRAINT house_visit_effects_kind_check
        CHECK (kind IN ('address_retired','address_added','job_ended','language_added','visit_planned'));
    `);
  }
}
