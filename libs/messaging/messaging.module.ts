import { Global, Module } from '@nestjs/common';
import { OutgoingMail } from '@doorstep/platform/outbox';
import './words';
import './contact-ties';
import './message-touch';
import { AccountOccasions } from './account-occasions';
import { SealedContent } from './content';
import { MessagesRepository } from './data/messages.repository';
import { RecipientsRepository } from './data/recipients.repository';
import { MessageViews } from './message-view';
import { MessagesService } from './messages.service';
import { MessageOccasions } from './occasions';
import { Outbox } from './outbox.service';

/** Global, since rooms below messaging ask for `OutgoingMail`. */
@Global()
@Module({
  providers: [
    MessagesRepository, RecipientsRepository, SealedContent, MessageOccasions, AccountOccasions, Outbox, MessageViews, MessagesService,
    { provide: OutgoingMail, useExisting: Outbox },
  ],
  exports: [Outbox, OutgoingMail, MessageOccasions, MessagesService, MessagesRepository, RecipientsRepository, SealedContent],
})
export class MessagingModule {}
