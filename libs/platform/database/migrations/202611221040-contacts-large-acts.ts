import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

const ORGANIZATION = 'organization_id uuid NOT NULL REFERENCES organizations (id)';

/**
 * Acts on so many people that the worker does them, in portions; whom a written act was about, person by person; and
 * what people chose for themselves.
 */
export class ContactsLargeActs2026112210400 implements MigrationInterface {
  name = 'ContactsLargeActs2026112210400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE bulk_acts
        ADD COLUMN status text NOT NULL DEFAULT 'done' CHECK (status IN ('queued','running','done','cancelled','failed','undoing','undone')),
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD COLUMN filter jsonb,
        ADD COLUMN failure_code text,
        ADD COLUMN updated_at timestamptz;
      UPDATE bulk_acts SET status = CASE WHEN undone_at IS NULL THEN 'done' ELSE 'undone' END,
        version = CASE WHEN undone_at IS NULL THEN 1 ELSE 2 END, updated_at = COALESCE(undone_at, at);
      ALTER TABLE bulk_acts ALTER COLUMN updated_at SET NOT NULL;

      -- When this person was changed; without, in the moment of the act.
      ALTER TABLE bulk_act_people ADD COLUMN at timestamptz;

      -- Whom an act is still to be done to. A portion goes in the transaction that does it.
      CREATE TABLE bulk_act_portions (
        ${ORGANIZATION}, bulk_act_id uuid NOT NULL, position integer NOT NULL, people uuid[] NOT NULL,
        PRIMARY KEY (organization_id, bulk_act_id, position),
        FOREIGN KEY (organization_id, bulk_act_id) REFERENCES bulk_acts (organization_id, id)
      );
      ${tenantTable('bulk_act_portions')}

      -- The people of a written act that is about many; their digest is sealed with the act.
      CREATE TABLE audit_people (
        ${ORGANIZATION}, event_id uuid NOT NULL, subject_id uuid NOT NULL,
        PRIMARY KEY (organization_id, event_id, subject_id),
        FOREIGN KEY (organization_id, event_id) REFERENCES audit_events (organization_id, id)
      );
      CREATE INDEX audit_people_subject ON audit_people (organization_id, subject_id, event_id);
      CREATE FUNCTION audit_people_stand() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        RAISE EXCEPTION 'the audit log is append-only';
      END $$;
      CREATE TRIGGER audit_people_no_change BEFORE UPDATE OR DELETE ON audit_people FOR EACH ROW EXECUTE FUNCTION audit_people_stand();
      CREATE TRIGGER audit_people_no_truncate BEFORE TRUNCATE ON audit_people FOR EACH STATEMENT EXECUTE FUNCTION audit_people_stand();
      ${tenantTable('audit_people', 'append')}

      CREATE TABLE user_settings (
        ${ORGANIZATION}, user_id uuid NOT NULL REFERENCES users (id), key text NOT NULL, value jsonb NOT NULL, updated_at timestamptz NOT NULL,
        PRIMARY KEY (organization_id, user_id, key)
      );
      ${tenantTable('user_settings')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE user_settings, audit_people, bulk_act_portions;
      DROP FUNCTION audit_people_stand();
      ALTER TABLE bulk_act_people DROP COLUMN at;
      ALTER TABLE bulk_acts DROP COLUMN status, DROP COLUMN version, DROP COLUMN filter, DROP COLUMN failure_code, DROP COLUMN updated_at;
    `);
  }
}
