import { Global, Module } from '@nestjs/common';
import { DueWork } from './due-work';
import { DueWorkHandlers } from './due-work-handlers';
import { ExpiredRows } from './expired-rows';
import { Leadership } from './leadership';
import { OutboxBoard } from './outbox-board';
import { Sweep } from './sweep';

/** Planning work, in every process. Needs QueueModule. */
@Global()
@Module({ providers: [DueWork, DueWorkHandlers, OutboxBoard], exports: [DueWork, DueWorkHandlers, OutboxBoard] })
export class OutboxModule {}

/** Doing it, in the worker. */
@Global()
@Module({ imports: [OutboxModule], providers: [Leadership, Sweep, ExpiredRows], exports: [Sweep, ExpiredRows] })
export class OutboxWorkerModule {}
