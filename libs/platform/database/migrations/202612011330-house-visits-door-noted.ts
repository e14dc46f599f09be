import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a visit did holds the note of the door that it wrote over, so that it is there again when the visit is taken back. */
export class HouseVisitsDoorNoted2026120113300 implements MigrationInterface {
  name = 'HouseVisitsDoorNoted2026120113300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE house_visit_effects DROP CONSTRAINT house_visit_effects_kind_check;
      ALTER TABLE house_visit_effects ADD CONSTRAINT house_visit_effects_kind_check
        CHECK (kind IN ('address_retired','address_added','job_ended','language_added','visit_planned','number_heard','door_noted'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM house_visit_effects WHERE kind = 'door_noted';
      ALTER TABLE house_visit_effects DROP CONSTRAINT house_visit_effects_kind_check;
      ALTER TABLE house_visit_effects ADD CONSTRAINT house_visit_effects_kind_check
        CHECK (kind IN ('address_retired','address_added','job_ended','language_added','visit_planned','number_heard'));
    `);
  }
}
