import type { OnModuleInit } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { DueWorkHandlers } from '@doorstep/platform/outbox';
import { SendMessage } from '../send-message';
import { SEND_MESSAGE } from '../send-message.job';
import { SendingModule } from '../sending.module';

/** The worker's door to messaging. */
@Module({ imports: [SendingModule] })
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
