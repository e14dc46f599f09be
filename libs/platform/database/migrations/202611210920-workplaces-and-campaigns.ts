import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

const TENANT = 'organization_id uuid NOT NULL REFERENCES organizations (id), id uuid NOT NULL, PRIMARY KEY (organization_id, id)';
const TIMES = 'created_by uuid, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()';
const to = (column: string, table: string): string =>
  `FOREIGN KEY (organization_id, ${column}) REFERENCES ${table} (organization_id, id)`;

export class WorkplacesAndCampaigns2026112109200 implements MigrationInterface {
  name = 'WorkplacesAndCampaigns2026112109200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE employers (
        ${TENANT}, version integer NOT NULL DEFAULT 1,
        name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200), name_key text COLLATE "C" NOT NULL,
        other_names text[] NOT NULL DEFAULT '{}',
        kind text NOT NULL DEFAULT 'private'
          CHECK (kind IN ('private','public','nonprofit','household','platform','labor_contractor')),
        parent_id uuid, ${to('parent_id', 'employers')},
        sector text, request_hash bytea, archived_at timestamptz, ${TIMES}
      );
      CREATE INDEX employers_name ON employers (organization_id, name_key, id);

      CREATE TABLE worksites (
        ${TENANT}, version integer NOT NULL DEFAULT 1,
        employer_id uuid, ${to('employer_id', 'employers')},
        name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200), name_key text COLLATE "C" NOT NULL,
        kind text NOT NULL DEFAULT 'site' CHECK (kind IN ('site','day_labor_corner','several','home','virtual')),
        line1 text, line2 text, city text, region text, postal_code text, country text NOT NULL DEFAULT 'US',
        time_zone text, request_hash bytea, archived_at timestamptz, ${TIMES}
      );
      CREATE INDEX worksites_name ON worksites (organization_id, name_key, id);
      CREATE INDEX worksites_employer ON worksites (organization_id, employer_id, id);

      CREATE TABLE units (
        ${TENANT}, version integer NOT NULL DEFAULT 1,
        employer_id uuid, ${to('employer_id', 'employers')},
        name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200), name_key text COLLATE "C" NOT NULL,
        sector text, head_count integer CHECK (head_count BETWEEN 0 AND 1000000), head_count_source text,
        request_hash bytea, archived_at timestamptz, ${TIMES},
        ${to('id', 'audiences')}
      );
      CREATE INDEX units_name ON units (organization_id, name_key, id);

      CREATE TABLE unit_worksites (
        organization_id uuid NOT NULL REFERENCES organizations (id), unit_id uuid NOT NULL, worksite_id uuid NOT NULL,
        PRIMARY KEY (organization_id, unit_id, worksite_id), ${to('unit_id', 'units')}, ${to('worksite_id', 'worksites')}
      );
      CREATE INDEX unit_worksites_worksite ON unit_worksites (organization_id, worksite_id, unit_id);

      CREATE TABLE departments (
        ${TENANT}, unit_id uuid NOT NULL, ${to('unit_id', 'units')}, position smallint NOT NULL,
        label jsonb NOT NULL, head_count integer CHECK (head_count BETWEEN 0 AND 1000000), archived_at timestamptz
      );
      CREATE INDEX departments_unit ON departments (organization_id, unit_id, position, id);

      CREATE TABLE shifts (
        ${TENANT}, unit_id uuid NOT NULL, ${to('unit_id', 'units')}, position smallint NOT NULL,
        label jsonb NOT NULL, starts text, ends text, head_count integer CHECK (head_count BETWEEN 0 AND 1000000), archived_at timestamptz
      );
      CREATE INDEX shifts_unit ON shifts (organization_id, unit_id, position, id);

      ALTER TABLE employments
        ADD ${to('employer_id', 'employers')}, ADD ${to('worksite_id', 'worksites')}, ADD ${to('unit_id', 'units')},
        ADD ${to('department_id', 'departments')}, ADD ${to('shift_id', 'shifts')};
      CREATE INDEX employments_unit ON employments (organization_id, unit_id, department_id, shift_id, contact_id);

      CREATE TABLE campaigns (
        ${TENANT}, version integer NOT NULL DEFAULT 1,
        label jsonb NOT NULL,
        stage text NOT NULL CHECK (stage IN ('research','building','committee','cards','public','election','bargaining',
          'tentative','ratified','paused','closed')),
        stage_since date NOT NULL, time_zone text,
        request_hash bytea, archived_at timestamptz, ${TIMES},
        ${to('id', 'audiences')}
      );
      CREATE INDEX campaigns_open ON campaigns (organization_id, stage, id);

      CREATE TABLE campaign_changes (
        ${TENANT}, campaign_id uuid NOT NULL, ${to('campaign_id', 'campaigns')},
        field text NOT NULL, "from" jsonb, "to" jsonb, by uuid, at timestamptz NOT NULL
      );
      CREATE INDEX campaign_changes_campaign ON campaign_changes (organization_id, campaign_id, at DESC, id DESC);

      CREATE TABLE campaign_labels (
        ${TENANT}, campaign_id uuid NOT NULL, ${to('campaign_id', 'campaigns')},
        kind text NOT NULL CHECK (kind IN ('issue','ask_tile','topic','program','script','material')),
        position smallint NOT NULL, code text, label jsonb NOT NULL, archived_at timestamptz
      );
      CREATE INDEX campaign_labels_campaign ON campaign_labels (organization_id, campaign_id, kind, position, id);

      CREATE TABLE campaign_units (
        organization_id uuid NOT NULL REFERENCES organizations (id), campaign_id uuid NOT NULL, unit_id uuid NOT NULL,
        PRIMARY KEY (organization_id, campaign_id, unit_id), ${to('campaign_id', 'campaigns')}, ${to('unit_id', 'units')}
      );
      CREATE INDEX campaign_units_unit ON campaign_units (organization_id, unit_id, campaign_id);

      ${['employers', 'worksites', 'units', 'unit_worksites', 'departments', 'shifts', 'campaigns', 'campaign_labels', 'campaign_units']
        .map((table) => tenantTable(table)).join('')}
      ${tenantTable('campaign_changes', 'append')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX employments_unit;
      DROP TABLE campaign_units, campaign_labels, campaign_changes, campaigns;
      ALTER TABLE employments DROP CONSTRAINT employments_organization_id_employer_id_fkey,
        DROP CONSTRAINT employments_organization_id_worksite_id_fkey, DROP CONSTRAINT employments_organization_id_unit_id_fkey,
        DROP CONSTRAINT employments_organization_id_department_id_fkey, DROP CONSTRAINT employments_organization_id_shift_id_fkey;
      DROP TABLE shifts, departments, unit_worksites, units, worksites, employers;
    `);
  }
}
