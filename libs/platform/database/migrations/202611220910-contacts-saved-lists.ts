import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

const TENANT = 'organization_id uuid NOT NULL REFERENCES organizations (id), id uuid NOT NULL, PRIMARY KEY (organization_id, id)';
const KINDS = "'campaign','unit','circle','visit_list','event'";

/** Lists that people keep of people, acts on many people at once, and the people that somebody is answerable for. */
export class ContactsSavedLists2026112209100 implements MigrationInterface {
  name = 'ContactsSavedLists2026112209100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE saved_lists (
        ${TENANT},
        version integer NOT NULL DEFAULT 1,
        label jsonb NOT NULL,
        groups jsonb NOT NULL,
        columns text[],
        sort text,
        shared text NOT NULL DEFAULT 'private' CHECK (shared IN ('private','team')),
        request_hash bytea,
        created_by uuid,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, archived_at timestamptz
      );
      CREATE INDEX saved_lists_recent ON saved_lists (organization_id, created_at DESC, id DESC);

      CREATE TABLE bulk_acts (
        ${TENANT},
        act text NOT NULL, target jsonb NOT NULL, people integer NOT NULL,
        changed integer NOT NULL, unchanged integer NOT NULL, left_out jsonb NOT NULL,
        request_hash bytea, by uuid, at timestamptz NOT NULL,
        undone_by uuid, undone_at timestamptz, restored integer, kept integer
      );
      CREATE INDEX bulk_acts_newest ON bulk_acts (organization_id, at DESC, id DESC);
      CREATE INDEX bulk_acts_own ON bulk_acts (organization_id, by, at DESC, id DESC);

      CREATE TABLE bulk_act_people (
        organization_id uuid NOT NULL REFERENCES organizations (id), bulk_act_id uuid NOT NULL, contact_id uuid NOT NULL,
        before jsonb NOT NULL,
        PRIMARY KEY (organization_id, bulk_act_id, contact_id),
        FOREIGN KEY (organization_id, bulk_act_id) REFERENCES bulk_acts (organization_id, id),
        FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX bulk_act_people_contact ON bulk_act_people (organization_id, contact_id);

      ${['saved_lists', 'bulk_acts', 'bulk_act_people'].map((table) => tenantTable(table)).join('')}

      ALTER TABLE audiences DROP CONSTRAINT audiences_kind_check;
      ALTER TABLE audiences ADD CONSTRAINT audiences_kind_check CHECK (kind IN (${KINDS},'user'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM audience_members m USING audiences a WHERE a.organization_id = m.organization_id AND a.id = m.audience_id AND a.kind = 'user';
      DELETE FROM audience_holders h USING audiences a WHERE a.organization_id = h.organization_id AND a.id = h.audience_id AND a.kind = 'user';
      DELETE FROM audiences WHERE kind = 'user';
      ALTER TABLE audiences DROP CONSTRAINT audiences_kind_check;
      ALTER TABLE audiences ADD CONSTRAINT audiences_kind_check CHECK (kind IN (${KINDS}));
      DROP TABLE bulk_act_people, bulk_acts, saved_lists;
    `);
  }
}
