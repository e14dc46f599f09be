import { Injectable } from '@nestjs/common';
import type { Label, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

/** Departments and shifts: parts of a unit, named by a label, in an order. `starts` and `ends` are shifts' alone. */
export interface PartRow {
  id: Uuid;
  unit_id: Uuid;
  position: number;
  label: Label;
  head_count: number | null;
  starts: string | null;
  ends: string | null;
  archived_at: Date | null;
}

export type PartKind = 'department' | 'shift';
export type NewPart = Pick<PartRow, 'id' | 'position' | 'label' | 'head_count' | 'starts' | 'ends'>;

const SQL = {
  department: {
    list: `SELECT id, unit_id, position, label, head_count, NULL AS starts, NULL AS ends, archived_at FROM departments
      WHERE organization_id = $1 AND unit_id = ANY($2::uuid[]) ORDER BY unit_id, position, id`,
    put: `INSERT INTO departments (organization_id, id, unit_id, position, label, head_count)
      SELECT $1, p.id, $2, p.position, p.label, p.head_count
      FROM jsonb_to_recordset($3::jsonb) AS p (id uuid, position smallint, label jsonb, head_count integer)
      ON CONFLICT (organization_id, id) DO UPDATE SET position = excluded.position, label = excluded.label, head_count = excluded.head_count, archived_at = NULL
      WHERE departments.unit_id = excluded.unit_id RETURNING id`,
    archive: 'UPDATE departments SET archived_at = $3 WHERE organization_id = $1 AND id = ANY($2::uuid[])',
  },
  shift: {
    list: `SELECT id, unit_id, position, label, head_count, starts, ends, archived_at FROM shifts
      WHERE organization_id = $1 AND unit_id = ANY($2::uuid[]) ORDER BY unit_id, position, id`,
    put: `INSERT INTO shifts (organization_id, id, unit_id, position, label, head_count, starts, ends)
      SELECT $1, p.id, $2, p.position, p.label, p.head_count, p.starts, p.ends
      FROM jsonb_to_recordset($3::jsonb) AS p (id uuid, position smallint, label jsonb, head_count integer, starts text, ends text)
      ON CONFLICT (organization_id, id) DO UPDATE SET position = excluded.position, label = excluded.label, head_count = excluded.head_count,
        starts = excluded.starts, ends = excluded.ends, archived_at = NULL
      WHERE shifts.unit_id = excluded.unit_id RETURNING id`,
    archive: 'UPDATE shifts SET archived_at = $3 WHERE organization_id = $1 AND id = ANY($2::uuid[])',
  },
} as const;

/** Rows of departments and shifts; those that left the list are archived, since jobs point at them. */
@Injectable()
export class UnitPartsRepository {
  /** All parts of the units, archived ones included, in their order. */
  list(scope: Scope, kind: PartKind, unitIds: readonly Uuid[]): Promise<PartRow[]> {
    return scope.query<PartRow>(SQL[kind].list, [scope.organizationId, unitIds]);
  }

  /** Makes or changes the parts; answers the ids that belong to another unit and were left alone. */
  async put(scope: Scope, kind: PartKind, unitId: Uuid, parts: readonly NewPart[]): Promise<Uuid[]> {
    if (parts.length === 0) return [];
    const done = new Set((await scope.query<{ id: Uuid }>(SQL[kind].put, [scope.organizationId, unitId, JSON.stringify(parts)])).map((row) => row.id));
    return parts.map((part) => part.id).filter((id) => !done.has(id));
  }

  async archive(scope: Scope, kind: PartKind, ids: readonly Uuid[]): Promise<void> {
    if (ids.length > 0) await scope.query(SQL[kind].archive, [scope.organizationId, ids, scope.now]);
  }
}
