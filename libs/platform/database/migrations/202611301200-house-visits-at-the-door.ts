import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

const to = (column: string, table: string): string => `FOREIGN KEY (organization_id, ${column}) REFERENCES ${table} (organization_id, id) ON DELETE CASCADE`;
const LABEL_KINDS = "'issue','ask_tile','topic','program','script','material'";

/**
 * What a visit tells beyond its outcome, and what it does: an address that is left, a job that ends, a language that is
 * needed. Notes of an address are kept with the door itself, whoever lives there.
 */
export class HouseVisitsAtTheDoor2026113012000 implements MigrationInterface {
  name = 'HouseVisitsAtTheDoor2026113012000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE house_visits
        ADD COLUMN place text NOT NULL DEFAULT 'home' CHECK (place IN ('home','workplace','elsewhere')),
        ADD COLUMN programs text[] NOT NULL DEFAULT '{}',
        ADD COLUMN message_left boolean,
        ADD COLUMN language_needed text,
        ADD COLUMN passed_to uuid REFERENCES users (id),
        ADD COLUMN come_back_on date, ADD COLUMN come_back_at text CHECK (come_back_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
        ADD COLUMN withdrawn_at timestamptz, ADD COLUMN withdrawn_by uuid REFERENCES users (id), ADD COLUMN withdrawn_visited_at timestamptz,
        ADD CONSTRAINT house_visits_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_visited_at IS NULL) AND (withdrawn_at IS NULL OR visited_at IS NULL));

      CREATE TABLE house_visit_effects (
        organization_id uuid NOT NULL REFERENCES organizations (id), id uuid NOT NULL, PRIMARY KEY (organization_id, id),
        house_visit_id uuid NOT NULL, ${to('house_visit_id', 'house_visits')},
        contact_id uuid NOT NULL, ${to('contact_id', 'contacts')},
        kind text NOT NULL CHECK (kind IN ('address_retired','address_added','job_ended','language_added','visit_planned')),
        what jsonb NOT NULL DEFAULT '{}', at timestamptz NOT NULL
      );
      CREATE INDEX house_visit_effects_visit ON house_visit_effects (organization_id, house_visit_id, id);
      CREATE INDEX house_visit_effects_contact ON house_visit_effects (organization_id, contact_id, id);

      ALTER TABLE contact_addresses
        ADD COLUMN retired_why text CHECK (retired_why IN ('moved','bad')),
        ADD COLUMN retired_by uuid REFERENCES users (id), ADD COLUMN retired_source_id uuid;

      CREATE TABLE door_notes (
        organization_id uuid NOT NULL REFERENCES organizations (id), door_key text NOT NULL CHECK (door_key <> ''), PRIMARY KEY (organization_id, door_key),
        notes text CHECK (char_length(notes) <= 500), by uuid, at timestamptz NOT NULL
      );
      INSERT INTO door_notes (organization_id, door_key, notes, at)
        SELECT organization_id, door_key, left(string_agg(DISTINCT notes, '. ' ORDER BY notes), 500), now() FROM contact_addresses
        WHERE door_key <> '' AND notes IS NOT NULL AND notes <> '' AND retired_on IS NULL GROUP BY 1, 2;

      ALTER TABLE campaign_labels DROP CONSTRAINT campaign_labels_kind_check;
      ALTER TABLE campaign_labels ADD CONSTRAINT campaign_labels_kind_check CHECK (kind IN (${LABEL_KINDS},'for_others'));

      ${tenantTable('house_visit_effects')}
      ${tenantTable('door_notes')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM campaign_labels WHERE kind = 'for_others';
      ALTER TABLE campaign_labels DROP CONSTRAINT campaign_labels_kind_check;
      ALTER TABLE campaign_labels ADD CONSTRAINT campaign_labels_kind_check CHECK (kind IN (${LABEL_KINDS}));
      DROP TABLE door_notes, house_visit_effects;
      ALTER TABLE contact_addresses DROP COLUMN retired_why, DROP COLUMN retired_by, DROP COLUMN retired_source_id;
      ALTER TABLE house_visits DROP CONSTRAINT house_visits_withdrawn, DROP COLUMN place, DROP COLUMN programs, DROP COLUMN message_left, DROP COLUMN language_needed, DROP COLUMN passed_to,
        DROP COLUMN come_back_on, DROP COLUMN come_back_at, DROP COLUMN withdrawn_at, DROP COLUMN withdrawn_by, DROP COLUMN withdrawn_visited_at;
    `);
  }
}
