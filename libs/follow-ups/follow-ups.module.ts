import { Module } from '@nestjs/common';
import { ContactsModule } from '@doorstep/contacts';
import './words';
import './contact-ties';
import './follow-up-touch';
import { FollowUpsRepository } from './data/follow-ups.repository';
import { FollowUpReminders } from './follow-up-reminders';
import { FollowUpsService } from './follow-ups.service';

@Module({
  imports: [ContactsModule],
  providers: [FollowUpsService, FollowUpReminders, FollowUpsRepository],
  exports: [FollowUpsService, FollowUpsRepository],
})
export class FollowUpsModule {}
