import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** Rounds that are paused, everywhere or near a place, who was told, and who has said that they heard it. */
export class HouseVisitsRoundPauses2026113013100 implements MigrationInterface {
  name = 'HouseVisitsRoundPauses2026113013100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE round_pauses (
        organization_id uuid NOT NULL REFERENCES organizations (id), id uuid NOT NULL, version integer NOT NULL DEFAULT 1,
        reach text NOT NULL CHECK (reach IN ('all','near','postal_codes')),
        latitude double precision, longitude double precision, km double precision, postal_codes text[] NOT NULL DEFAULT '{}',
        place_name text CHECK (char_length(place_name) <= 200),
        reason text NOT NULL CHECK (reason IN ('danger_nearby','authorities_nearby','employer_nearby','weather','plans_changed','other')),
        sealed_line bytea, until timestamptz,
        created_by uuid NOT NULL REFERENCES users (id), ended_at timestamptz, ended_by uuid REFERENCES users (id), request_hash bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organization_id, id), CHECK ((reach = 'near') = (km IS NOT NULL)),
        CHECK ((km IS NULL) = (latitude IS NULL) AND (km IS NULL) = (longitude IS NULL))
      );
      CREATE INDEX round_pauses_standing ON round_pauses (organization_id, created_at DESC, id DESC) WHERE ended_at IS NULL;
      CREATE INDEX round_pauses_newest ON round_pauses (organization_id, created_at DESC, id DESC);

      CREATE TABLE round_pause_people (
        organization_id uuid NOT NULL REFERENCES organizations (id), pause_id uuid NOT NULL, user_id uuid NOT NULL REFERENCES users (id),
        since timestamptz NOT NULL, heard_at timestamptz, received_at timestamptz,
        PRIMARY KEY (organization_id, pause_id, user_id),
        FOREIGN KEY (organization_id, pause_id) REFERENCES round_pauses (organization_id, id)
      );
      CREATE INDEX round_pause_people_user ON round_pause_people (organization_id, user_id, pause_id);
      ${tenantTable('round_pauses')}
      ${tenantTable('round_pause_people')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE round_pause_people, round_pauses;');
  }
}
