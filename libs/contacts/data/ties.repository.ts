import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { RelationshipKind } from '../domain';

export interface TieRow {
  id: Uuid;
  kind: RelationshipKind;
  contact_id: Uuid;
  other_contact_id: Uuid;
}

const OF = `
  SELECT id, kind, contact_id, other_contact_id FROM (
    SELECT id, kind, contact_id, other_contact_id, created_at FROM relationships WHERE organization_id = $1 AND contact_id = ANY($2::uuid[])
    UNION SELECT id, kind, contact_id, other_contact_id, created_at FROM relationships WHERE organization_id = $1 AND other_contact_id = ANY($2::uuid[])
  ) r ORDER BY created_at DESC, id LIMIT $3`;

/** Ties between people, as rows. */
@Injectable()
export class TiesRepository {
  /** Ties that one of these people is an end of, the latest first. */
  of(scope: Scope, ids: readonly Uuid[], most: number): Promise<TieRow[]> {
    return scope.query<TieRow>(OF, [scope.organizationId, ids, most]);
  }

  find(scope: Scope, id: Uuid): Promise<TieRow | null> {
    return scope.one<TieRow>('SELECT id, kind, contact_id, other_contact_id FROM relationships WHERE organization_id = $1 AND id = $2', [scope.organizationId, id]);
  }

  async remove(scope: Scope, id: Uuid): Promise<void> {
    await scope.query('DELETE FROM relationships WHERE organization_id = $1 AND id = $2', [scope.organizationId, id]);
  }
}
