import type { OnModuleInit } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { DueWorkHandlers, OutboxModule } from '@doorstep/platform/outbox';
import { AttemptRebuilding } from '../attempt-rebuilding';
import { FIND_ATTEMPTS } from '../find-attempts.job';
import { HouseVisitsModule } from '../house-visits.module';
import { ListMail } from '../list-mail';
import { ListMailModule } from '../list-mail.module';
import { EXPIRE_LIST, REMIND_LIST } from '../list-times.job';
import { RoundPauseJobs } from './round-pause-jobs';
import { SafetyAlarms } from '../safety-alarms';
import { ESCALATE_SAFETY_ALARM, RAISE_SAFETY_ALARM } from '../safety.jobs';

/** The worker's door to visits: alarms of rounds are raised, lists end at their time, doors to try again are found; and acts on many people that campaigns, units and visit lists do are known there. */
@Module({ imports: [HouseVisitsModule, OutboxModule, ListMailModule], providers: [AttemptRebuilding, RoundPauseJobs] })
export class HouseVisitsJobsModule implements OnModuleInit {
  constructor(
    private readonly handlers: DueWorkHandlers,
    private readonly attempts: AttemptRebuilding,
    private readonly mail: ListMail,
    private readonly alarms: SafetyAlarms,
  ) {}

  onModuleInit(): void {
    this.handlers.addApart(FIND_ATTEMPTS, { run: ({ organizationId }, { signal }) => this.attempts.run(organizationId, signal), exhausted: async () => undefined });
    this.handlers.add(EXPIRE_LIST, (scope, id) => this.mail.expire(scope, id));
    this.handlers.add(REMIND_LIST, (scope, id) => this.mail.remind(scope, id));
    this.handlers.add(RAISE_SAFETY_ALARM, (scope, id) => this.alarms.raise(scope, id));
    this.handlers.add(ESCALATE_SAFETY_ALARM, (scope, id) => this.alarms.escalate(scope, id));
  }
}
