import type { Uuid } from '@doorstep/kernel';
import { isUuid } from '@doorstep/kernel';
import type { QueueName } from './names';

/** What a job carries: ids, nothing of people (ARCHITECTURE 10 "Jobs"). */
export interface JobPayload {
  readonly organizationId: Uuid;
  /** The row that the job is about. */
  readonly id: Uuid;
}

export interface JobDeclaration {
  /** `room.verb-noun`. */
  readonly name: string;
  readonly queue: QueueName;
  /** How often it is tried in all, the first time included. */
  readonly attempts: number;
  /** The wait before the second try; it doubles each time, and a share of it (0–1) is left to chance. */
  readonly backoff: { readonly delayMs: number; readonly jitter: number };
  /** A try that takes longer counts as failed and may be tried again. */
  readonly timeLimitMs: number;
  /** What the row says when the attempts have run out, for the reader of the catalogue; `JobHandler.exhausted` writes it. */
  readonly onExhausted: string;
}

const NAME = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;
const KEY = /^[A-Za-z0-9_-]{1,40}$/;
const declared = new Map<string, JobDeclaration>();

/**
 * Declares a job: everything about it is stated, nothing is left to a default (no retry policy, no job).
 * @throws Error at load for a wrong name, a second declaration of one name, or numbers that make no sense.
 */
export function declareJob(job: JobDeclaration): JobDeclaration {
  if (!NAME.test(job.name)) throw new Error(`a job is named room.verb-noun, not ${job.name}`);
  if (declared.has(job.name)) throw new Error(`the job ${job.name} is declared twice`);
  const { delayMs, jitter } = job.backoff;
  const sane = Number.isInteger(job.attempts) && job.attempts >= 1 && delayMs > 0 && jitter > 0 && jitter <= 1 && job.timeLimitMs > 0 && job.onExhausted !== '';
  if (!sane) throw new Error(`the job ${job.name} does not state attempts, back-off with jitter, time limit and end`);
  declared.set(job.name, Object.freeze({ ...job }));
  return declared.get(job.name)!;
}

/** Every job that was declared in this process, by name. */
export const declaredJobs = (): ReadonlyMap<string, JobDeclaration> => declared;

/** The id of one ringing: the same row and attempt is one job, however often the bell is rung. Never a colon (BullMQ refuses it). */
export function jobId(job: Pick<JobDeclaration, 'name'>, id: Uuid, attemptKey: string): string {
  if (!isUuid(id) || !KEY.test(attemptKey)) throw new Error('a job id is made of an id and a plain attempt key');
  return `${job.name}.${id}.${attemptKey}`;
}

/** @throws Error for anything but ids. */
export function readPayload(sent: unknown): JobPayload {
  const { organizationId, id } = (sent ?? {}) as Partial<JobPayload>;
  if (!isUuid(organizationId) || !isUuid(id)) throw new Error('a job carries organizationId and id');
  return { organizationId, id };
}
