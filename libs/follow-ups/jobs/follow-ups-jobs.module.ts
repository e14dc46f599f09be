import type { OnModuleInit } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { DueWorkHandlers } from '@doorstep/platform/outbox';
import { FollowUpRemindersModule } from '../follow-up-reminders.module';
import { REMIND } from '../remind.job';
import { ReminderMail } from '../reminder-mail';

/** The worker's door to follow-ups. */
@Module({ imports: [FollowUpRemindersModule] })
export class FollowUpsJobsModule implements OnModuleInit {
  constructor(
    private readonly handlers: DueWorkHandlers,
    private readonly mail: ReminderMail,
  ) {}

  onModuleInit(): void {
    this.handlers.add(REMIND, (scope, id, dueAt) => this.mail.remind(scope, id, dueAt));
  }
}
