import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { WorksiteKind } from '../domain';
import type { NameSpan } from './name-span';

export interface WorksiteRow {
  id: Uuid;
  version: number;
  employer_id: Uuid | null;
  name: string;
  name_key: string;
  kind: WorksiteKind;
  line1: string | null;
  line2: string | null;
  city: string | null;
  region: string | null;
  postal_code: string | null;
  country: string;
  time_zone: string | null;
  request_hash: Buffer | null;
  created_at: Date;
  updated_at: Date;
}

export type WorksiteFields = Omit<WorksiteRow, 'id' | 'version' | 'request_hash' | 'created_at' | 'updated_at'>;

const COLUMNS = `id, version, employer_id, name, name_key, kind, line1, line2, city, region, postal_code, country, time_zone,
  request_hash, created_at, updated_at`;
const WITHIN = `FROM worksites WHERE organization_id = $1 AND archived_at IS NULL AND name_key >= $2 AND name_key < $3
  AND ($4::uuid IS NULL OR employer_id = $4)`;
const LIST = `SELECT ${COLUMNS} ${WITHIN} AND (name_key, id) > ($5, $6::uuid) ORDER BY name_key, id LIMIT $7`;
const COUNT = `SELECT count(*)::int AS n ${WITHIN}`;
const FIND = `SELECT ${COLUMNS} FROM worksites WHERE organization_id = $1 AND id = $2`;
// No key changes: who writes a job there meanwhile, which looks at the key, need not wait.
const LOCK = `${FIND} FOR NO KEY UPDATE`;
const KNOWN = 'SELECT id FROM worksites WHERE organization_id = $1 AND id = ANY($2::uuid[])';
const INSERT = `INSERT INTO worksites (organization_id, id, employer_id, name, name_key, kind, line1, line2, city, region, postal_code, country, time_zone,
    request_hash, created_by, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16) ON CONFLICT DO NOTHING RETURNING id`;
const UPDATE = `UPDATE worksites SET employer_id = $3, name = $4, name_key = $5, kind = $6, line1 = $7, line2 = $8, city = $9, region = $10,
  postal_code = $11, country = $12, time_zone = $13, version = version + 1, updated_at = $14 WHERE organization_id = $1 AND id = $2`;

const values = (row: WorksiteFields): unknown[] => [
  row.employer_id, row.name, row.name_key, row.kind, row.line1, row.line2, row.city, row.region, row.postal_code, row.country, row.time_zone,
];

/** Rows of worksites. Every list is read along `(organization_id, name_key, id)`. */
@Injectable()
export class WorksitesRepository {
  list(scope: Scope, span: NameSpan, employerId: Uuid | null, limit: number): Promise<WorksiteRow[]> {
    return scope.query<WorksiteRow>(LIST, [scope.organizationId, span.from, span.until, employerId, span.afterKey, span.afterId, limit + 1]);
  }

  async count(scope: Scope, span: NameSpan, employerId: Uuid | null): Promise<number> {
    return (await scope.one<{ n: number }>(COUNT, [scope.organizationId, span.from, span.until, employerId]))!.n;
  }

  find(scope: Scope, id: Uuid, lock = false): Promise<WorksiteRow | null> {
    return scope.one<WorksiteRow>(lock ? LOCK : FIND, [scope.organizationId, id]);
  }

  /** Those of the ids that are worksites of the organization. */
  async known(scope: Scope, ids: readonly Uuid[]): Promise<Set<Uuid>> {
    return new Set((await scope.query<{ id: Uuid }>(KNOWN, [scope.organizationId, ids])).map((row) => row.id));
  }

  async insert(scope: Scope, id: Uuid, row: WorksiteFields, requestHash: Buffer | null): Promise<boolean> {
    const made = await scope.query(INSERT, [scope.organizationId, id, ...values(row), requestHash, scope.actor.userId, scope.now]);
    return made.length === 1;
  }

  async update(scope: Scope, id: Uuid, row: WorksiteFields): Promise<void> {
    await scope.query(UPDATE, [scope.organizationId, id, ...values(row), scope.now]);
  }
}
