import { Injectable } from '@nestjs/common';
import type { Label, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

// A name that is not a label in three languages reads the same in each.
const NAMES = `
  SELECT id, label FROM campaigns WHERE organization_id = $1 AND id = ANY($2::uuid[])
  UNION ALL SELECT id, jsonb_build_object('en', name) FROM units WHERE organization_id = $1 AND id = ANY($2::uuid[])
  UNION ALL SELECT id, jsonb_build_object('en', name) FROM visit_lists WHERE organization_id = $1 AND id = ANY($2::uuid[])
  UNION ALL SELECT u.id, jsonb_build_object('en', u.name) FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.organization_id = $1 AND u.id = ANY($2::uuid[])`;

/** What people are in, by its name. */
@Injectable()
export class AudienceNames {
  async of(scope: Scope, ids: readonly Uuid[]): Promise<Map<Uuid, Label>> {
    if (ids.length === 0) return new Map();
    const rows = await scope.query<{ id: Uuid; label: Label }>(NAMES, [scope.organizationId, ids]);
    return new Map(rows.map((row) => [row.id, row.label]));
  }
}
