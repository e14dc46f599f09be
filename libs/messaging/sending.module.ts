import { Module } from '@nestjs/common';
import { ContactsModule } from '@doorstep/contacts';
import { Claims } from './claims';
import { Mailer } from './mail/mailer';
import { MaySend } from './may-send';
import { MessageWork } from './message-work';
import { MessagingModule } from './messaging.module';
import { SendMessage } from './send-message';

/** What sends: the worker's alone. */
@Module({ imports: [MessagingModule, ContactsModule], providers: [Claims, MessageWork, MaySend, Mailer, SendMessage], exports: [SendMessage] })
export class SendingModule {}
