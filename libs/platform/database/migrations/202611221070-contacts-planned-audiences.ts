import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = "'campaign','unit','circle','visit_list','event','user'";

/** The audience of a planned visit has a kind of its own, so that the id of one thing never stands for another. */
export class ContactsPlannedAudiences2026112210700 implements MigrationInterface {
  name = 'ContactsPlannedAudiences2026112210700';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE audiences DROP CONSTRAINT audiences_kind_check;
      ALTER TABLE audiences ADD CONSTRAINT audiences_kind_check CHECK (kind IN (${BEFORE},'planned_visit'));
      UPDATE audiences a SET kind = 'planned_visit'
      WHERE a.kind = 'visit_list' AND NOT EXISTS (SELECT 1 FROM visit_lists l WHERE l.organization_id = a.organization_id AND l.id = a.id);
    `);
    // Zones are kept as the time zone database writes them. Some were taken though PostgreSQL does not know them: every statement that reads a day in one would fail.
    for (const table of ['users', 'organizations', 'contacts']) {
      await db.query(`UPDATE ${table} t SET time_zone = z.name FROM pg_timezone_names z WHERE lower(z.name) = lower(t.time_zone) AND z.name <> t.time_zone
        AND NOT EXISTS (SELECT 1 FROM pg_timezone_names same WHERE same.name = t.time_zone)`);
    }
    for (const table of ['users', 'organizations']) {
      await db.query(`UPDATE ${table} SET time_zone = 'UTC' WHERE time_zone NOT IN (SELECT name FROM pg_timezone_names)`);
    }
    await db.query('UPDATE contacts SET time_zone = NULL WHERE time_zone IS NOT NULL AND time_zone NOT IN (SELECT name FROM pg_timezone_names)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      UPDATE audiences SET kind = 'visit_list' WHERE kind = 'planned_visit';
      ALTER TABLE audiences DROP CONSTRAINT audiences_kind_check;
      ALTER TABLE audiences ADD CONSTRAINT audiences_kind_check CHECK (kind IN (${BEFORE}));
    `);
  }
}
