import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { copyIn } from '@doorstep/platform/database';
import type { RowOutcome, Section, StoredProblem } from '../domain';

export interface StagedRow {
  row: number;
  sealedCells: Buffer;
  rejection: string | null;
  section: Section | null;
}

export interface WaitingRow {
  row_number: number;
  sealed_cells: Buffer | null;
  rejection: string | null;
  section: Section | null;
}

/** What became of a row, or would become of it in a dry run. */
export interface RowEnd {
  row: number;
  outcome: RowOutcome;
  reason: string | null;
  contactId: Uuid | null;
  duplicateId: Uuid | null;
  unclear: boolean;
  name: string | null;
  problems: readonly StoredProblem[];
  keys: { row: Buffer; content: Buffer; external: Buffer | null; note: Buffer | null } | null;
}

/** A row as the report shows it. */
export interface ReportRow {
  row_number: number;
  outcome: RowOutcome | null;
  reason: string | null;
  unclear: boolean;
  duplicate_id: Uuid | null;
  contact_id: Uuid | null;
  display_name: string | null;
  problems: StoredProblem[];
  sealed_cells: Buffer | null;
}

export interface ReportFilter {
  /** Whether the outcomes of the dry run stand in for those of a run. */
  readonly planned: boolean;
  readonly outcomes: readonly RowOutcome[] | null;
  readonly warnings: boolean;
  readonly unclear: boolean;
}

export interface EarlierRow {
  import_id: Uuid;
  row_key: Buffer;
  contact_id: Uuid;
  content_key: Buffer | null;
}

const FROM_STAGING = `INSERT INTO import_rows (organization_id, import_id, row_number, sealed_cells, rejection, section)
  SELECT $1, import_id, row_number, sealed_cells, rejection, section FROM staging.import_rows WHERE import_id = $2 ON CONFLICT DO NOTHING`;
const WAITING = `SELECT row_number, sealed_cells, rejection, section FROM import_rows
  WHERE organization_id = $1 AND import_id = $2 AND outcome IS NULL AND row_number > $3 ORDER BY row_number LIMIT $4`;
const ENDED = `UPDATE import_rows r SET outcome = e.outcome, reason = e.reason, contact_id = e.contact_id, duplicate_id = e.duplicate_id, unclear = e.unclear, name = e.name,
    problems = e.problems, row_key = decode(e.row_key, 'hex'), content_key = decode(e.content_key, 'hex'), external_key = decode(e.external_key, 'hex'), note_key = decode(e.note_key, 'hex')
  FROM jsonb_to_recordset($3::jsonb) AS e (row integer, outcome text, reason text, contact_id uuid, duplicate_id uuid, unclear boolean, name text, problems jsonb,
    row_key text, content_key text, external_key text, note_key text)
  WHERE r.organization_id = $1 AND r.import_id = $2 AND r.row_number = e.row`;
const PLANNED = `UPDATE import_rows r SET planned_outcome = e.outcome, reason = e.reason, unclear = e.unclear, name = e.name, problems = e.problems
  FROM jsonb_to_recordset($3::jsonb) AS e (row integer, outcome text, reason text, unclear boolean, name text, problems jsonb)
  WHERE r.organization_id = $1 AND r.import_id = $2 AND r.row_number = e.row`;
// Rows that other runs have placed, the latest list first and each in its order.
const EARLIER = `SELECT r.import_id, r.row_key, r.contact_id, r.content_key FROM import_rows r JOIN imports i ON i.organization_id = r.organization_id AND i.id = r.import_id
  WHERE r.organization_id = $1 AND r.row_key = ANY($3::bytea[]) AND r.import_id <> $2 AND r.contact_id IS NOT NULL AND i.status IN ('done', 'cancelled', 'failed')
  ORDER BY i.run_started_at DESC, r.import_id, r.row_number`;

// An unclear row of a run is one as long as its pair is open.
const REPORT = `FROM import_rows r LEFT JOIN contacts c ON c.organization_id = r.organization_id AND c.id = r.contact_id
  LEFT JOIN duplicate_candidates d ON d.organization_id = r.organization_id AND d.id = r.duplicate_id AND d.state = 'open'
  WHERE r.organization_id = $1 AND r.import_id = $2
    AND ($4::text[] IS NULL OR CASE WHEN $3::boolean THEN r.planned_outcome ELSE r.outcome END = ANY($4::text[]))
    AND (NOT $5::boolean OR r.problems <> '[]') AND (NOT $6::boolean OR (r.unclear AND ($3 OR d.id IS NOT NULL)))`;
const REPORT_COLUMNS = `r.row_number, CASE WHEN $3::boolean THEN r.planned_outcome ELSE r.outcome END AS outcome, r.reason, r.unclear AND ($3 OR d.id IS NOT NULL) AS unclear,
  d.id AS duplicate_id, r.contact_id, COALESCE(c.display_name, r.name) AS display_name, r.problems, r.sealed_cells`;
const filterValues = (scope: Scope, importId: Uuid, filter: ReportFilter): unknown[] =>
  [scope.organizationId, importId, filter.planned, filter.outcomes, filter.warnings, filter.unclear];

const hex = (key: Buffer | null | undefined): string | null => key?.toString('hex') ?? null;

const asJson = (ends: readonly RowEnd[]): string => JSON.stringify(ends.map((end) => ({
  row: end.row, outcome: end.outcome, reason: end.reason, contact_id: end.contactId, duplicate_id: end.duplicateId, unclear: end.unclear, name: end.name, problems: end.problems,
  row_key: hex(end.keys?.row), content_key: hex(end.keys?.content), external_key: hex(end.keys?.external), note_key: hex(end.keys?.note),
})));

/** The rows of lists, on their way in and after. */
@Injectable()
export class ImportRowsRepository {
  /** Brings rows in by COPY; those that are there already stay. */
  async stage(scope: Scope, importId: Uuid, rows: readonly StagedRow[]): Promise<void> {
    await copyIn(scope, 'staging.import_rows (import_id, row_number, sealed_cells, rejection, section)',
      rows.map((row) => [importId, row.row, row.sealedCells, row.rejection, row.section ? JSON.stringify(row.section) : null]));
    await scope.query(FROM_STAGING, [scope.organizationId, importId]);
    await scope.query('DELETE FROM staging.import_rows WHERE import_id = $1', [importId]);
  }

  /** Takes up to `most` rows away. Answers how many. */
  async unstage(scope: Scope, importId: Uuid, most: number): Promise<number> {
    const gone = await scope.query(
      `DELETE FROM import_rows WHERE organization_id = $1 AND import_id = $2 AND row_number IN (
         SELECT row_number FROM import_rows WHERE organization_id = $1 AND import_id = $2 LIMIT $3) RETURNING row_number`,
      [scope.organizationId, importId, most]);
    return gone.length;
  }

  /** The next rows that nothing has become of, after a row number. */
  waiting(scope: Scope, importId: Uuid, after: number, most: number): Promise<WaitingRow[]> {
    return scope.query<WaitingRow>(WAITING, [scope.organizationId, importId, after, most]);
  }

  async end(scope: Scope, importId: Uuid, ends: readonly RowEnd[]): Promise<void> {
    if (ends.length > 0) await scope.query(ENDED, [scope.organizationId, importId, asJson(ends)]);
  }

  async plan(scope: Scope, importId: Uuid, ends: readonly RowEnd[]): Promise<void> {
    if (ends.length > 0) await scope.query(PLANNED, [scope.organizationId, importId, asJson(ends)]);
  }

  earlier(scope: Scope, importId: Uuid, rowKeys: readonly Buffer[]): Promise<EarlierRow[]> {
    return rowKeys.length === 0 ? Promise.resolve([]) : scope.query<EarlierRow>(EARLIER, [scope.organizationId, importId, rowKeys]);
  }

  /** How many rows of this list with the key have been placed. */
  async placed(scope: Scope, importId: Uuid, rowKey: Buffer): Promise<number> {
    const sql = 'SELECT count(*)::int AS n FROM import_rows WHERE organization_id = $1 AND import_id = $2 AND row_key = $3';
    return (await scope.one<{ n: number }>(sql, [scope.organizationId, importId, rowKey]))!.n;
  }

  /** Keys of the notes that lists have brought of a person. */
  async noteKeys(scope: Scope, contactId: Uuid): Promise<Set<string>> {
    const rows = await scope.query<{ note_key: Buffer }>(
      'SELECT DISTINCT note_key FROM import_rows WHERE organization_id = $1 AND contact_id = $2 AND note_key IS NOT NULL', [scope.organizationId, contactId]);
    return new Set(rows.map((row) => row.note_key.toString('hex')));
  }

  /** Forgets what the rows said; what became of them stays. */
  async forgetCells(scope: Scope, importId: Uuid): Promise<void> {
    await scope.query('UPDATE import_rows SET sealed_cells = NULL WHERE organization_id = $1 AND import_id = $2 AND sealed_cells IS NOT NULL', [scope.organizationId, importId]);
  }

  /** The first rows with something to tell. */
  troubled(scope: Scope, importId: Uuid, most: number): Promise<Array<{ row_number: number; reason: string | null; problems: StoredProblem[] }>> {
    return scope.query(
      `SELECT row_number, reason, problems FROM import_rows WHERE organization_id = $1 AND import_id = $2 AND (reason IS NOT NULL OR problems <> '[]')
       ORDER BY row_number LIMIT $3`,
      [scope.organizationId, importId, most]);
  }

  /** Rows of each import that wait in /duplicates now. */
  async waitingPairs(scope: Scope, importIds: readonly Uuid[]): Promise<Map<Uuid, number>> {
    const rows = await scope.query<{ import_id: Uuid; n: number }>(
      `SELECT r.import_id, count(*)::int AS n FROM import_rows r
       JOIN duplicate_candidates d ON d.organization_id = r.organization_id AND d.id = r.duplicate_id AND d.state = 'open'
       WHERE r.organization_id = $1 AND r.import_id = ANY($2::uuid[]) AND r.unclear GROUP BY r.import_id`,
      [scope.organizationId, importIds]);
    return new Map(rows.map((row) => [row.import_id, row.n]));
  }

  /** Rows of the report after a row number, in the order of the list. */
  report(scope: Scope, importId: Uuid, filter: ReportFilter, after: number, most: number): Promise<ReportRow[]> {
    return scope.query<ReportRow>(
      `SELECT ${REPORT_COLUMNS} ${REPORT} AND r.row_number > $7 ORDER BY r.row_number LIMIT $8`, [...filterValues(scope, importId, filter), after, most]);
  }

  async reportTotal(scope: Scope, importId: Uuid, filter: ReportFilter): Promise<number> {
    return (await scope.one<{ n: number }>(`SELECT count(*)::int AS n ${REPORT}`, filterValues(scope, importId, filter)))!.n;
  }
}
