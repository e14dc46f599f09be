import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

/** What is told anew only after this long, so that a phone that sends many visits writes once. */
const NOTE = `INSERT INTO visit_list_syncs AS v (organization_id, visit_list_id, user_id, synced_at)
  SELECT $1, $2, $3, $4 WHERE EXISTS (SELECT 1 FROM audience_holders h WHERE h.organization_id = $1 AND h.audience_id = $2 AND h.user_id = $3 AND h.role = 'visitor')
    AND EXISTS (SELECT 1 FROM visit_lists l WHERE l.organization_id = $1 AND l.id = $2)
  ON CONFLICT (organization_id, visit_list_id, user_id) DO UPDATE SET synced_at = excluded.synced_at WHERE v.synced_at < excluded.synced_at - interval '1 minute'`;
const LAST = 'SELECT visit_list_id AS id, max(synced_at) AS at FROM visit_list_syncs WHERE organization_id = $1 AND visit_list_id = ANY($2::uuid[]) GROUP BY visit_list_id';

/** When the phone of whoever holds or held a list last fetched or sent something for it: a row for each of them and the list. */
@Injectable()
export class ListSyncs {
  private readonly noted = new WeakMap<Scope, Set<Uuid>>();

  /** The acting user's phone is here, about this list. Once in a transaction; nothing for those who never held it. */
  async note(scope: Scope, listId: Uuid): Promise<void> {
    const before = this.noted.get(scope) ?? new Set();
    if (!scope.actor.userId || before.has(listId)) return;
    this.noted.set(scope, before.add(listId));
    await scope.query(NOTE, [scope.organizationId, listId, scope.actor.userId, scope.now]);
  }

  /** The last time for each of these lists; none for one that no phone has. */
  async last(scope: Scope, listIds: readonly Uuid[]): Promise<Map<Uuid, Date>> {
    const rows = listIds.length === 0 ? [] : await scope.query<{ id: Uuid; at: Date }>(LAST, [scope.organizationId, listIds]);
    return new Map(rows.map((row) => [row.id, row.at]));
  }
}
