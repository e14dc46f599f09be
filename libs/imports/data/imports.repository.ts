import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type {
  ImportCounts, ImportKind, ImportOptions, ImportStatus, MappedColumn, StoredAskedValue, StoredColumn, StoredProblem, StoredReading, ValueAnswers,
} from '../domain';

export interface ImportRow {
  id: Uuid;
  version: number;
  kind: ImportKind;
  status: ImportStatus;
  campaign_id: Uuid | null;
  file_name: string;
  /** Null once the file is gone. */
  file_key: string | null;
  file_hash: Buffer;
  file_until: Date;
  request_hash: Buffer;
  encoding: string;
  delimiter: string;
  header_row: number | null;
  row_estimate: number;
  reading: StoredReading;
  columns: StoredColumn[];
  sealed_preview: Buffer | null;
  problems: StoredProblem[];
  asked_values: StoredAskedValue[];
  mapping: MappedColumn[];
  value_answers: ValueAnswers;
  options: ImportOptions;
  /** How the rows in `import_rows` were read; null while they are not all there. */
  staged_as: string | null;
  rows_staged: number;
  progress: number;
  counts: Partial<ImportCounts>;
  dry_run: { counts: ImportCounts } | null;
  failure_code: string | null;
  run_by: Uuid | null;
  run_started_at: Date | null;
  run_ended_at: Date | null;
  created_by: Uuid | null;
  created_at: Date;
  updated_at: Date;
}

export type ImportChange = Partial<Omit<ImportRow, 'id' | 'version' | 'created_by' | 'created_at' | 'updated_at' | 'request_hash'>>;

const JSON_COLUMNS = new Set(['reading', 'columns', 'problems', 'asked_values', 'mapping', 'value_answers', 'options', 'counts', 'dry_run']);
const CHANGED = [
  'kind', 'status', 'campaign_id', 'file_name', 'file_key', 'file_hash', 'file_until', 'encoding', 'delimiter', 'header_row', 'row_estimate', 'reading', 'columns',
  'sealed_preview', 'problems', 'asked_values', 'mapping', 'value_answers', 'options', 'staged_as', 'rows_staged', 'progress', 'counts', 'dry_run', 'failure_code',
  'run_by', 'run_started_at', 'run_ended_at',
] as const satisfies readonly (keyof ImportChange)[];
const COLUMNS = `id, version, ${CHANGED.join(', ')}, request_hash, created_by, created_at, updated_at`;
const ONE = `SELECT ${COLUMNS} FROM imports WHERE organization_id = $1 AND id = $2`;
const PAGE = `SELECT ${COLUMNS} FROM imports WHERE organization_id = $1 AND ($2::timestamptz IS NULL OR (created_at, id) < ($2::timestamptz, $3::uuid))
  ORDER BY created_at DESC, id DESC LIMIT $4`;
// The mark keeps microseconds, which a JavaScript date would cut off.
const MARKED = `SELECT m.*, m.created_at::text AS mark FROM (${PAGE}) m ORDER BY m.created_at DESC, m.id DESC`;

const stored = (column: string, value: unknown): unknown => (JSON_COLUMNS.has(column) && value !== null ? JSON.stringify(value) : value);

/** Rows of imports. Every method takes the scope first. */
@Injectable()
export class ImportsRepository {
  find(scope: Scope, id: Uuid): Promise<ImportRow | null> {
    return scope.one<ImportRow>(ONE, [scope.organizationId, id]);
  }

  /** Locked until the end of the transaction: one step of an import at a time. */
  lock(scope: Scope, id: Uuid): Promise<ImportRow | null> {
    return scope.one<ImportRow>(`${ONE} FOR UPDATE`, [scope.organizationId, id]);
  }

  page(scope: Scope, after: readonly [string, Uuid] | null, most: number): Promise<Array<ImportRow & { mark: string }>> {
    return scope.query(MARKED, [scope.organizationId, after?.[0] ?? null, after?.[1] ?? null, most]);
  }

  async count(scope: Scope): Promise<number> {
    return (await scope.one<{ n: number }>('SELECT count(*)::int AS n FROM imports WHERE organization_id = $1', [scope.organizationId]))!.n;
  }

  /** False where the id is taken. */
  async insert(scope: Scope, id: Uuid, row: ImportChange, requestHash: Buffer): Promise<boolean> {
    const columns = CHANGED.filter((column) => row[column] !== undefined);
    const values = columns.map((column) => stored(column, row[column]));
    const sql = `INSERT INTO imports (organization_id, id, request_hash, created_by, created_at, updated_at, ${columns.join(', ')})
      VALUES ($1, $2, $3, $4, $5, $5, ${columns.map((_, i) => `$${i + 6}`).join(', ')}) ON CONFLICT DO NOTHING RETURNING id`;
    return (await scope.query(sql, [scope.organizationId, id, requestHash, scope.actor.userId, scope.now, ...values])).length > 0;
  }

  /** Writes what is given; a change that people see counts as a new version. */
  async update(scope: Scope, id: Uuid, change: ImportChange, newVersion = true): Promise<void> {
    const columns = CHANGED.filter((column) => change[column] !== undefined);
    const set = columns.map((column, i) => `${column} = $${i + 4}`);
    const sql = `UPDATE imports SET ${newVersion ? 'version = version + 1, ' : ''}updated_at = $3${set.map((part) => `, ${part}`).join('')} WHERE organization_id = $1 AND id = $2`;
    await scope.query(sql, [scope.organizationId, id, scope.now, ...columns.map((column) => stored(column, change[column]))]);
  }

  /** One batch of imports at a time in an organization: two lists with one person in them do not make two. */
  async lockOrganization(scope: Scope): Promise<void> {
    await scope.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`imports|${scope.organizationId}`]);
  }
}
