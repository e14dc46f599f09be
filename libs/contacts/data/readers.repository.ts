import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

export interface ReaderRow {
  by: Uuid;
  last_at: Date;
  times: number;
}

/** Of a profile that is opened each opening counts; parts shown around it count once in five minutes, not one by one. */
export const TIMES = "GREATEST(count(*) FILTER (WHERE fields = '{}'), count(DISTINCT date_bin('5 minutes', at, timestamptz 'epoch')))::int";

const READERS = `
  SELECT by_user_id AS by, max(at) AS last_at, ${TIMES} AS times FROM audit_events
  WHERE organization_id = $1 AND act = 'contacts.read' AND by_user_id IS NOT NULL
    AND subject_id IN (SELECT $2::uuid UNION ALL SELECT m.duplicate_id FROM contact_merges m WHERE m.organization_id = $1 AND m.survivor_id = $2 AND m.undone_at IS NULL)
  GROUP BY by_user_id ORDER BY max(at) DESC, by_user_id LIMIT $3`;

/** Who opened somebody's profile, or that of an entry merged into it, from the audit log. */
@Injectable()
export class ReadersRepository {
  of(scope: Scope, contactId: Uuid, most: number): Promise<ReaderRow[]> {
    return scope.query<ReaderRow>(READERS, [scope.organizationId, contactId, most]);
  }
}
