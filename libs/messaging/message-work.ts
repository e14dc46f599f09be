import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { Metrics } from '@doorstep/platform/observability';
import { DueWork } from '@doorstep/platform/outbox';
import { SEND_MESSAGE } from './send-message.job';

/** The `due_work` row that stands beside each message on its way. */
@Injectable()
export class MessageWork {
  constructor(
    private readonly dueWork: DueWork,
    private readonly metrics: Metrics,
  ) {}

  /** Looks again at that instant. */
  async wait(scope: Scope, messageId: Uuid, dueAt: Date): Promise<null> {
    await this.dueWork.move(scope, { kind: SEND_MESSAGE.name, subjectId: messageId, dueAt });
    return null;
  }

  async finish(scope: Scope, messageId: Uuid, channel?: string, state?: string): Promise<null> {
    await this.dueWork.finish(scope, { kind: SEND_MESSAGE.name, subjectId: messageId });
    if (channel && state) scope.afterCommit(() => this.metrics.message(channel, state));
    return null;
  }
}
