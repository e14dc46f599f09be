import type { OnModuleInit } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { DueWorkHandlers, OutboxModule } from '@doorstep/platform/outbox';
import { AttemptRebuilding } from '../attempt-rebuilding';
import { FIND_ATTEMPTS } from '../find-attempts.job';
import { HouseVisitsModule } from '../house-visits.module';

/** The worker's door to visits: with it acts on many people that campaigns, units and visit lists do are known there. */
@Module({ imports: [HouseVisitsModule, OutboxModule], providers: [AttemptRebuilding] })
export class HouseVisitsJobsModule implements OnModuleInit {
  constructor(
    private readonly handlers: DueWorkHandlers,
    private readonly attempts: AttemptRebuilding,
  ) {}

  onModuleInit(): void {
    this.handlers.addApart(FIND_ATTEMPTS, { run: ({ organizationId }, { signal }) => this.attempts.run(organizationId, signal), exhausted: async () => undefined });
  }
}
