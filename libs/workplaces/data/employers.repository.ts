import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { EmployerKind } from '../domain';
import type { NameSpan } from './name-span';

export interface EmployerRow {
  id: Uuid;
  version: number;
  name: string;
  name_key: string;
  other_names: string[];
  kind: EmployerKind;
  parent_id: Uuid | null;
  sector: string | null;
  request_hash: Buffer | null;
  created_at: Date;
  updated_at: Date;
}

export type EmployerFields = Pick<EmployerRow, 'name' | 'name_key' | 'other_names' | 'kind' | 'parent_id' | 'sector'>;

const COLUMNS = 'id, version, name, name_key, other_names, kind, parent_id, sector, request_hash, created_at, updated_at';
const WITHIN = `FROM employers WHERE organization_id = $1 AND archived_at IS NULL AND name_key >= $2 AND name_key < $3`;
const LIST = `SELECT ${COLUMNS} ${WITHIN} AND (name_key, id) > ($4, $5::uuid) ORDER BY name_key, id LIMIT $6`;
const COUNT = `SELECT count(*)::int AS n ${WITHIN}`;
const FIND = `SELECT ${COLUMNS} FROM employers WHERE organization_id = $1 AND id = $2`;
// No key changes: who writes a job there meanwhile, which looks at the key, need not wait.
const LOCK = `${FIND} FOR NO KEY UPDATE`;
const INSERT = `INSERT INTO employers (organization_id, id, name, name_key, other_names, kind, parent_id, sector, request_hash, created_by, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) ON CONFLICT DO NOTHING RETURNING id`;
const UPDATE = `UPDATE employers SET name = $3, name_key = $4, other_names = $5, kind = $6, parent_id = $7, sector = $8,
  version = version + 1, updated_at = $9 WHERE organization_id = $1 AND id = $2`;
const ABOVE = `WITH RECURSIVE above AS (
    SELECT id, parent_id, 1 AS depth FROM employers WHERE organization_id = $1 AND id = $2
    UNION ALL SELECT e.id, e.parent_id, a.depth + 1 FROM employers e JOIN above a ON e.organization_id = $1 AND e.id = a.parent_id WHERE a.depth < 50
  ) SELECT id FROM above`;

/** Rows of employers. Every list is read along `(organization_id, name_key, id)`. */
@Injectable()
export class EmployersRepository {
  list(scope: Scope, span: NameSpan, limit: number): Promise<EmployerRow[]> {
    return scope.query<EmployerRow>(LIST, [scope.organizationId, span.from, span.until, span.afterKey, span.afterId, limit + 1]);
  }

  async count(scope: Scope, span: NameSpan): Promise<number> {
    return (await scope.one<{ n: number }>(COUNT, [scope.organizationId, span.from, span.until]))!.n;
  }

  find(scope: Scope, id: Uuid, lock = false): Promise<EmployerRow | null> {
    return scope.one<EmployerRow>(lock ? LOCK : FIND, [scope.organizationId, id]);
  }

  /** Whether this call made the row; an id that is there stays as it is. */
  async insert(scope: Scope, id: Uuid, row: EmployerFields, requestHash: Buffer | null): Promise<boolean> {
    const made = await scope.query(INSERT, [
      scope.organizationId, id, row.name, row.name_key, row.other_names, row.kind, row.parent_id, row.sector, requestHash, scope.actor.userId, scope.now,
    ]);
    return made.length === 1;
  }

  async update(scope: Scope, id: Uuid, row: EmployerFields): Promise<void> {
    await scope.query(UPDATE, [scope.organizationId, id, row.name, row.name_key, row.other_names, row.kind, row.parent_id, row.sector, scope.now]);
  }

  /** The employer and all it is under. */
  async chainAbove(scope: Scope, id: Uuid): Promise<Uuid[]> {
    return (await scope.query<{ id: Uuid }>(ABOVE, [scope.organizationId, id])).map((row) => row.id);
  }
}
