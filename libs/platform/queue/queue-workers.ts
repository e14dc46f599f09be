import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { BullRegistrar, OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { UnrecoverableError } from 'bullmq';
import { Metrics } from '../observability';
import { JobCatalogue } from './catalogue';
import { readPayload } from './job';
import type { QueueName } from './names';
import { CONCURRENCY, LOCK_MS } from './names';
import { failureCode, runJob } from './run-job';

/** One job of BullMQ handed to its handler; what happened is counted and logged with ids alone. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger('jobs');
  private readonly stopping = new AbortController();

  constructor(
    private readonly catalogue: JobCatalogue,
    private readonly metrics: Metrics,
  ) {}

  async run(job: Job): Promise<void> {
    const handler = this.catalogue.handlerOf(job.name);
    const payload = readPayload(job.data);
    const attempt = job.attemptsMade + 1;
    const began = performance.now();
    const { outcome, error } = await runJob(handler, payload, { attempt, last: attempt >= (job.opts.attempts ?? 1), stop: this.stopping.signal });
    this.metrics.job(job.name, outcome, (performance.now() - began) / 1000);
    if (outcome === 'done' || outcome === 'ignored') return;
    this.logger[outcome === 'again' ? 'warn' : 'error']({ msg: `job ${outcome}`, job: job.name, ...payload, attempt, code: failureCode(error) });
    throw outcome === 'again' ? new Error(failureCode(error)) : new UnrecoverableError(failureCode(error));
  }

  /** Tells the handlers at work that the process is about to end. */
  stop(): void {
    this.stopping.abort();
  }
}

const options = (queue: QueueName): object => ({
  concurrency: CONCURRENCY[queue],
  lockDuration: LOCK_MS,
  stalledInterval: LOCK_MS,
  maxStalledCount: 3,
});

abstract class QueueProcessor extends WorkerHost {
  private readonly logger = new Logger('queue');

  constructor(private readonly runner: JobRunner) {
    super();
  }

  process(job: Job): Promise<void> {
    return this.runner.run(job);
  }

  @OnWorkerEvent('error')
  trouble(error: Error): void {
    this.logger.warn({ msg: 'the queue is in trouble', name: error.name, code: failureCode(error) });
  }
}

@Processor('safety', options('safety'))
export class SafetyProcessor extends QueueProcessor {
  constructor(runner: JobRunner) {
    super(runner);
  }
}

@Processor('messages', options('messages'))
export class MessagesProcessor extends QueueProcessor {
  constructor(runner: JobRunner) {
    super(runner);
  }
}

@Processor('work', options('work'))
export class WorkProcessor extends QueueProcessor {
  constructor(runner: JobRunner) {
    super(runner);
  }
}

@Processor('imports', options('imports'))
export class ImportsProcessor extends QueueProcessor {
  constructor(runner: JobRunner) {
    super(runner);
  }
}

/** Longest that jobs in hand may take to end when the process is asked to stop; the rest is taken up by another worker. */
const DRAIN_MS = 12_000;

export const QUEUE_PROCESSORS = Symbol('queue processors');

/** Takes work once every declared job has its one handler, and hands back what it cannot finish. */
@Injectable()
export class QueueWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private started = false;

  constructor(
    private readonly catalogue: JobCatalogue,
    private readonly registrar: BullRegistrar,
    private readonly runner: JobRunner,
    @Inject(QUEUE_PROCESSORS) private readonly processors: readonly WorkerHost[],
  ) {}

  onApplicationBootstrap(): void {
    this.catalogue.check();
    this.registrar.register();
    this.started = true;
  }

  /** Takes nothing new and waits for what is in hand, at most twelve seconds; half-way the handlers are told to hurry. */
  async beforeApplicationShutdown(): Promise<void> {
    if (!this.started) return;
    let timer: NodeJS.Timeout | undefined;
    const hurry = setTimeout(() => this.runner.stop(), DRAIN_MS / 2);
    const late = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), DRAIN_MS)));
    const ended = await Promise.race([Promise.all(this.processors.map((host) => host.worker.close())), late]);
    clearTimeout(timer);
    clearTimeout(hurry);
    // A store that is away, or a job that does not end, must not keep the process: what it had in hand is rung again.
    if (ended === 'late') await Promise.all(this.processors.map((host) => host.worker.disconnect().catch(() => undefined)));
  }
}
