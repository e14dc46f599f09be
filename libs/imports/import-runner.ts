import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { TemporaryFailure } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import { Database, systemActor } from '@doorstep/platform/database';
import type { Scope } from '@doorstep/platform/database';
import { faultPoint } from '@doorstep/platform/faults';
import { DueWork } from '@doorstep/platform/outbox';
import { countsWith } from './counts';
import { ImportRowsRepository } from './data/import-rows.repository';

import { ImportsRepository } from './data/imports.repository';
import { IMPORT_DEFAULTS } from './defaults';
import { ImportBatch } from './import-batch';
import { RUN_IMPORT } from './import-jobs';
import { RunPlans, placeOf, runActor } from './run-plan';
import { Staging } from './staging';

const share = (done: number, all: number): number => (all === 0 ? 1 : Math.min(1, done / all));

/** What a batch is made of. */
@Injectable()
export class RunParts {
  constructor(
    readonly batch: ImportBatch,
    readonly plans: RunPlans,
    readonly due: DueWork,
    readonly audit: Audit,
  ) {}
}

/**
 * Runs an import in batches of some hundred rows, each in one transaction with what became of its rows: killed at
 * any point it goes on with the next row, and stops between two batches when somebody cancels it.
 */
@Injectable()
export class ImportRunner {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly staging: Staging,
    private readonly work: RunParts,
  ) {}

  /** One slice of the run; what is left is planned anew, so that others get their turn. */
  async run(organizationId: Uuid, importId: Uuid, signal: AbortSignal): Promise<void | 'ignored'> {
    const row = await this.database.withScope(systemActor(organizationId), (scope) => this.imports.find(scope, importId));
    if (row?.status !== 'running') return 'ignored';
    await this.staging.ensure(organizationId, importId, signal);
    const actor = runActor(organizationId, row, await placeOf(this.database, organizationId, row.run_by));
    const began = performance.now();
    for (;;) {
      const late = performance.now() - began > IMPORT_DEFAULTS.sliceMs;
      const more = await this.database.withScope(actor, async (scope) => {
        const goesOn = await this.batch(scope, importId);
        if (goesOn && late) await this.work.due.put(scope, { kind: RUN_IMPORT.name, subjectId: importId, dueAt: scope.now });
        faultPoint('imports.before-commit');
        return goesOn;
      });
      faultPoint('imports.after-batch');
      if (!more || late) return undefined;
      if (signal.aborted) throw new TemporaryFailure('stopping');
    }
  }

  /** The next rows, in the caller's transaction. False when the run has ended, or was cancelled. */
  async batch(scope: Scope, importId: Uuid): Promise<boolean> {
    await this.imports.lockOrganization(scope);
    const row = await this.imports.lock(scope, importId);
    if (row?.status !== 'running') return false;
    const waiting = await this.rows.waiting(scope, importId, 0, IMPORT_DEFAULTS.batchRows);
    const ends = waiting.length === 0 ? [] : await this.work.batch.place(scope, await this.work.plans.of(scope, row), waiting);
    await this.rows.end(scope, importId, ends);
    const counts = countsWith(row.counts, ends);
    if (waiting.length === IMPORT_DEFAULTS.batchRows) {
      await this.imports.update(scope, importId, { counts, progress: share(counts.rows, row.rows_staged) }, false);
      return true;
    }
    await this.imports.update(scope, importId, { counts, progress: 1, status: 'done', run_ended_at: scope.now });
    await this.work.due.finish(scope, { kind: RUN_IMPORT.name, subjectId: importId });
    await this.work.audit.record(scope, { act: 'imports.ran', subjectKind: 'import', subjectId: importId, count: counts.rows });
    return false;
  }

  /** The attempts have run out: a run is over, and what came in stays; a dry run can be asked for again. */
  async giveUp(scope: Scope, importId: Uuid, code: string): Promise<void> {
    const row = await this.imports.lock(scope, importId);
    const failure_code = failureOf(code);
    if (row?.status === 'running') await this.imports.update(scope, importId, { status: 'failed', failure_code, run_ended_at: scope.now });
    else if (row?.status === 'checking') await this.imports.update(scope, importId, { status: code === 'imports/file-gone' ? 'cancelled' : 'mapped', failure_code });
  }
}

/** Codes with words are told as they are. */
const failureOf = (code: string): string => (code === 'imports/file-gone' ? code : 'imports/failed');
