import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** Fields that two people changed at once, and that a lead is asked to decide. */
export class ContactsFieldConflicts2026112209350 implements MigrationInterface {
  name = 'ContactsFieldConflicts2026112209350';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE field_conflicts (
        organization_id uuid NOT NULL REFERENCES organizations (id), id uuid NOT NULL, PRIMARY KEY (organization_id, id),
        contact_id uuid NOT NULL, FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id) ON DELETE CASCADE,
        field text NOT NULL, base jsonb, yours jsonb, theirs jsonb,
        yours_by uuid, theirs_by uuid, theirs_at timestamptz NOT NULL, created_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open','decided')),
        take text CHECK (take IN ('yours','theirs','value')), value jsonb,
        decided_by uuid, decided_at timestamptz, version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX field_conflicts_state ON field_conflicts (organization_id, state, created_at DESC, id DESC);
      CREATE INDEX field_conflicts_contact ON field_conflicts (organization_id, contact_id, state, created_at DESC, id DESC);
      ${tenantTable('field_conflicts')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE field_conflicts;');
  }
}
