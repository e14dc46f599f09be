import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

const TENANT = 'organization_id uuid NOT NULL REFERENCES organizations (id), id uuid NOT NULL, PRIMARY KEY (organization_id, id)';
const TIMER = 'FOREIGN KEY (organization_id, safety_timer_id) REFERENCES safety_timers (organization_id, id) ON DELETE CASCADE';
const TABLES = ['safety_timers', 'safety_timer_answers', 'safety_timer_tellings'];

/**
 * Safety timers of rounds: the deadline, and who is told when it passes unanswered. Where somebody stands is in no column: the
 * last door is the last visit that came in. One round at a time for each visitor.
 */
export class HouseVisitsSafetyTimers2026113014000 implements MigrationInterface {
  name = 'HouseVisitsSafetyTimers2026113014000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE safety_timers (
        ${TENANT}, version integer NOT NULL DEFAULT 1,
        visitor_id uuid NOT NULL REFERENCES users (id), colleague_id uuid NOT NULL REFERENCES users (id),
        visit_list_id uuid, FOREIGN KEY (organization_id, visit_list_id) REFERENCES visit_lists (organization_id, id),
        minutes smallint NOT NULL CHECK (minutes BETWEEN 1 AND 480),
        state text NOT NULL DEFAULT 'running' CHECK (state IN ('running','alarmed','ended')),
        started_at timestamptz NOT NULL, deadline_at timestamptz NOT NULL, heard_at timestamptz NOT NULL,
        alarms smallint NOT NULL DEFAULT 0, alarmed_at timestamptz, escalated_at timestamptz,
        taken_by uuid REFERENCES users (id), taken_at timestamptz, ended_at timestamptz, ended_by uuid REFERENCES users (id),
        request_hash bytea NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX safety_timers_one_round ON safety_timers (organization_id, visitor_id) WHERE state <> 'ended';
      CREATE INDEX safety_timers_open ON safety_timers (organization_id, deadline_at, id) WHERE state <> 'ended';
      CREATE INDEX safety_timers_all ON safety_timers (organization_id, started_at DESC, id DESC);
      CREATE INDEX safety_timers_visitor ON safety_timers (organization_id, visitor_id, started_at DESC, id DESC);
      CREATE INDEX safety_timers_colleague ON safety_timers (organization_id, colleague_id, started_at DESC, id DESC);

      CREATE TABLE safety_timer_answers (
        ${TENANT}, safety_timer_id uuid NOT NULL, ${TIMER},
        user_id uuid NOT NULL REFERENCES users (id), answer text NOT NULL CHECK (answer IN ('all_right','have_them','back')), at timestamptz NOT NULL
      );
      CREATE INDEX safety_timer_answers_timer ON safety_timer_answers (organization_id, safety_timer_id, at, id);

      CREATE TABLE safety_timer_tellings (
        organization_id uuid NOT NULL REFERENCES organizations (id), safety_timer_id uuid NOT NULL, ${TIMER},
        alarm smallint NOT NULL, user_id uuid NOT NULL REFERENCES users (id), at timestamptz NOT NULL,
        PRIMARY KEY (organization_id, safety_timer_id, alarm, user_id)
      );
      ${TABLES.map((table) => tenantTable(table)).join('\n')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM due_work WHERE kind IN ('house-visits.raise-safety-alarm', 'house-visits.escalate-safety-alarm');
      DROP TABLE ${[...TABLES].reverse().join(', ')};
    `);
  }
}
