import { Injectable } from '@nestjs/common';
import type { Language, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { ExportColumn, ExportFormat, ExportKind, ExportStatus, PERSON_FORMAT } from '../domain';

export interface ExportRow {
  id: Uuid;
  version: number;
  kind: ExportKind;
  status: ExportStatus;
  format: ExportFormat | typeof PERSON_FORMAT;
  /** Of `person`: whose file it is, null once they are forgotten, and in which language it is written. */
  contact_id: Uuid | null;
  contact_name: string | null;
  language: Language | null;
  filter: Record<string, unknown>;
  columns: ExportColumn[];
  reason: string | null;
  rows_expected: number;
  rows: number;
  /** Null while there is no file, and once it is gone. */
  file_key: string | null;
  sealed_file_key: Buffer | null;
  file_bytes: string | null;
  failure_code: string | null;
  request_hash: Buffer;
  created_by: Uuid;
  created_by_name: string;
  created_at: Date;
  updated_at: Date;
  ended_at: Date | null;
  expires_at: Date | null;
}

export interface NewExport {
  readonly id: Uuid;
  readonly kind: ExportKind;
  readonly format: ExportRow['format'];
  readonly contactId: Uuid | null;
  readonly language: Language | null;
  readonly filter: Record<string, unknown>;
  readonly columns: readonly ExportColumn[];
  readonly reason: string | null;
  readonly rowsExpected: number;
  readonly requestHash: Buffer;
}

const COLUMNS = `e.organization_id, e.id, e.version, e.kind, e.contact_id, e.language, e.status, e.format, e.filter, e.columns, e.reason, e.rows_expected, e.rows, e.file_key, e.sealed_file_key, e.file_bytes, e.failure_code, e.request_hash,
  e.created_by, e.created_at, e.updated_at, e.ended_at, e.expires_at`;
const named = (inner: string): string => `SELECT e.*, u.name AS created_by_name, c.display_name AS contact_name FROM (${inner}) e JOIN users u ON u.id = e.created_by
  LEFT JOIN contacts c ON c.organization_id = e.organization_id AND c.id = e.contact_id`;
const ONE = named(`SELECT ${COLUMNS} FROM exports e WHERE e.organization_id = $1 AND e.id = $2`);
const page = (whose: string): string => `${named(`SELECT ${COLUMNS}, e.created_at::text AS mark FROM exports e WHERE e.organization_id = $1${whose}
    AND ($2::timestamptz IS NULL OR (e.created_at, e.id) < ($2::timestamptz, $3::uuid)) ORDER BY e.created_at DESC, e.id DESC LIMIT $4`)} ORDER BY e.created_at DESC, e.id DESC`;
const ALL = page('');
const OWN = page(' AND e.created_by = $5');

/** Rows of exports. Every method takes the scope first. */
@Injectable()
export class ExportsRepository {
  find(scope: Scope, id: Uuid): Promise<ExportRow | null> {
    return scope.one<ExportRow>(ONE, [scope.organizationId, id]);
  }

  /** Newest first; `ownerId` leaves the others' out. */
  page(scope: Scope, ownerId: Uuid | null, after: readonly [string, Uuid] | null, most: number): Promise<Array<ExportRow & { mark: string }>> {
    const parameters = [scope.organizationId, after?.[0] ?? null, after?.[1] ?? null, most];
    return scope.query(ownerId === null ? ALL : OWN, ownerId === null ? parameters : [...parameters, ownerId]);
  }

  async count(scope: Scope, ownerId: Uuid | null): Promise<number> {
    const sql = 'SELECT count(*)::int AS n FROM exports WHERE organization_id = $1 AND ($2::uuid IS NULL OR created_by = $2)';
    return (await scope.one<{ n: number }>(sql, [scope.organizationId, ownerId]))!.n;
  }

  /** One request of one person at a time, so that two at once cannot both spend what is left of the day. */
  async lockAllowance(scope: Scope, userId: Uuid): Promise<void> {
    await scope.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`exports|${scope.organizationId}|${userId}`]);
  }

  /** Rows that somebody took out since an instant, or is taking out; of those asked for before `before`, where one is named. */
  async usedSince(scope: Scope, userId: Uuid, since: Date, before: { id: Uuid; created_at: Date } | null): Promise<number> {
    const sql = `SELECT COALESCE(sum(CASE WHEN status IN ('done', 'expired') THEN rows ELSE rows_expected END), 0)::int AS n FROM exports
      WHERE organization_id = $1 AND created_by = $2 AND created_at > $3 AND status <> 'failed'
        AND ($4::uuid IS NULL OR (created_at, id) < (SELECT b.created_at, b.id FROM exports b WHERE b.organization_id = $1 AND b.id = $4))`;
    return (await scope.one<{ n: number }>(sql, [scope.organizationId, userId, since, before?.id ?? null]))!.n;
  }

  /** False where the id is taken. */
  async insert(scope: Scope, row: NewExport): Promise<boolean> {
    const sql = `INSERT INTO exports (organization_id, id, kind, status, format, filter, columns, reason, rows_expected, request_hash, created_by, created_at, updated_at, contact_id, language)
      VALUES ($1, $2, $3, 'queued', $4, $5, $6, $7, $8, $9, $10, $11, $11, $12, $13) ON CONFLICT DO NOTHING RETURNING id`;
    const values = [
      scope.organizationId, row.id, row.kind, row.format, JSON.stringify(row.filter), row.columns, row.reason, row.rowsExpected, row.requestHash, scope.actor.userId, scope.now, row.contactId, row.language,
    ];
    return (await scope.query(sql, values)).length > 0;
  }

  /** Marks it as being made; null where that is over. Again after a killed worker: from the beginning. */
  async begin(scope: Scope, id: Uuid): Promise<ExportRow | null> {
    const sql = `UPDATE exports SET status = 'running', rows = 0, started_at = COALESCE(started_at, $3), updated_at = $3, version = version + 1
      WHERE organization_id = $1 AND id = $2 AND status IN ('queued', 'running') RETURNING id`;
    return (await scope.one(sql, [scope.organizationId, id, scope.now])) ? this.find(scope, id) : null;
  }

  async progress(scope: Scope, id: Uuid, rows: number): Promise<void> {
    await scope.query("UPDATE exports SET rows = GREATEST(rows, $3), updated_at = $4 WHERE organization_id = $1 AND id = $2 AND status = 'running'", [scope.organizationId, id, rows, scope.now]);
  }

  /** False where somebody else has ended it meanwhile. */
  async done(scope: Scope, id: Uuid, made: { rows: number; fileKey: string; sealedFileKey: Buffer; bytes: number; expiresAt: Date }): Promise<boolean> {
    const sql = `UPDATE exports SET status = 'done', rows = $3, file_key = $4, sealed_file_key = $5, file_bytes = $6, expires_at = $7, ended_at = $8, updated_at = $8, failure_code = NULL, version = version + 1
      WHERE organization_id = $1 AND id = $2 AND status = 'running' RETURNING id`;
    return (await scope.query(sql, [scope.organizationId, id, made.rows, made.fileKey, made.sealedFileKey, made.bytes, made.expiresAt, scope.now])).length > 0;
  }

  async failed(scope: Scope, id: Uuid, code: string): Promise<void> {
    await scope.query(
      "UPDATE exports SET status = 'failed', rows = 0, failure_code = $3, ended_at = $4, updated_at = $4, version = version + 1 WHERE organization_id = $1 AND id = $2 AND status IN ('queued', 'running')",
      [scope.organizationId, id, code, scope.now]);
  }

  /** Forgets the file, its key and what was searched for; answers the file's name, or null where there was none. */
  async expire(scope: Scope, id: Uuid): Promise<string | null> {
    const sql = `UPDATE exports e SET status = 'expired', file_key = NULL, sealed_file_key = NULL, filter = e.filter - 'q', updated_at = $3, version = e.version + 1
      FROM (SELECT organization_id, id, file_key FROM exports WHERE organization_id = $1 AND id = $2 AND status = 'done' FOR UPDATE) was
      WHERE e.organization_id = was.organization_id AND e.id = was.id RETURNING was.file_key`;
    return (await scope.one<{ file_key: string | null }>(sql, [scope.organizationId, id, scope.now]))?.file_key ?? null;
  }
}
