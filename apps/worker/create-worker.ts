import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import type { Clock } from '@doorstep/kernel';
import { systemClock } from '@doorstep/kernel';
import type { Settings } from '@doorstep/platform/config';
import { runTimers } from './run-timers';
import { timersOf } from './timers';
import { WorkerModule } from './worker.module';

export interface RunningWorker {
  readonly app: INestApplicationContext;
  /** Takes nothing new, ends what is in hand (at most twelve seconds), closes everything. */
  close(): Promise<void>;
}

/** The worker, taking work and running its timers: used by main and by the tests. */
export async function createWorker(settings: Settings, clock: Clock = systemClock): Promise<RunningWorker> {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(settings, clock), { bufferLogs: true, abortOnError: false });
  const logger = app.get(Logger);
  app.useLogger(logger);
  const stopTimers = runTimers(timersOf(app), (name, error) => logger.warn({ msg: 'a timer failed', name, code: (error as { code?: string }).code ?? (error as Error).name }));
  return {
    app,
    close: async () => {
      await stopTimers();
      await app.close();
    },
  };
}
