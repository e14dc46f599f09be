import { Injectable } from '@nestjs/common';
import type { JobDeclaration, JobPayload } from './job';
import { declaredJobs } from './job';

export interface JobTry {
  /** 1 for the first. */
  readonly attempt: number;
  readonly last: boolean;
  /** Aborted when the time limit has passed or the worker must stop. */
  readonly signal: AbortSignal;
}

/** Does one kind of job. Throws `TemporaryFailure` to be tried again, `PermanentFailure` to give up. */
export interface JobHandler {
  readonly job: JobDeclaration;
  /** Acts on the row. A row that is not there is an error; one that needs nothing more is answered `ignored`. */
  run(payload: JobPayload, attempt: JobTry): Promise<void | 'ignored'>;
  /** Writes the row's end state: the attempts have run out, or the failure will not pass. `code` is a short word, never a text of people. */
  exhausted(payload: JobPayload, code: string): Promise<void>;
}

/** Which handler does which job. Rooms add theirs when their jobs module is made; the worker asks `check` before it takes work. */
@Injectable()
export class JobCatalogue {
  private readonly handlers = new Map<string, JobHandler[]>();

  add(handler: JobHandler): void {
    this.handlers.set(handler.job.name, [...(this.handlers.get(handler.job.name) ?? []), handler]);
  }

  /** @throws Error for a name that nobody handles: such a job must not end as a success. */
  handlerOf(name: string): JobHandler {
    const [handler] = this.handlers.get(name) ?? [];
    if (!handler) throw new Error(`no handler for the job ${name}`);
    return handler;
  }

  /** @throws Error naming every declared job without a handler or with two, and every handler of an undeclared job. */
  check(jobs: ReadonlyMap<string, JobDeclaration> = declaredJobs()): void {
    const wrong = [
      ...[...jobs.keys()].flatMap((name) => {
        const count = this.handlers.get(name)?.length ?? 0;
        return count === 1 ? [] : [`${name} has ${count === 0 ? 'no handler' : `${count} handlers`}`];
      }),
      ...[...this.handlers.keys()].filter((name) => !jobs.has(name)).map((name) => `${name} is not declared`),
    ];
    if (wrong.length > 0) throw new Error(`The worker does not start: ${wrong.join('; ')}.`);
  }
}
