import { Module } from '@nestjs/common';
import { MessagingModule } from '@doorstep/messaging';
import './words';
import { FollowUpsRepository } from './data/follow-ups.repository';
import { ReminderMail } from './reminder-mail';

/** What the worker needs of follow-ups: their reminders. */
@Module({ imports: [MessagingModule], providers: [ReminderMail, FollowUpsRepository], exports: [ReminderMail] })
export class FollowUpRemindersModule {}
