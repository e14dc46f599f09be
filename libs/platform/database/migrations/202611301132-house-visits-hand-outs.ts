import type { MigrationInterface, QueryRunner } from 'typeorm';
import { globalTable, tenantTable } from './tenant-table';

/**
 * Lists that are handed out by link, picture or six letters: the link's secret only as its hash, in the one table of
 * links; the letters beside who handed it out, until when, and for how many. And the table of all lists in its orders.
 */
export class HouseVisitsHandOuts2026113011320 implements MigrationInterface {
  name = 'HouseVisitsHandOuts2026113011320';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE public_links (
        id uuid PRIMARY KEY, organization_id uuid NOT NULL REFERENCES organizations (id), kind text NOT NULL CHECK (char_length(kind) BETWEEN 1 AND 40), subject_id uuid NOT NULL,
        token_hash bytea NOT NULL UNIQUE, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, used_at timestamptz, revoked_at timestamptz
      );
      CREATE INDEX public_links_subject ON public_links (organization_id, kind, subject_id);
      CREATE INDEX public_links_expiry ON public_links (expires_at);
      ${globalTable('public_links', 'SELECT, INSERT, UPDATE, DELETE')}

      CREATE TABLE visit_list_hand_outs (
        organization_id uuid NOT NULL REFERENCES organizations (id), id uuid NOT NULL, visit_list_id uuid NOT NULL,
        code text NOT NULL CHECK (char_length(code) = 6), seats smallint NOT NULL CHECK (seats BETWEEN 1 AND 2), takes_over boolean NOT NULL DEFAULT false,
        expires_at timestamptz NOT NULL, revoked_at timestamptz, request_hash bytea NOT NULL, created_by uuid NOT NULL REFERENCES users (id), created_at timestamptz NOT NULL,
        PRIMARY KEY (organization_id, id), UNIQUE (organization_id, code),
        FOREIGN KEY (organization_id, visit_list_id) REFERENCES visit_lists (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX visit_list_hand_outs_list ON visit_list_hand_outs (organization_id, visit_list_id, created_at DESC, id DESC);
      CREATE TABLE visit_list_takings (
        organization_id uuid NOT NULL REFERENCES organizations (id), hand_out_id uuid NOT NULL, user_id uuid NOT NULL REFERENCES users (id), taken_at timestamptz NOT NULL,
        PRIMARY KEY (organization_id, hand_out_id, user_id),
        FOREIGN KEY (organization_id, hand_out_id) REFERENCES visit_list_hand_outs (organization_id, id) ON DELETE CASCADE
      );
      ${tenantTable('visit_list_hand_outs')}
      ${tenantTable('visit_list_takings')}

      CREATE INDEX visit_lists_recent ON visit_lists (organization_id, updated_at DESC, id DESC);
      CREATE INDEX visit_lists_due ON visit_lists (organization_id, (COALESCE(due_back_at, 'infinity'::timestamptz)), id);
      CREATE INDEX visit_lists_name ON visit_lists (organization_id, name, id);
      CREATE INDEX visit_lists_maker ON visit_lists (organization_id, created_by, updated_at DESC, id DESC);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX visit_lists_maker, visit_lists_name, visit_lists_due, visit_lists_recent;
      DROP TABLE visit_list_takings, visit_list_hand_outs, public_links;
    `);
  }
}
