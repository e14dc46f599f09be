import type { OnModuleInit } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { DueWorkHandlers, OutboxModule } from '@doorstep/platform/outbox';
import { Claims } from '../claims';
import { Mailer } from '../mail/mailer';
import { MaySend } from '../may-send';
import { MessageWork } from '../message-work';
import { MessagingModule } from '../messaging.module';
import { SendMessage } from '../send-message';
import { SEND_MESSAGE } from '../send-message.job';

/** The worker's door to messaging. */
@Module({ imports: [MessagingModule, OutboxModule], providers: [Claims, MessageWork, MaySend, Mailer, SendMessage] })
export class MessagingJobsModule implements OnModuleInit {
  constructor(
    private readonly handlers: DueWorkHandlers,
    private readonly sender: SendMessage,
  ) {}

  onModuleInit(): void {
    this.handlers.addApart(SEND_MESSAGE, {
      run: ({ organizationId, id }) => this.sender.send(organizationId, id),
      exhausted: (scope, id, code) => this.sender.giveUp(scope, id, code),
    });
  }
}
