import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/**
 * When each closed door is to be tried next: one row a person, worked out from their visits in the transaction of each.
 * What was logged before is worked out by the worker, organization by organization.
 */
export class HouseVisitsNextAttempts2026113012300 implements MigrationInterface {
  name = 'HouseVisitsNextAttempts2026113012300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE next_attempts (
        organization_id uuid NOT NULL REFERENCES organizations (id), contact_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('again','call','other_way')),
        attempt smallint NOT NULL CHECK (attempt >= 1), most smallint NOT NULL CHECK (most >= 1),
        day date, part text CHECK (part IN ('morning','midday','afternoon','evening')),
        cell text CHECK (cell ~ '^(weekday|saturday|sunday)-(morning|midday|afternoon|evening)$'),
        reason text CHECK (reason IN ('shift','most_open','untried')),
        due_at timestamptz, last_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        PRIMARY KEY (organization_id, contact_id),
        FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id) ON DELETE CASCADE,
        CHECK (state <> 'again' OR (day IS NOT NULL AND part IS NOT NULL AND cell IS NOT NULL AND reason IS NOT NULL AND due_at IS NOT NULL))
      );
      CREATE INDEX next_attempts_due ON next_attempts (organization_id, state, due_at, contact_id);
      CREATE INDEX next_attempts_cell ON next_attempts (organization_id, cell, contact_id);
      ${tenantTable('next_attempts')}
      INSERT INTO due_work (id, organization_id, kind, subject_id, due_at, created_at)
        SELECT gen_random_uuid(), id, 'house-visits.find-attempts', id, now(), now() FROM organizations ON CONFLICT (kind, subject_id) DO NOTHING;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM due_work WHERE kind = 'house-visits.find-attempts';
      DROP TABLE next_attempts;
    `);
  }
}
