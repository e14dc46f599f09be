import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** Files of people that somebody takes out: who, which, when, and until when they are kept. */
export class Exports2026112209200 implements MigrationInterface {
  name = 'Exports2026112209200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE exports (
        organization_id uuid NOT NULL REFERENCES organizations (id), id uuid NOT NULL, PRIMARY KEY (organization_id, id),
        version integer NOT NULL DEFAULT 1,
        kind text NOT NULL CHECK (kind IN ('contacts')),
        status text NOT NULL CHECK (status IN ('queued','running','done','failed','expired')),
        format text NOT NULL CHECK (format IN ('csv','xlsx','vcard')),
        filter jsonb NOT NULL DEFAULT '{}', columns text[] NOT NULL, reason text CHECK (char_length(reason) <= 500),
        rows_expected integer NOT NULL, rows integer NOT NULL DEFAULT 0,
        file_key text, sealed_file_key bytea, file_bytes bigint, failure_code text,
        request_hash bytea NOT NULL, created_by uuid NOT NULL REFERENCES users (id),
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, started_at timestamptz, ended_at timestamptz, expires_at timestamptz
      );
      CREATE INDEX exports_recent ON exports (organization_id, created_at DESC, id DESC);
      CREATE INDEX exports_own ON exports (organization_id, created_by, created_at DESC, id DESC);
      ${tenantTable('exports')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE exports;');
  }
}
