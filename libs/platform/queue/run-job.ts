import { DomainError, PermanentFailure, TemporaryFailure } from '@doorstep/kernel';
import type { JobHandler } from './catalogue';
import type { JobPayload } from './job';

export type JobOutcome = 'done' | 'ignored' | 'again' | 'given-up';

/** How one try ended; `error` is there for `again` and `given-up`. */
export interface JobResult {
  readonly outcome: JobOutcome;
  readonly error?: unknown;
}

/** A short word for the row and the log; never the message, which may hold what people wrote. */
export function failureCode(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  if (error instanceof TemporaryFailure || error instanceof PermanentFailure) return /^[a-z0-9/_-]{1,60}$/.test(error.message) ? error.message : 'failed';
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[A-Za-z0-9_-]{1,30}$/.test(code) ? code : 'unexpected';
}

/** What trying again cannot mend: said so by the handler, or a refusal of our own rules. */
const isPermanent = (error: unknown): boolean => error instanceof PermanentFailure || error instanceof DomainError;

async function within(limitMs: number, stop: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<void | 'ignored'>): Promise<void | 'ignored'> {
  const end = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const leave = (): void => end.abort(new TemporaryFailure('stopping'));
  stop?.addEventListener('abort', leave, { once: true });
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new TemporaryFailure('time-limit');
      end.abort(error);
      reject(error);
    }, limitMs);
  });
  try {
    return await Promise.race([work(end.signal), late]);
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener('abort', leave);
  }
}

/**
 * One try of a job, its failure sorted: try again, give up, ignore. When nothing more will be tried the handler
 * writes the row's end state; if even that fails, the job counts as to be tried again and the sweep rings for it.
 */
export async function runJob(
  handler: JobHandler,
  payload: JobPayload,
  given: { attempt: number; last: boolean; stop?: AbortSignal },
): Promise<JobResult> {
  const { attempt, last, stop } = given;
  try {
    const answer = await within(handler.job.timeLimitMs, stop, (signal) => handler.run(payload, { attempt, last, signal }));
    return { outcome: answer === 'ignored' ? 'ignored' : 'done' };
  } catch (error) {
    if (!last && !isPermanent(error)) return { outcome: 'again', error };
    try {
      await handler.exhausted(payload, failureCode(error));
      return { outcome: 'given-up', error };
    } catch (second) {
      return { outcome: 'again', error: second };
    }
  }
}
