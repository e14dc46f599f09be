import type { MigrationInterface, QueryRunner } from 'typeorm';
import { globalTable, tenantTable } from './tenant-table';

/**
 * Where doors are: who says so beside each address, a visitor's pin by the door (and not by the person), and what a
 * geocoder answered by a hash of the building's address; and when somebody outside may be asked next, for all workers.
 */
export class HouseVisitsPlaces2026113013300 implements MigrationInterface {
  name = 'HouseVisitsPlaces2026113013300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE contact_addresses
        ADD COLUMN geo_source text CHECK (geo_source IN ('given','visitor','geocoder','zip')),
        ADD COLUMN place_hash bytea,
        ADD COLUMN geo_asked_at timestamptz;
      CREATE INDEX contact_addresses_unplaced ON contact_addresses (organization_id, id) WHERE place_hash IS NULL;
      CREATE INDEX contact_addresses_unasked ON contact_addresses (organization_id, place_hash)
        WHERE geo_asked_at IS NULL AND geo_precision IN ('zip', 'none') AND retired_on IS NULL AND place_hash <> '\\x'::bytea;
      CREATE INDEX contact_addresses_building ON contact_addresses (organization_id, place_hash, contact_id);

      CREATE TABLE door_pins (
        organization_id uuid NOT NULL REFERENCES organizations (id), door_key text NOT NULL CHECK (door_key <> ''),
        version integer NOT NULL DEFAULT 1,
        latitude double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90), longitude double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
        placed_by uuid NOT NULL REFERENCES users (id), placed_on date NOT NULL,
        PRIMARY KEY (organization_id, door_key)
      );
      CREATE TABLE geocoded_places (
        organization_id uuid NOT NULL REFERENCES organizations (id), place_hash bytea NOT NULL,
        latitude double precision, longitude double precision,
        geo_precision text NOT NULL DEFAULT 'none' CHECK (geo_precision IN ('rooftop','street','none')),
        asked_at timestamptz NOT NULL,
        PRIMARY KEY (organization_id, place_hash), CHECK ((latitude IS NULL) = (geo_precision = 'none'))
      );
      CREATE TABLE outside_turns (name text PRIMARY KEY, next_at timestamptz NOT NULL);
      ${globalTable('outside_turns')}
      ${['door_pins', 'geocoded_places'].map((table) => tenantTable(table)).join('')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE outside_turns, geocoded_places, door_pins;
      UPDATE contact_addresses SET latitude = NULL, longitude = NULL, geo_precision = 'none' WHERE geo_source IN ('zip', 'geocoder');
      DROP INDEX contact_addresses_unplaced, contact_addresses_unasked, contact_addresses_building;
      ALTER TABLE contact_addresses DROP COLUMN geo_source, DROP COLUMN place_hash, DROP COLUMN geo_asked_at;
    `);
  }
}
