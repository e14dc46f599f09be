import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { JobDeclaration, JobPayload } from './job';
import { jobId } from './job';
import type { QueueName } from './names';

export const QUEUE_CLIENTS = Symbol('queues of this process');
export type QueueClients = Readonly<Record<QueueName, Queue>>;

/** Longest that a ring may take; whoever waits longer is told that it failed. */
const RING_MS = 3_000;
/** Rings in the air at once; more would only pile up before a queue that does not answer. */
const MOST_RINGING = 500;

async function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('the queue does not answer')), RING_MS)));
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Tells the worker that a row is there. The row is the truth and the bell only hurries: a ring that fails is
 * logged, and the sweep finds the row.
 */
@Injectable()
export class Bell {
  private readonly logger = new Logger('queue');
  private ringing = 0;
  private lastComplaint = 0;

  constructor(@Inject(QUEUE_CLIENTS) private readonly queues: QueueClients) {}

  /** After commit only (`scope.afterCommit`). Returns at once and never throws. */
  ring(job: JobDeclaration, payload: JobPayload, attemptKey = '1'): void {
    if (this.ringing >= MOST_RINGING) return this.complain(job, 'too many rings in the air');
    this.ringing += 1;
    void this.ringNow(job, payload, attemptKey)
      .catch((error: unknown) => this.complain(job, (error as Error).name))
      .finally(() => (this.ringing -= 1));
  }

  /** For the sweep: rejects when the queue did not take it. */
  async ringNow(job: JobDeclaration, payload: JobPayload, attemptKey: string): Promise<void> {
    const options = {
      jobId: jobId(job, payload.id, attemptKey),
      attempts: job.attempts,
      backoff: { type: 'exponential', delay: job.backoff.delayMs, jitter: job.backoff.jitter },
      removeOnComplete: true,
      removeOnFail: true,
    };
    await inTime(this.queues[job.queue].add(job.name, { organizationId: payload.organizationId, id: payload.id }, options));
  }

  /** Jobs that wait in a queue: the sweep stops filling one that is full already. */
  async waiting(queue: QueueName): Promise<number> {
    return inTime(this.queues[queue].getJobCountByTypes('waiting', 'prioritized', 'delayed'));
  }

  private complain(job: JobDeclaration, why: string): void {
    const now = performance.now();
    if (now - this.lastComplaint < 1_000 && this.lastComplaint > 0) return;
    this.lastComplaint = now;
    this.logger.warn({ msg: 'a bell was not heard; the sweep will find the row', job: job.name, why });
  }
}
