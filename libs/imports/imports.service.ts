import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, notFound } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import { DueWork } from '@doorstep/platform/outbox';
import type { ImportRow } from './data/imports.repository';
import { ImportsRepository } from './data/imports.repository';
import type { ImportStatus } from './domain';
import { NO_COUNTS } from './domain';
import { CHECK_IMPORT, RUN_IMPORT } from './import-jobs';
import type { ImportSummary, ImportView } from './import-view';
import { ImportViews } from './import-views';

export interface ImportListWish {
  limit: number;
  cursor?: string;
  count: boolean;
}

/** A run that was asked for, and whether this call began it. */
export interface Started {
  readonly started: boolean;
  readonly value: ImportView;
}

const OPEN: ReadonlySet<ImportStatus> = new Set<ImportStatus>(['needs_mapping', 'mapped', 'checked']);

/** @throws 409 `imports/already-run` for an import that is being run or has been. */
export const requireOpen = (row: ImportRow): void => {
  if (!OPEN.has(row.status)) throw new DomainError('imports/already-run', { status: 409, extra: { importStatus: row.status } });
};

/** Lists that were brought in: read, listed, run. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly views: ImportViews,
    private readonly due: DueWork,
    private readonly cursors: Cursors,
    private readonly audit: Audit,
  ) {}

  /** Newest first. */
  async list(scope: Scope, wish: ImportListWish): Promise<Page<ImportSummary>> {
    const mark = { list: 'imports' };
    const after = this.cursors.read(wish.cursor, mark) as [string, Uuid] | null;
    const page = this.cursors.page(await this.imports.page(scope, after, wish.limit + 1), wish.limit, mark, (row) => [row.mark, row.id], (row) => row);
    const items = await this.views.lines(scope, page.items);
    return { items, nextCursor: page.nextCursor, ...(wish.count ? { total: await this.imports.count(scope) } : {}) };
  }

  /** @throws 404. */
  async get(scope: Scope, id: Uuid): Promise<ImportView> {
    return this.views.one(scope, await this.row(scope, id));
  }

  async row(scope: Scope, id: Uuid): Promise<ImportRow> {
    const row = await this.imports.find(scope, id);
    if (!row) throw notFound();
    return row;
  }

  /** Asks the worker what a run would do. Again while it does: the same. */
  async check(scope: Scope, id: Uuid): Promise<Started> {
    const row = await this.lock(scope, id);
    if (row.status === 'checking') return { started: false, value: await this.views.one(scope, row) };
    requireOpen(row);
    this.requirePersons(row);
    this.requireFile(row);
    await this.begin(scope, id, { status: 'checking', dry_run: null, progress: 0, failure_code: null, run_by: scope.actor.userId }, CHECK_IMPORT.name);
    return { started: true, value: await this.get(scope, id) };
  }

  /**
   * Asks the worker to bring the list in. Again while it does: the same. A run that failed goes on where it was.
   * @throws 409 `imports/columns-unanswered`, `imports/values-unanswered` (unless `options.unanswered` is `ignore`),
   * `imports/no-person-column`, `imports/already-run`, `imports/file-gone`.
   */
  async run(scope: Scope, id: Uuid): Promise<Started> {
    const row = await this.lock(scope, id);
    if (row.status === 'running') return { started: false, value: await this.views.one(scope, row) };
    const again = row.status === 'failed' && row.run_started_at !== null;
    if (!again) requireOpen(row);
    this.requirePersons(row);
    this.requireAnswers(row);
    this.requireFile(row);
    await this.begin(scope, id, {
      status: 'running', progress: again ? row.progress : 0, counts: again ? row.counts : { ...NO_COUNTS }, run_by: scope.actor.userId,
      run_started_at: row.run_started_at ?? scope.now, run_ended_at: null, failure_code: null,
    }, RUN_IMPORT.name);
    await this.audit.record(scope, { act: 'imports.run', subjectKind: 'import', subjectId: id, count: row.row_estimate });
    return { started: true, value: await this.get(scope, id) };
  }

  /** Ends it: what came in so far stays. Again is nothing. */
  async cancel(scope: Scope, id: Uuid): Promise<ImportView> {
    const row = await this.lock(scope, id);
    if (row.status === 'cancelled') return this.views.one(scope, row);
    if (row.status !== 'running' && row.status !== 'checking') requireOpen(row);
    await this.imports.update(scope, id, { status: 'cancelled', run_ended_at: row.run_started_at ? scope.now : null });
    for (const kind of [RUN_IMPORT.name, CHECK_IMPORT.name]) await this.due.drop(scope, { kind, subjectId: id });
    await this.audit.record(scope, { act: 'imports.cancelled', subjectKind: 'import', subjectId: id });
    return this.get(scope, id);
  }

  private async begin(scope: Scope, id: Uuid, change: Parameters<ImportsRepository['update']>[2], job: string): Promise<void> {
    await this.imports.update(scope, id, change);
    await this.due.put(scope, { kind: job, subjectId: id, dueAt: scope.now });
  }

  private async lock(scope: Scope, id: Uuid): Promise<ImportRow> {
    const row = await this.imports.lock(scope, id);
    if (!row) throw notFound();
    return row;
  }

  private requirePersons(row: ImportRow): void {
    if (!row.reading.bringsPersons) throw new DomainError('imports/no-person-column', { status: 409, field: 'mapping' });
  }

  private requireFile(row: ImportRow): void {
    if (row.file_key === null) throw new DomainError('imports/file-gone', { status: 409 });
  }

  private requireAnswers(row: ImportRow): void {
    if (row.options.unanswered === 'ignore') return;
    const { unanswered } = row.reading;
    if (unanswered.length > 0) {
      throw new DomainError('imports/columns-unanswered', { status: 409, field: 'mapping', extra: { columns: row.columns.filter((c) => unanswered.includes(c.index)).map(({ index, header }) => ({ index, header })) } });
    }
    if (row.asked_values.length > 0) throw new DomainError('imports/values-unanswered', { status: 409, field: 'values', extra: { values: row.asked_values.map(({ field, value }) => ({ field, value })) } });
  }
}
