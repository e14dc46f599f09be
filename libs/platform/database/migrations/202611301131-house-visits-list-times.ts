import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** When a phone last fetched or sent something for a list; and the end of lists that were in hand before the worker knew of it. */
export class HouseVisitsListTimes2026113011310 implements MigrationInterface {
  name = 'HouseVisitsListTimes2026113011310';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE visit_list_syncs (
        organization_id uuid NOT NULL REFERENCES organizations (id), visit_list_id uuid NOT NULL, user_id uuid NOT NULL REFERENCES users (id),
        synced_at timestamptz NOT NULL,
        PRIMARY KEY (organization_id, visit_list_id, user_id),
        FOREIGN KEY (organization_id, visit_list_id) REFERENCES visit_lists (organization_id, id) ON DELETE CASCADE
      );
      ${tenantTable('visit_list_syncs')}
      INSERT INTO due_work (id, organization_id, kind, subject_id, due_at, created_at)
        SELECT gen_random_uuid(), organization_id, 'house-visits.expire-list', id, due_back_at, now() FROM visit_lists
        WHERE status IN ('ready', 'checked_out') AND due_back_at IS NOT NULL ON CONFLICT (kind, subject_id) DO NOTHING;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM due_work WHERE kind IN ('house-visits.expire-list', 'house-visits.remind-list');
      DROP TABLE visit_list_syncs;
    `);
  }
}
