import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { NameSpan } from './name-span';

export interface UnitRow {
  id: Uuid;
  version: number;
  employer_id: Uuid | null;
  name: string;
  name_key: string;
  sector: string | null;
  head_count: number | null;
  head_count_source: string | null;
  request_hash: Buffer | null;
  created_at: Date;
  updated_at: Date;
}

export type UnitFields = Pick<UnitRow, 'employer_id' | 'name' | 'name_key' | 'sector' | 'head_count' | 'head_count_source'>;

const COLUMNS = 'id, version, employer_id, name, name_key, sector, head_count, head_count_source, request_hash, created_at, updated_at';
const WITHIN = `FROM units WHERE organization_id = $1 AND archived_at IS NULL AND name_key >= $2 AND name_key < $3
  AND ($4::uuid IS NULL OR employer_id = $4)`;
const LIST = `SELECT ${COLUMNS} ${WITHIN} AND (name_key, id) > ($5, $6::uuid) ORDER BY name_key, id LIMIT $7`;
const COUNT = `SELECT count(*)::int AS n ${WITHIN}`;
const FIND = `SELECT ${COLUMNS} FROM units WHERE organization_id = $1 AND id = $2`;
// No key changes: who writes a job there meanwhile, which looks at the key, need not wait.
const LOCK = `${FIND} FOR NO KEY UPDATE`;
const KNOWN = 'SELECT id FROM units WHERE organization_id = $1 AND id = ANY($2::uuid[])';
const INSERT = `INSERT INTO units (organization_id, id, employer_id, name, name_key, sector, head_count, head_count_source, request_hash, created_by, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) ON CONFLICT DO NOTHING RETURNING id`;
const UPDATE = `UPDATE units SET employer_id = $3, name = $4, name_key = $5, sector = $6, head_count = $7, head_count_source = $8,
  version = version + 1, updated_at = $9 WHERE organization_id = $1 AND id = $2`;
const TOUCH = 'UPDATE units SET version = version + 1, updated_at = $3 WHERE organization_id = $1 AND id = $2';
const WORKSITES = `SELECT uw.unit_id, uw.worksite_id FROM unit_worksites uw
  JOIN worksites w ON w.organization_id = uw.organization_id AND w.id = uw.worksite_id
  WHERE uw.organization_id = $1 AND uw.unit_id = ANY($2::uuid[]) ORDER BY w.name_key, w.id`;
const DROP_WORKSITES = 'DELETE FROM unit_worksites WHERE organization_id = $1 AND unit_id = $2 AND worksite_id <> ALL ($3::uuid[])';
const ADD_WORKSITES = `INSERT INTO unit_worksites (organization_id, unit_id, worksite_id)
  SELECT $1, $2, w FROM unnest($3::uuid[]) w ON CONFLICT DO NOTHING`;

const values = (row: UnitFields): unknown[] => [row.employer_id, row.name, row.name_key, row.sector, row.head_count, row.head_count_source];

/** Rows of units and the worksites they span. */
@Injectable()
export class UnitsRepository {
  list(scope: Scope, span: NameSpan, employerId: Uuid | null, limit: number): Promise<UnitRow[]> {
    return scope.query<UnitRow>(LIST, [scope.organizationId, span.from, span.until, employerId, span.afterKey, span.afterId, limit + 1]);
  }

  async count(scope: Scope, span: NameSpan, employerId: Uuid | null): Promise<number> {
    return (await scope.one<{ n: number }>(COUNT, [scope.organizationId, span.from, span.until, employerId]))!.n;
  }

  find(scope: Scope, id: Uuid, lock = false): Promise<UnitRow | null> {
    return scope.one<UnitRow>(lock ? LOCK : FIND, [scope.organizationId, id]);
  }

  /** Those of the ids that are units of the organization. */
  async known(scope: Scope, ids: readonly Uuid[]): Promise<Set<Uuid>> {
    return new Set((await scope.query<{ id: Uuid }>(KNOWN, [scope.organizationId, ids])).map((row) => row.id));
  }

  async insert(scope: Scope, id: Uuid, row: UnitFields, requestHash: Buffer): Promise<boolean> {
    const made = await scope.query(INSERT, [scope.organizationId, id, ...values(row), requestHash, scope.actor.userId, scope.now]);
    return made.length === 1;
  }

  async update(scope: Scope, id: Uuid, row: UnitFields): Promise<void> {
    await scope.query(UPDATE, [scope.organizationId, id, ...values(row), scope.now]);
  }

  /** A new version without other fields: its departments or shifts changed. */
  async touch(scope: Scope, id: Uuid): Promise<void> {
    await scope.query(TOUCH, [scope.organizationId, id, scope.now]);
  }

  /** The worksites of each unit, by name. */
  async worksites(scope: Scope, unitIds: readonly Uuid[]): Promise<Map<Uuid, Uuid[]>> {
    const rows = await scope.query<{ unit_id: Uuid; worksite_id: Uuid }>(WORKSITES, [scope.organizationId, unitIds]);
    const found = new Map<Uuid, Uuid[]>();
    for (const row of rows) found.set(row.unit_id, [...(found.get(row.unit_id) ?? []), row.worksite_id]);
    return found;
  }

  async replaceWorksites(scope: Scope, id: Uuid, worksiteIds: readonly Uuid[]): Promise<void> {
    await scope.query(DROP_WORKSITES, [scope.organizationId, id, worksiteIds]);
    if (worksiteIds.length > 0) await scope.query(ADD_WORKSITES, [scope.organizationId, id, worksiteIds]);
  }
}
