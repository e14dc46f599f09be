import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

const TENANT = 'organization_id uuid NOT NULL REFERENCES organizations (id), id uuid NOT NULL, PRIMARY KEY (organization_id, id)';
const TIMES = 'created_by uuid, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()';
const to = (column: string, table: string): string =>
  `FOREIGN KEY (organization_id, ${column}) REFERENCES ${table} (organization_id, id)`;
const CONTACT = `${to('contact_id', 'contacts')} ON DELETE CASCADE`;

export class VisitsAndFollowUps2026112109300 implements MigrationInterface {
  name = 'VisitsAndFollowUps2026112109300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE follow_ups (
        ${TENANT}, version integer NOT NULL DEFAULT 1,
        title text NOT NULL CHECK (char_length(title) BETWEEN 1 AND 200),
        about_kind text NOT NULL CHECK (about_kind IN ('contact','house_visit','one_on_one','labor_circle','meeting','turnout_event','case','organization')),
        about_id uuid NOT NULL,
        contact_id uuid, ${CONTACT},
        campaign_id uuid, ${to('campaign_id', 'campaigns')},
        assignee_id uuid NOT NULL REFERENCES users (id),
        due_on date NOT NULL, snoozed_until date, show_on date NOT NULL,
        weight smallint NOT NULL DEFAULT 1 CHECK (weight BETWEEN 1 AND 3),
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open','done','dropped','handed_over')),
        result text CHECK (char_length(result) <= 2000), done_at timestamptz,
        created_from_kind text, created_from_id uuid, request_hash bytea, ${TIMES}
      );
      CREATE INDEX follow_ups_mine ON follow_ups (organization_id, assignee_id, state, show_on, (-weight), id);
      CREATE INDEX follow_ups_contact ON follow_ups (organization_id, contact_id, state);
      CREATE INDEX follow_ups_campaign ON follow_ups (organization_id, campaign_id, state, show_on, (-weight), id);
      CREATE INDEX follow_ups_all ON follow_ups (organization_id, state, show_on, (-weight), id);
      CREATE INDEX follow_ups_source ON follow_ups (organization_id, created_from_id);

      CREATE TABLE follow_up_changes (
        ${TENANT}, follow_up_id uuid NOT NULL, ${to('follow_up_id', 'follow_ups')} ON DELETE CASCADE,
        field text NOT NULL, "from" jsonb, "to" jsonb, by uuid, at timestamptz NOT NULL
      );
      CREATE INDEX follow_up_changes_one ON follow_up_changes (organization_id, follow_up_id, at, id);

      CREATE TABLE visit_lists (
        ${TENANT}, version integer NOT NULL DEFAULT 1,
        code text NOT NULL, name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
        campaign_id uuid, ${to('campaign_id', 'campaigns')},
        status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft','ready','checked_out','returned','expired','archived')),
        filter jsonb NOT NULL DEFAULT '{}', max_stops smallint NOT NULL DEFAULT 25 CHECK (max_stops BETWEEN 1 AND 60), max_minutes smallint CHECK (max_minutes BETWEEN 1 AND 1440),
        planned_at timestamptz, due_back_at timestamptz, request_hash bytea, ${TIMES},
        ${to('id', 'audiences')},
        UNIQUE (organization_id, code)
      );
      CREATE INDEX visit_lists_status ON visit_lists (organization_id, status, updated_at DESC, id);

      CREATE TABLE visit_list_stops (
        ${TENANT}, visit_list_id uuid NOT NULL, ${to('visit_list_id', 'visit_lists')} ON DELETE CASCADE,
        position smallint NOT NULL,
        line1 text, line2 text, city text, region text, postal_code text, country text NOT NULL DEFAULT 'US',
        latitude double precision, longitude double precision,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open','done','skipped')),
        door_key text NOT NULL DEFAULT ''
      );
      CREATE INDEX visit_list_stops_list ON visit_list_stops (organization_id, visit_list_id, position, id);

      CREATE TABLE visit_list_people (
        organization_id uuid NOT NULL REFERENCES organizations (id), stop_id uuid NOT NULL, contact_id uuid NOT NULL,
        position smallint NOT NULL, lines text[] NOT NULL DEFAULT '{}' CHECK (cardinality(lines) <= 3),
        PRIMARY KEY (organization_id, stop_id, contact_id),
        ${to('stop_id', 'visit_list_stops')} ON DELETE CASCADE, ${CONTACT}
      );
      CREATE INDEX visit_list_people_contact ON visit_list_people (organization_id, contact_id, stop_id);

      CREATE TABLE house_visits (
        ${TENANT}, version integer NOT NULL DEFAULT 1,
        contact_id uuid, ${CONTACT},
        address jsonb,
        campaign_id uuid, ${to('campaign_id', 'campaigns')},
        visit_list_id uuid, ${to('visit_list_id', 'visit_lists')},
        planned_at timestamptz, visited_at timestamptz, cancelled_at timestamptz,
        time_zone text NOT NULL, duration_minutes smallint CHECK (duration_minutes BETWEEN 0 AND 1440),
        outcome text CHECK (outcome IN ('talked','someone_else_home','not_home','no_way_in','come_back_later','refused',
          'language_barrier','moved','wrong_address','left_job','unsafe')),
        reached text CHECK (reached IN ('nobody','someone_else','person')),
        language text, notes_visibility text NOT NULL DEFAULT 'team' CHECK (notes_visibility IN ('team','leads')),
        note_id uuid, assessment_id uuid, consent_id uuid,
        encounter_id uuid NOT NULL,
        topics text[] NOT NULL DEFAULT '{}', materials jsonb NOT NULL DEFAULT '[]', issues jsonb NOT NULL DEFAULT '[]',
        device_time timestamptz, clock_corrected boolean NOT NULL DEFAULT false,
        request_hash bytea NOT NULL, recorded_by uuid NOT NULL REFERENCES users (id), received_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK (contact_id IS NOT NULL OR address IS NOT NULL), CHECK (outcome IS NOT NULL OR planned_at IS NOT NULL)
      );
      CREATE INDEX house_visits_contact ON house_visits (organization_id, contact_id, visited_at DESC, id DESC);
      CREATE INDEX house_visits_campaign ON house_visits (organization_id, campaign_id, visited_at DESC, id DESC);
      CREATE INDEX house_visits_recent ON house_visits (organization_id, visited_at DESC, id DESC);
      CREATE INDEX house_visits_list ON house_visits (organization_id, visit_list_id, visited_at DESC, id DESC);

      CREATE TABLE house_visit_people (
        organization_id uuid NOT NULL REFERENCES organizations (id), house_visit_id uuid NOT NULL,
        part text NOT NULL CHECK (part IN ('visitor','met','leader_named')),
        person_id uuid NOT NULL,
        contact_id uuid, user_id uuid REFERENCES users (id), position smallint NOT NULL,
        PRIMARY KEY (organization_id, house_visit_id, part, person_id),
        ${to('house_visit_id', 'house_visits')} ON DELETE CASCADE, ${CONTACT},
        CHECK ((contact_id IS NULL) <> (user_id IS NULL))
      );
      CREATE INDEX house_visit_people_contact ON house_visit_people (organization_id, contact_id, house_visit_id);
      CREATE INDEX house_visit_people_user ON house_visit_people (organization_id, user_id, house_visit_id);

      CREATE TABLE asks (
        ${TENANT}, contact_id uuid NOT NULL, ${CONTACT},
        campaign_id uuid, ask_tile_id uuid, text text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 200),
        answer text NOT NULL CHECK (answer IN ('yes','maybe','no')), due_on date,
        source_kind text NOT NULL, source_id uuid NOT NULL, by uuid, asked_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL
      );
      CREATE INDEX asks_contact ON asks (organization_id, contact_id, asked_at DESC, id DESC);
      CREATE INDEX asks_campaign ON asks (organization_id, campaign_id, asked_at DESC, id DESC);
      CREATE INDEX asks_source ON asks (organization_id, source_id);

      ${['follow_ups', 'visit_lists', 'visit_list_stops', 'visit_list_people', 'house_visits', 'house_visit_people']
        .map((table) => tenantTable(table)).join('')}
      ${tenantTable('asks', 'fact')}
      ${tenantTable('follow_up_changes', 'append')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE asks, house_visit_people, house_visits, visit_list_people, visit_list_stops, visit_lists, follow_up_changes, follow_ups;
    `);
  }
}
