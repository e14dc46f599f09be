import { Module } from '@nestjs/common';
import { MessagingModule } from '@doorstep/messaging';
import { HouseVisitsModule } from './house-visits.module';
import { ListMail } from './list-mail';

/** What the worker needs of lists: that they end, and the mails about it. */
@Module({ imports: [HouseVisitsModule, MessagingModule], providers: [ListMail], exports: [ListMail] })
export class ListMailModule {}
