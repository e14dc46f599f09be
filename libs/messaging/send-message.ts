import { Injectable } from '@nestjs/common';
import { PermanentFailure, TemporaryFailure } from '@doorstep/kernel';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { faultPoint } from '@doorstep/platform/faults';
import type { Claim } from './claims';
import { Claims } from './claims';
import { SealedContent } from './content';
import { MessagesRepository } from './data/messages.repository';
import { SEND_LIMIT_MS } from './domain';
import { Mailer } from './mail/mailer';
import { renderMail } from './mail/render-mail';

async function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new TemporaryFailure('smtp-too-slow')), SEND_LIMIT_MS)));
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * One message: claimed in a transaction, handed over outside any, its end written under the claim's token. An
 * e-mail arrives at least once with one Message-ID; nothing stays `sending`.
 */
@Injectable()
export class SendMessage {
  constructor(
    private readonly claims: Claims,
    private readonly content: SealedContent,
    private readonly mailer: Mailer,
    private readonly messages: MessagesRepository,
  ) {}

  async send(organizationId: Uuid, messageId: Uuid): Promise<void | 'ignored'> {
    const claim = await this.claims.take(organizationId, messageId);
    if (!claim) return 'ignored';
    faultPoint('messaging.after-claim');
    try {
      const providerId = await this.handOver(claim);
      faultPoint('messaging.after-hand-over');
      await this.claims.settle(claim, { to: 'sent', providerId });
    } catch (error) {
      if (error instanceof TemporaryFailure) await this.claims.putOff(claim, error.message);
      else if (error instanceof PermanentFailure) await this.claims.settle(claim, { to: 'failed', failureCode: error.message });
      else throw error;
    }
    return undefined;
  }

  /** The tries of the job itself have run out: not the mail server's doing, so a person must look. */
  async giveUp(scope: Scope, messageId: Uuid, code: string): Promise<void> {
    await this.messages.move(scope, messageId, { to: 'failed', failureCode: code });
  }

  private async handOver({ organizationId, organizationName, row }: Claim): Promise<string> {
    const content = await this.content.open(organizationId, row.id, row.sealed_content).catch(() => {
      throw new PermanentFailure('unreadable-content');
    });
    // Texts have no provider yet (docs/decisions/0019): they are kept and shown in the sandbox.
    if (row.channel === 'sms') return `sandbox-${row.id}`;
    const mail = renderMail(content, { language: row.language, purpose: row.purpose, organization: organizationName });
    if (this.mailer.sandbox) return `sandbox-${row.id}`;
    await inTime(this.mailer.send({ ...mail, to: row.address, messageId: row.message_header }));
    return row.message_header;
  }
}
