import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { TemporaryFailure } from '@doorstep/kernel';
import { Database, systemActor } from '@doorstep/platform/database';
import type { Scope } from '@doorstep/platform/database';
import { DueWork } from '@doorstep/platform/outbox';
import { FIND_ATTEMPTS } from './find-attempts.job';
import { workOutNextAttempt } from './next-attempts';

const AT_ONCE = 200;
const NEXT = `SELECT c.id FROM contacts c WHERE c.organization_id = $1 AND c.id > $2
  AND (EXISTS (SELECT 1 FROM house_visits v WHERE v.organization_id = c.organization_id AND v.contact_id = c.id AND v.visited_at IS NOT NULL)
    OR EXISTS (SELECT 1 FROM next_attempts n WHERE n.organization_id = c.organization_id AND n.contact_id = c.id))
  ORDER BY c.id LIMIT ${AT_ONCE} FOR NO KEY UPDATE OF c`;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Works out all next attempts of an organization anew from its visits: after an update, or when rows are in doubt. Promises are not made for doors of long ago. */
@Injectable()
export class AttemptRebuilding {
  constructor(
    private readonly database: Database,
    private readonly due: DueWork,
  ) {}

  /** Some hundred people in each transaction. */
  async run(organizationId: Uuid, signal: AbortSignal): Promise<void> {
    for (let after: Uuid | null = FIRST; after; ) {
      const from: Uuid = after;
      after = await this.database.withScope(systemActor(organizationId), async (scope) => {
        const last = await this.portion(scope, from);
        if (!last) await this.due.finish(scope, { kind: FIND_ATTEMPTS.name, subjectId: organizationId });
        return last;
      });
      if (signal.aborted && after) throw new TemporaryFailure('stopping');
    }
  }

  /** The next people by id, in the caller's transaction; answers the last of them, null at the end. */
  async portion(scope: Scope, after: Uuid): Promise<Uuid | null> {
    const people = await scope.query<{ id: Uuid }>(NEXT, [scope.organizationId, after]);
    for (const { id } of people) await workOutNextAttempt(scope, id);
    return people.at(-1)?.id ?? null;
  }
}
