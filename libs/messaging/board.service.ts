import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import type { Scope } from '@doorstep/platform/database';
import { OutboxBoard, dispatchIsPaused } from '@doorstep/platform/outbox';
import type { OutboxBoardKind } from '@doorstep/platform/outbox';
import { MessagesRepository } from './data/messages.repository';

export interface Board {
  email: 'smtp' | 'sandbox';
  /** Nothing goes out until the operator lets it: the server was restored. */
  paused: boolean;
  waiting: number;
  failed: number;
  oldestDueAt: string | null;
  messages: Array<{ state: string; count: number; oldestDueAt: string | null }>;
  work: OutboxBoardKind[];
}

/** What waits and what failed in one organization, for its admins. */
@Injectable()
export class BoardService {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly dueWork: OutboxBoard,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async read(scope: Scope): Promise<Board> {
    const work = await this.dueWork.read(scope);
    const messages = (await this.messages.tally(scope)).map(({ state, n, oldest }) => ({ state, count: n, oldestDueAt: oldest?.toISOString() ?? null }));
    const oldest = work.flatMap((kind) => kind.oldestDueAt ?? []).sort()[0];
    return {
      email: this.settings.smtpUrl === null ? 'sandbox' : 'smtp',
      paused: await dispatchIsPaused(scope),
      waiting: work.reduce((sum, kind) => sum + kind.waiting, 0),
      failed: work.reduce((sum, kind) => sum + kind.failed, 0) + (messages.find((one) => one.state === 'failed')?.count ?? 0),
      oldestDueAt: oldest ?? null,
      messages,
      work,
    };
  }
}
