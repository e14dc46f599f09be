import type { DynamicModule } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { ContactsJobsModule } from '@doorstep/contacts/jobs';
import { ExportsJobsModule } from '@doorstep/exports/jobs';
import { FollowUpsJobsModule } from '@doorstep/follow-ups/jobs';
import { HouseVisitsJobsModule } from '@doorstep/house-visits/jobs';
import { ImportsJobsModule } from '@doorstep/imports/jobs';
import type { Clock } from '@doorstep/kernel';
import { MessagingJobsModule } from '@doorstep/messaging/jobs';
import { Audit, AuditSealer } from '@doorstep/platform/audit';
import type { Settings } from '@doorstep/platform/config';
import { SETTINGS } from '@doorstep/platform/config';
import { DatabaseModule, POOL } from '@doorstep/platform/database';
import { Cursors } from '@doorstep/platform/http';
import { OutboxWorkerModule } from '@doorstep/platform/outbox';
import { QueueModule } from '@doorstep/platform/queue';
import { Sealer } from '@doorstep/platform/seal';

/** What every room may ask for: settings, audit, seals. */
@Global()
@Module({})
class GroundModule {
  static with(settings: Settings): DynamicModule {
    const providers = [{ provide: SETTINGS, useValue: settings }, Audit, AuditSealer, Sealer, Cursors];
    return { module: GroundModule, providers, exports: providers };
  }
}

/** The jobs doors of every room, on the worker's own login. A declared job without its one handler stops the start. */
@Module({})
export class WorkerModule {
  static with(settings: Settings, clock: Clock): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        LoggerModule.forRoot({ pinoHttp: { level: process.env['LOG_LEVEL'] ?? (settings.test ? 'silent' : 'warn') } }),
        DatabaseModule.forRoot(settings.worker, POOL.worker, clock),
        GroundModule.with(settings),
        QueueModule.forWorker(),
        OutboxWorkerModule,
        ContactsJobsModule,
        MessagingJobsModule,
        FollowUpsJobsModule,
        HouseVisitsJobsModule,
        ImportsJobsModule,
        ExportsJobsModule,
      ],
    };
  }
}
