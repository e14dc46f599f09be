import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

const TENANT = 'organization_id uuid NOT NULL REFERENCES organizations (id), id uuid NOT NULL, PRIMARY KEY (organization_id, id)';
const TIMES = 'created_by uuid, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()';

export class MessagesImportsAudit2026112109400 implements MigrationInterface {
  name = 'MessagesImportsAudit2026112109400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE messages (
        ${TENANT}, version integer NOT NULL DEFAULT 1,
        channel text NOT NULL CHECK (channel IN ('email','sms')),
        purpose text NOT NULL CHECK (purpose IN ('account','staff','safety','organizing','events','urgent')),
        address text NOT NULL, user_id uuid REFERENCES users (id),
        contact_id uuid, FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id) ON DELETE CASCADE,
        language text NOT NULL, time_zone text NOT NULL,
        sealed_content bytea NOT NULL,
        state text NOT NULL CHECK (state IN ('scheduled','queued','sending','sent','delivered','failed','suppressed','unknown')),
        suppressed_reason text CHECK (suppressed_reason IN ('no_consent','opted_out','do_not_contact','window_passed','cancelled',
          'stopped','duplicate_number','daily_cap')),
        failure_code text,
        dedupe_key text NOT NULL, occasion_kind text NOT NULL, occasion_id uuid NOT NULL,
        due_at timestamptz NOT NULL, expires_at timestamptz,
        attempts smallint NOT NULL DEFAULT 0, claim_token uuid, claimed_until timestamptz,
        message_header text NOT NULL, provider_id text, sent_at timestamptz, ${TIMES},
        UNIQUE (organization_id, dedupe_key)
      );
      CREATE INDEX messages_state ON messages (organization_id, state, due_at DESC, id DESC);
      CREATE INDEX messages_recent ON messages (organization_id, due_at DESC, id DESC);
      CREATE INDEX messages_contact ON messages (organization_id, contact_id, due_at DESC, id DESC);
      CREATE INDEX messages_occasion ON messages (organization_id, occasion_id);

      CREATE TABLE message_changes (
        ${TENANT}, message_id uuid NOT NULL,
        FOREIGN KEY (organization_id, message_id) REFERENCES messages (organization_id, id) ON DELETE CASCADE,
        state text NOT NULL, code text, at timestamptz NOT NULL
      );
      CREATE INDEX message_changes_message ON message_changes (organization_id, message_id, at, id);

      CREATE TABLE idempotency_keys (
        organization_id uuid NOT NULL REFERENCES organizations (id), user_id uuid NOT NULL REFERENCES users (id),
        route text NOT NULL, key text NOT NULL CHECK (char_length(key) BETWEEN 1 AND 200),
        request_hash bytea NOT NULL, status smallint NOT NULL, answer jsonb, created_at timestamptz NOT NULL,
        PRIMARY KEY (organization_id, user_id, route, key)
      );
      CREATE INDEX idempotency_keys_age ON idempotency_keys (organization_id, created_at);

      CREATE TABLE imports (
        ${TENANT}, version integer NOT NULL DEFAULT 1,
        kind text NOT NULL DEFAULT 'people' CHECK (kind IN ('people','workplaces')),
        status text NOT NULL CHECK (status IN ('needs_mapping','mapped','checking','checked','running','done','failed','cancelled','undoing','undone')),
        campaign_id uuid, FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns (organization_id, id),
        file_name text NOT NULL, file_key text, file_hash bytea NOT NULL, file_until timestamptz NOT NULL, request_hash bytea NOT NULL,
        encoding text NOT NULL, delimiter text NOT NULL, header_row integer, row_estimate integer NOT NULL,
        reading jsonb NOT NULL, columns jsonb NOT NULL, sealed_preview bytea, problems jsonb NOT NULL DEFAULT '[]',
        asked_values jsonb NOT NULL DEFAULT '[]',
        mapping jsonb NOT NULL DEFAULT '[]', value_answers jsonb NOT NULL DEFAULT '{}', options jsonb NOT NULL DEFAULT '{}',
        staged_as text, rows_staged integer NOT NULL DEFAULT 0,
        progress real NOT NULL DEFAULT 0, counts jsonb NOT NULL DEFAULT '{}', dry_run jsonb,
        failure_code text, run_by uuid, run_started_at timestamptz, run_ended_at timestamptz, ${TIMES}
      );
      CREATE INDEX imports_recent ON imports (organization_id, created_at DESC, id DESC);

      -- Cells are sealed: they hold notes. They go with the file after a day; keys are keyed hashes, so that the same row is known again.
      CREATE TABLE import_rows (
        organization_id uuid NOT NULL REFERENCES organizations (id), import_id uuid NOT NULL, row_number integer NOT NULL,
        sealed_cells bytea, rejection text, section jsonb,
        outcome text CHECK (outcome IN ('created','updated','unchanged','rejected')),
        planned_outcome text CHECK (planned_outcome IN ('created','updated','unchanged','rejected')),
        reason text, contact_id uuid, duplicate_id uuid, unclear boolean NOT NULL DEFAULT false,
        name text, problems jsonb NOT NULL DEFAULT '[]',
        row_key bytea, external_key bytea, content_key bytea, note_key bytea,
        PRIMARY KEY (organization_id, import_id, row_number),
        FOREIGN KEY (organization_id, import_id) REFERENCES imports (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id) ON DELETE SET NULL (contact_id)
      );
      CREATE INDEX import_rows_outcome ON import_rows (organization_id, import_id, outcome, row_number);
      CREATE INDEX import_rows_contact ON import_rows (organization_id, contact_id);
      CREATE INDEX import_rows_key ON import_rows (organization_id, row_key) WHERE row_key IS NOT NULL;
      CREATE INDEX import_rows_external ON import_rows (organization_id, external_key) WHERE external_key IS NOT NULL;

      CREATE TABLE import_offers (
        ${TENANT}, import_id uuid NOT NULL, row_number integer NOT NULL,
        contact_id uuid NOT NULL, FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, import_id) REFERENCES imports (organization_id, id) ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('caution','preferred_name','address_note','revoke_texts','do_not_contact')),
        sealed_text bytea NOT NULL, text_key bytea NOT NULL, held jsonb NOT NULL DEFAULT '[]',
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open','accepted','declined')),
        decided_by uuid, decided_at timestamptz, created_at timestamptz NOT NULL
      );
      CREATE INDEX import_offers_import ON import_offers (organization_id, import_id, row_number, id);
      CREATE INDEX import_offers_contact ON import_offers (organization_id, contact_id);

      -- An e-mail in capitals is the same e-mail.
      CREATE INDEX contact_emails_same ON contact_emails (organization_id, lower(address), contact_id);

      CREATE TABLE audit_heads (
        organization_id uuid PRIMARY KEY REFERENCES organizations (id), sequence bigint NOT NULL, hash bytea NOT NULL
      );
      CREATE TABLE audit_events (
        organization_id uuid NOT NULL REFERENCES organizations (id), id uuid NOT NULL,
        at timestamptz NOT NULL, by_user_id uuid, by_kind text NOT NULL CHECK (by_kind IN ('user','token','system','operator','nobody')),
        act text NOT NULL, subject_kind text, subject_id uuid, fields text[] NOT NULL DEFAULT '{}', count integer,
        sequence bigint, previous_hash bytea, hash bytea,
        PRIMARY KEY (organization_id, id)
      );
      CREATE INDEX audit_events_unsealed ON audit_events (organization_id, at, id) WHERE sequence IS NULL;
      CREATE UNIQUE INDEX audit_events_sequence ON audit_events (organization_id, sequence) WHERE sequence IS NOT NULL;
      CREATE INDEX audit_events_recent ON audit_events (organization_id, at DESC, id DESC);
      CREATE INDEX audit_events_subject ON audit_events (organization_id, subject_id, at DESC, id DESC);

      CREATE FUNCTION audit_events_stand() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.sequence IS NULL AND NEW.sequence IS NOT NULL
          AND (OLD.organization_id, OLD.id, OLD.at, OLD.by_user_id, OLD.by_kind, OLD.act, OLD.subject_kind, OLD.subject_id, OLD.fields, OLD.count)
            IS NOT DISTINCT FROM
              (NEW.organization_id, NEW.id, NEW.at, NEW.by_user_id, NEW.by_kind, NEW.act, NEW.subject_kind, NEW.subject_id, NEW.fields, NEW.count)
        THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'the audit log is append-only';
      END $$;
      CREATE TRIGGER audit_events_no_change BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_events_stand();
      CREATE TRIGGER audit_events_no_truncate BEFORE TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION audit_events_stand();

      ${['messages', 'imports', 'import_rows', 'import_offers'].map((table) => tenantTable(table)).join('')}
      ${tenantTable('message_changes', 'append')}
      ${tenantTable('idempotency_keys', 'append')}
      GRANT DELETE ON idempotency_keys TO doorstep_worker;
      ${tenantTable('audit_events', 'append')}
      ${tenantTable('audit_heads', 'append')}
      GRANT UPDATE (sequence, previous_hash, hash) ON audit_events TO doorstep_worker;
      GRANT UPDATE (sequence, hash) ON audit_heads TO doorstep_worker;

      -- The worker sees rows of one organization at a time; this tells it which have something to seal, and no more.
      CREATE FUNCTION audit_waiting() RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT DISTINCT organization_id FROM public.audit_events WHERE sequence IS NULL
      $$;
      REVOKE ALL ON FUNCTION audit_waiting FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION audit_waiting TO doorstep_worker;

      CREATE SCHEMA staging;
      GRANT USAGE ON SCHEMA staging TO doorstep_worker;
      CREATE TABLE staging.import_rows (import_id uuid NOT NULL, row_number integer NOT NULL, sealed_cells bytea NOT NULL, rejection text, section jsonb);
      CREATE INDEX staging_import_rows ON staging.import_rows (import_id, row_number);
      GRANT SELECT, INSERT, DELETE ON staging.import_rows TO doorstep_worker;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP SCHEMA staging CASCADE;
      DROP FUNCTION audit_waiting();
      DROP TABLE audit_events, audit_heads;
      DROP FUNCTION audit_events_stand();
      DROP INDEX contact_emails_same;
      DROP TABLE import_offers, import_rows, imports, idempotency_keys, message_changes, messages;
    `);
  }
}
