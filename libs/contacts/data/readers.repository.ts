import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

export interface ReaderRow {
  by: Uuid;
  last_at: Date;
  times: number;
}

const READERS = `
  SELECT by_user_id AS by, max(at) AS last_at, count(*)::int AS times FROM audit_events
  WHERE organization_id = $1 AND subject_id = $2 AND act = 'contacts.read' AND by_user_id IS NOT NULL
  GROUP BY by_user_id ORDER BY max(at) DESC, by_user_id LIMIT $3`;

/** Who opened somebody's profile, from the audit log. */
@Injectable()
export class ReadersRepository {
  of(scope: Scope, contactId: Uuid, most: number): Promise<ReaderRow[]> {
    return scope.query<ReaderRow>(READERS, [scope.organizationId, contactId, most]);
  }
}
