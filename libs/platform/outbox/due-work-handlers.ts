import { Injectable, Logger } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { Database, systemActor } from '../database';
import type { Scope } from '../database';
import { JobCatalogue } from '../queue';
import type { JobDeclaration, JobHandler, JobPayload, JobTry } from '../queue';

interface DueRow {
  due_at: Date;
}

/** Work inside one transaction: checks everything again, acts. A new `DueWork.put` or `move` in it keeps the row waiting. */
export type ScopedWork = (scope: Scope, subjectId: Uuid, dueAt: Date) => Promise<void>;

/** Work that opens its own transactions because something outside the database stands between them; it ends the row itself. */
export interface ApartWork {
  run(payload: JobPayload, attempt: JobTry): Promise<void | 'ignored'>;
  /** Writes the subject's end state in the transaction that marks the work failed. */
  exhausted(scope: Scope, subjectId: Uuid, code: string): Promise<void>;
}

const LOCK = `SELECT due_at FROM due_work
  WHERE organization_id = $1 AND kind = $2 AND subject_id = $3 AND state = 'waiting' AND due_at <= $4 FOR UPDATE SKIP LOCKED`;
const EXISTS = 'SELECT state FROM due_work WHERE organization_id = $1 AND kind = $2 AND subject_id = $3';
// A handler that planned anew moved due_at; then the row goes on waiting.
const DONE = `UPDATE due_work SET state = 'done', ended_at = $5
  WHERE organization_id = $1 AND kind = $2 AND subject_id = $3 AND state = 'waiting' AND due_at = $4`;
const FAILED = `UPDATE due_work SET state = 'failed', failure_code = $4, ended_at = $5
  WHERE organization_id = $1 AND kind = $2 AND subject_id = $3 AND state = 'waiting'`;
const TRIED = `UPDATE due_work SET attempts = attempts + 1
  WHERE organization_id = $1 AND kind = $2 AND subject_id = $3 AND state = 'waiting' AND due_at <= $4 RETURNING id`;

/**
 * Handlers of due work by kind; upper rooms add theirs when their jobs module is made. A bell that was rung
 * twice, or for work that has been moved or dropped meanwhile, is ignored; work that never was is an error.
 */
@Injectable()
export class DueWorkHandlers {
  private readonly logger = new Logger('due-work');

  constructor(
    private readonly database: Database,
    private readonly catalogue: JobCatalogue,
  ) {}

  /** The usual kind: one transaction as the worker in the row's organization, and the row is done with it. */
  add(job: JobDeclaration, work: ScopedWork): void {
    this.register(job, (payload) => this.inOneScope(job.name, payload, work), async () => undefined);
  }

  /** For work with a call to the outside between its transactions. */
  addApart(job: JobDeclaration, work: ApartWork): void {
    this.register(
      job,
      async (payload, attempt) => {
        const due = await this.database.withScope(systemActor(payload.organizationId), async (scope) => {
          const key = [payload.organizationId, job.name, payload.id];
          const tried = await scope.query(TRIED, [...key, scope.now]);
          if (tried.length === 0 && !(await scope.one(EXISTS, key))) throw new Error(`no due work ${job.name}`);
          return tried.length > 0;
        });
        return due ? work.run(payload, attempt) : 'ignored';
      },
      (scope, id, code) => work.exhausted(scope, id, code),
    );
  }

  private register(job: JobDeclaration, run: JobHandler['run'], exhausted: ApartWork['exhausted']): void {
    this.catalogue.add({
      job,
      run,
      exhausted: (payload, code) =>
        this.database.withScope(systemActor(payload.organizationId), async (scope) => {
          await exhausted(scope, payload.id, code);
          await scope.query(FAILED, [payload.organizationId, job.name, payload.id, code, scope.now]);
          this.logger.error({ msg: 'due work failed', kind: job.name, ...payload, code });
        }),
    });
  }

  private inOneScope(kind: string, { organizationId, id }: JobPayload, work: ScopedWork): Promise<void | 'ignored'> {
    return this.database.withScope(systemActor(organizationId), async (scope) => {
      const key = [organizationId, kind, id];
      const row = await scope.one<DueRow>(LOCK, [...key, scope.now]);
      if (!row) {
        if (await scope.one(EXISTS, key)) return 'ignored';
        throw new Error(`no due work ${kind}`);
      }
      await work(scope, id, row.due_at);
      await scope.query(DONE, [...key, row.due_at, scope.now]);
      return undefined;
    });
  }
}
