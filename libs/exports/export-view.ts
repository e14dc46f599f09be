import type { Language, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { hasWords, say } from '@doorstep/platform/words';
import type { ExportRow } from './data/exports.repository';
import type { ExportColumn, ExportKind, ExportStatus } from './domain';

export interface ExportView {
  id: Uuid;
  version: number;
  kind: ExportKind;
  /** Whose file it is, where it is of one person; null once they are forgotten. */
  contactId: Uuid | null;
  contactName: string | null;
  language: Language | null;
  status: ExportStatus;
  format: ExportRow['format'];
  filter: Record<string, unknown>;
  columns: ExportColumn[];
  reason: string | null;
  /** People in the file; while it is made, people written so far. */
  rows: number;
  rowsExpected: number;
  fileBytes: number | null;
  /** Whether who reads may fetch the file now. */
  ready: boolean;
  failure: { code: string; message: string } | null;
  createdBy: { id: Uuid; name: string };
  expiresAt: string | null;
  endedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export function viewExport(scope: Scope, row: ExportRow): ExportView {
  const code = row.failure_code;
  return {
    id: row.id, version: row.version, kind: row.kind, contactId: row.contact_id, contactName: row.contact_name, language: row.language, status: row.status, format: row.format, filter: row.filter, columns: row.columns, reason: row.reason, rows: row.rows,
    rowsExpected: row.rows_expected, fileBytes: row.file_bytes === null ? null : Number(row.file_bytes), ready: isReady(row, scope.now),
    failure: code === null ? null : { code, message: say(scope.actor.language, hasWords(code) ? code : 'exports/failed', { most: 0, left: 0, rows: row.rows_expected, free: 0 }) },
    createdBy: { id: row.created_by, name: row.created_by_name }, expiresAt: row.expires_at?.toISOString() ?? null, endedAt: row.ended_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString(),
  };
}

export const isReady = (row: Pick<ExportRow, 'status' | 'file_key' | 'expires_at'>, now: Date): boolean =>
  row.status === 'done' && row.file_key !== null && row.expires_at !== null && row.expires_at > now;
