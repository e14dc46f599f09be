import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** Cuts: several visit lists made in one act, whom it left out and why; and how long each list takes, as it was worked out. */
export class HouseVisitsListCuts2026113011010 implements MigrationInterface {
  name = 'HouseVisitsListCuts2026113011010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE visit_list_cuts (
        organization_id uuid NOT NULL REFERENCES organizations (id), id uuid NOT NULL, PRIMARY KEY (organization_id, id),
        name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200), people integer NOT NULL, request_hash bytea NOT NULL,
        created_by uuid NOT NULL REFERENCES users (id), created_at timestamptz NOT NULL
      );
      CREATE INDEX visit_list_cuts_age ON visit_list_cuts (organization_id, created_at);

      CREATE TABLE visit_list_cut_people (
        organization_id uuid NOT NULL REFERENCES organizations (id), cut_id uuid NOT NULL, contact_id uuid NOT NULL, reason text NOT NULL,
        PRIMARY KEY (organization_id, cut_id, contact_id),
        FOREIGN KEY (organization_id, cut_id) REFERENCES visit_list_cuts (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id)
      );
      CREATE INDEX visit_list_cut_people_contact ON visit_list_cut_people (organization_id, contact_id, cut_id);

      ALTER TABLE visit_lists ADD COLUMN cut_id uuid, ADD COLUMN minutes integer CHECK (minutes >= 0),
        ADD FOREIGN KEY (organization_id, cut_id) REFERENCES visit_list_cuts (organization_id, id);
      CREATE INDEX visit_lists_cut ON visit_lists (organization_id, cut_id, id) WHERE cut_id IS NOT NULL;
      ${['visit_list_cuts', 'visit_list_cut_people'].map((table) => tenantTable(table)).join('')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE visit_lists DROP COLUMN cut_id, DROP COLUMN minutes;
      DROP TABLE visit_list_cut_people, visit_list_cuts;
    `);
  }
}
