import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/**
 * Marks of doors where a visitor did not feel safe. They belong to the place and not to a person: found by a keyed hash
 * of the door, so that the mark outlives the last person there, while the readable address goes with that person.
 */
export class HouseVisitsUnsafeDoors2026113013000 implements MigrationInterface {
  name = 'HouseVisitsUnsafeDoors2026113013000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE unsafe_doors (
        organization_id uuid NOT NULL REFERENCES organizations (id), id uuid NOT NULL, version integer NOT NULL DEFAULT 1,
        door_hash bytea, door_key text, line1 text, line2 text, city text, region text, postal_code text,
        house_visit_id uuid NOT NULL, campaign_id uuid,
        marked_at timestamptz NOT NULL, time_zone text NOT NULL, marked_by uuid NOT NULL REFERENCES users (id), late boolean NOT NULL,
        seen_at timestamptz, seen_by uuid REFERENCES users (id),
        lifted_at timestamptz, lifted_by uuid REFERENCES users (id), sealed_note bytea,
        created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organization_id, id), UNIQUE (organization_id, house_visit_id),
        FOREIGN KEY (organization_id, house_visit_id) REFERENCES house_visits (organization_id, id),
        FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns (organization_id, id)
      );
      CREATE INDEX unsafe_doors_marked ON unsafe_doors (organization_id, door_hash) WHERE lifted_at IS NULL;
      CREATE INDEX unsafe_doors_key ON unsafe_doors (organization_id, door_key) WHERE door_key IS NOT NULL;
      CREATE INDEX unsafe_doors_newest ON unsafe_doors (organization_id, marked_at DESC, id DESC);
      ${tenantTable('unsafe_doors')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE unsafe_doors;');
  }
}
