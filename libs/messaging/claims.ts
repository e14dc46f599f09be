import { randomInt } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import { Database, systemActor } from '@doorstep/platform/database';
import type { Scope } from '@doorstep/platform/database';
import { dispatchIsPaused } from '@doorstep/platform/outbox';
import type { MessageRow } from './data/message-row';
import type { StateChange } from './data/messages.repository';
import { MessagesRepository } from './data/messages.repository';
import { RecipientsRepository } from './data/recipients.repository';
import { RETRY_JITTER, RETRY_MINUTES } from './defaults';
import { LEASE_MS, leaseRule, waitAfter } from './domain';
import { MaySend } from './may-send';
import { MessageWork } from './message-work';

/** A message in one sender's hands, until the claim lapses. */
export interface Claim {
  readonly organizationId: Uuid;
  readonly organizationName: string;
  readonly row: MessageRow;
  readonly token: Uuid;
}

/**
 * Who sends a message: one at a time, by a fencing token that is written before the provider is called and that
 * every end must show. `due_work` is moved to the end of the claim, so that a sender who dies is found.
 */
@Injectable()
export class Claims {
  private readonly logger = new Logger('messages');

  constructor(
    private readonly database: Database,
    private readonly messages: MessagesRepository,
    private readonly recipients: RecipientsRepository,
    private readonly maySend: MaySend,
    private readonly work: MessageWork,
  ) {}

  /** Takes the message, or answers null when there is nothing to send now; what then is to be written is written. */
  take(organizationId: Uuid, messageId: Uuid): Promise<Claim | null> {
    return this.database.withScope(systemActor(organizationId), async (scope) => {
      // Its work goes on waiting as it is: the sweep finds it when the operator lets messages go.
      if (await dispatchIsPaused(scope)) return null;
      const row = await this.messages.lock(scope, messageId);
      if (!row) throw new Error('no such message');
      const rule = leaseRule({ channel: row.channel, state: row.state, claimedUntil: row.claimed_until }, scope.now);
      if (rule === 'ended') return this.work.finish(scope, row.id);
      if (rule === 'held') return this.work.wait(scope, row.id, row.claimed_until!);
      if (rule === 'unknown') return this.end(scope, row, { to: 'unknown', failureCode: 'sender-died' });
      if (row.due_at > scope.now) return this.work.wait(scope, row.id, row.due_at);
      if (row.attempts > RETRY_MINUTES.length) return this.end(scope, row, { to: 'failed', failureCode: 'too-many-tries' });
      return this.takeIfAllowed(scope, row, rule === 'claim-again');
    });
  }

  /** Writes how it ended; false when the claim has passed to somebody else, whose word counts. */
  async settle(claim: Claim, change: StateChange): Promise<boolean> {
    const settled = await this.database.withScope(systemActor(claim.organizationId), (scope) => this.write(scope, claim.row, { ...change, token: claim.token }));
    if (!settled) this.logger.warn({ msg: 'a claim had lapsed', organizationId: claim.organizationId, messageId: claim.row.id });
    return settled;
  }

  /** Puts it off after a refusal for a while; after the last wait it has failed. */
  async putOff(claim: Claim, code: string): Promise<void> {
    const tries = claim.row.attempts + 1;
    const wait = waitAfter(tries, RETRY_MINUTES, RETRY_JITTER, randomInt(1_000_000) / 1_000_000);
    if (wait === null) return void (await this.settle(claim, { to: 'failed', failureCode: code }));
    await this.database.withScope(systemActor(claim.organizationId), async (scope) => {
      const dueAt = new Date(scope.now.getTime() + wait);
      const moved = await this.messages.move(scope, claim.row.id, { to: 'scheduled', token: claim.token, failureCode: code, dueAt });
      if (moved) await this.work.wait(scope, claim.row.id, dueAt);
    });
  }

  private async takeIfAllowed(scope: Scope, row: MessageRow, again: boolean): Promise<Claim | null> {
    const verdict = await this.maySend.judge(scope, row);
    if ('suppress' in verdict) {
      // One whose sender died may have gone: then nobody knows, and nobody may say that it was held back.
      return this.end(scope, row, again ? { to: 'unknown', failureCode: verdict.suppress } : { to: 'suppressed', reason: verdict.suppress });
    }
    if ('later' in verdict) {
      if (!again) await this.messages.reschedule(scope, row.id, verdict.later);
      return this.work.wait(scope, row.id, verdict.later);
    }
    const token = newId(scope.now.getTime());
    const until = new Date(scope.now.getTime() + LEASE_MS);
    await this.messages.claim(scope, row.id, token, until);
    await this.work.wait(scope, row.id, until);
    return { organizationId: scope.organizationId, organizationName: await this.recipients.organizationName(scope), row, token };
  }

  private async write(scope: Scope, row: MessageRow, change: StateChange): Promise<boolean> {
    const moved = await this.messages.move(scope, row.id, change);
    if (moved) await this.work.finish(scope, row.id, row.channel, change.to);
    return moved;
  }

  private async end(scope: Scope, row: MessageRow, change: StateChange): Promise<null> {
    await this.write(scope, row, change);
    return null;
  }
}
