import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/**
 * People who asked to be forgotten: who asked for it, by when it is due, and afterwards the bare id with its day; and
 * the keyed hashes of their numbers and e-mails, so that nobody writes to them by mistake again.
 */
export class Forgettings2026112209210 implements MigrationInterface {
  name = 'Forgettings2026112209210';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE contact_forgettings (
        organization_id uuid NOT NULL REFERENCES organizations (id), id uuid NOT NULL, PRIMARY KEY (organization_id, id),
        version integer NOT NULL DEFAULT 1,
        contact_id uuid, FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id) ON DELETE SET NULL (contact_id),
        forgotten_id uuid,
        state text NOT NULL CHECK (state IN ('requested','done','declined')),
        reason text CHECK (char_length(reason) <= 500),
        requested_by uuid REFERENCES users (id), due_at timestamptz NOT NULL, decided_by uuid REFERENCES users (id), decided_at timestamptz,
        request_hash bytea NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL
      );
      CREATE INDEX contact_forgettings_state ON contact_forgettings (organization_id, state, due_at, id);
      CREATE INDEX contact_forgettings_contact ON contact_forgettings (organization_id, contact_id);
      ${tenantTable('contact_forgettings')}

      CREATE TABLE forgotten_addresses (
        organization_id uuid NOT NULL REFERENCES organizations (id), kind text NOT NULL CHECK (kind IN ('phone','email')), hash bytea NOT NULL, forgotten_on date NOT NULL,
        PRIMARY KEY (organization_id, kind, hash)
      );
      ${tenantTable('forgotten_addresses', 'append')}

      -- A kept answer may show the person: forgetting takes it away before its seven days are over.
      GRANT DELETE ON idempotency_keys TO doorstep_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('REVOKE DELETE ON idempotency_keys FROM doorstep_app; DROP TABLE forgotten_addresses, contact_forgettings;');
  }
}
