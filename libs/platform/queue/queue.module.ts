import { BullModule, getQueueToken } from '@nestjs/bullmq';
import type { DynamicModule, OnApplicationShutdown, Provider } from '@nestjs/common';
import { Global, Inject, Injectable, Logger, Module } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { SETTINGS } from '../config';
import type { Settings } from '../config';
import { ObservabilityModule } from '../observability';
import type { QueueBackend, QueueRole } from './backend';
import { openBackend } from './backend';
import { Bell, QUEUE_CLIENTS } from './bell';
import type { QueueClients } from './bell';
import { JobCatalogue } from './catalogue';
import { QUEUES } from './names';
import { QUEUE_BACKEND, QueueHealth } from './queue-health';
import { ImportsProcessor, JobRunner, MessagesProcessor, QUEUE_PROCESSORS, QueueWorkers, SafetyProcessor, WorkProcessor } from './queue-workers';

/** The backend of the process, made before any queue. */
@Global()
@Module({})
class QueueBackendModule {
  static on(role: QueueRole): DynamicModule {
    const backend: Provider = { provide: QUEUE_BACKEND, inject: [SETTINGS], useFactory: (settings: Settings) => openBackend(settings, role) };
    return { module: QueueBackendModule, providers: [backend, QueueHealth], exports: [QUEUE_BACKEND, QueueHealth] };
  }
}

const PATIENCE_MS = 2_000;

async function endsInTime(work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), PATIENCE_MS)));
  const ended = await Promise.race([work.then(() => true as const), late]);
  clearTimeout(timer);
  return ended;
}

/** Hears the queues' own troubles, which end the process when nobody does, and closes them, the backend last. */
@Injectable()
class OpenQueues implements OnApplicationShutdown {
  private readonly logger = new Logger('queue');

  constructor(
    @Inject(QUEUE_CLIENTS) private readonly queues: QueueClients,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
  ) {
    for (const queue of Object.values(queues)) queue.on('error', (error) => this.logger.warn({ msg: 'a queue is in trouble', name: error.name }));
  }

  async onApplicationShutdown(): Promise<void> {
    const queues = Object.values(this.queues);
    if (!(await endsInTime(Promise.all(queues.map((queue) => queue.close().catch(() => undefined)))))) {
      await endsInTime(Promise.all(queues.map((queue) => queue.disconnect().catch(() => undefined))));
    }
    // A job that could not end in time still holds a connection; the process ends without it.
    await endsInTime(this.backend.close().catch(() => undefined));
  }
}

const clients: Provider = {
  provide: QUEUE_CLIENTS,
  inject: QUEUES.map((name) => getQueueToken(name)),
  useFactory: (...queues: Queue[]): QueueClients => Object.fromEntries(QUEUES.map((name, at) => [name, queues[at]])) as unknown as QueueClients,
};

/** The queue in a process: `forApi` rings bells, `forWorker` also answers them. Needs SETTINGS to be global. */
@Global()
@Module({})
export class QueueModule {
  static forApi(): DynamicModule {
    return { module: QueueModule, ...QueueModule.parts('api', []) };
  }

  static forWorker(): DynamicModule {
    const processors: Provider = {
      provide: QUEUE_PROCESSORS,
      inject: [SafetyProcessor, MessagesProcessor, WorkProcessor, ImportsProcessor],
      useFactory: (...hosts: unknown[]) => hosts,
    };
    return { module: QueueModule, ...QueueModule.parts('worker', [JobRunner, SafetyProcessor, MessagesProcessor, WorkProcessor, ImportsProcessor, processors, QueueWorkers]) };
  }

  private static parts(role: QueueRole, working: Provider[]): Omit<DynamicModule, 'module'> {
    return {
      imports: [
        ObservabilityModule,
        BullModule.forRootAsync({
          imports: [QueueBackendModule.on(role)],
          inject: [QUEUE_BACKEND],
          useFactory: (backend: QueueBackend) => ({ connection: backend.connection as never }),
          extraOptions: { manualRegistration: true },
        }),
        BullModule.registerQueue(...QUEUES.map((name) => ({ name }))),
      ],
      providers: [clients, OpenQueues, Bell, JobCatalogue, ...working],
      exports: [Bell, JobCatalogue, QUEUE_CLIENTS],
    };
  }
}
