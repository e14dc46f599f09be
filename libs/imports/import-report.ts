import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import { Sealer } from '@doorstep/platform/seal';
import { say } from '@doorstep/platform/words';
import type { ReportFilter, ReportRow } from './data/import-rows.repository';
import { ImportRowsRepository } from './data/import-rows.repository';
import type { ImportRow } from './data/imports.repository';
import type { RowOutcome } from './domain';
import { rejectsCsv } from './domain';
import type { RejectedRow } from './domain';
import type { ProblemView } from './import-view';
import { tellProblem } from './import-view';
import { ImportsService } from './imports.service';
import { openCells } from './run-plan';

export interface RowsWish {
  outcome?: RowOutcome[];
  warnings: boolean;
  unclear: boolean;
  limit: number;
  cursor?: string;
  count: boolean;
}

export interface ImportRowView {
  row: number;
  outcome: RowOutcome | null;
  /** Why a rejected row stays out. */
  reason: ProblemView | null;
  unclear: boolean;
  /** The pair of /duplicates that it waits in. */
  duplicateId: Uuid | null;
  contactId: Uuid | null;
  displayName: string | null;
  problems: ProblemView[];
  cells: string[];
}

const AT_ONCE = 500;

/** What became of the rows of a list: every number of an import opens to its rows. */
@Injectable()
export class ImportReport {
  constructor(
    private readonly imports: ImportsService,
    private readonly rows: ImportRowsRepository,
    private readonly sealer: Sealer,
    private readonly cursors: Cursors,
    private readonly audit: Audit,
  ) {}

  /** One page of rows in the order of the list. @throws 404. */
  async list(scope: Scope, importId: Uuid, wish: RowsWish): Promise<Page<ImportRowView>> {
    const row = await this.imports.row(scope, importId);
    const filter: ReportFilter = { planned: row.status === 'checked', outcomes: wish.outcome ?? null, warnings: wish.warnings, unclear: wish.unclear };
    const mark = { list: 'import-rows', importId, ...filter };
    const [after] = (this.cursors.read(wish.cursor, mark) ?? [0]) as [number];
    const page = this.cursors.page(await this.rows.report(scope, importId, filter, after, wish.limit + 1), wish.limit, mark, (one) => [one.row_number], (one) => one);
    const items = await Promise.all(page.items.map((one) => this.show(scope, row, one)));
    return { items, nextCursor: page.nextCursor, ...(wish.count ? { total: await this.rows.reportTotal(scope, importId, filter) } : {}) };
  }

  /**
   * The rejected rows as a list to mend and bring in again: original columns, `row` and `reason` in the reader's
   * words; columns that are never taken keep their header alone. An export of people: it is written to the audit log.
   */
  async rejects(scope: Scope, importId: Uuid): Promise<string> {
    const row = await this.imports.row(scope, importId);
    const filter: ReportFilter = { planned: row.status === 'checked', outcomes: ['rejected'], warnings: false, unclear: false };
    const rejected: RejectedRow[] = [];
    for (let after = 0; ; ) {
      const rows = await this.rows.report(scope, importId, filter, after, AT_ONCE);
      for (const one of rows) rejected.push({ row: one.row_number, cells: await this.cells(scope, importId, one), reason: say(scope.actor.language, one.reason!, { value: '' }) });
      if (rows.length < AT_ONCE) break;
      after = rows.at(-1)!.row_number;
    }
    await this.audit.record(scope, { act: 'imports.rejects-read', subjectKind: 'import', subjectId: importId, count: rejected.length });
    return rejectsCsv(row.columns.map((column) => column.header), rejected, new Set(row.columns.filter((column) => column.problem).map((column) => column.index)));
  }

  private async show(scope: Scope, row: ImportRow, one: ReportRow): Promise<ImportRowView> {
    const { language } = scope.actor;
    const cells = await this.cells(scope, row.id, one);
    const never = new Set(row.columns.filter((column) => column.problem).map((column) => column.index));
    return {
      row: one.row_number, outcome: one.outcome, unclear: one.unclear, duplicateId: one.duplicate_id, contactId: one.contact_id, displayName: one.display_name,
      reason: one.reason ? tellProblem({ row: one.row_number, column: null, code: one.reason }, language) : null,
      problems: one.problems.map((problem) => tellProblem(problem, language)),
      cells: cells.map((cell, index) => (never.has(index) ? '' : cell)),
    };
  }

  private async cells(scope: Scope, importId: Uuid, one: ReportRow): Promise<string[]> {
    return one.sealed_cells ? openCells(this.sealer, scope.organizationId, importId, one.row_number, one.sealed_cells) : [];
  }
}
