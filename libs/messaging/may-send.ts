import { Injectable } from '@nestjs/common';
import type { LeaveToWrite, Purpose as ContactPurpose } from '@doorstep/contacts';
import { ContactFacts } from '@doorstep/contacts';
import type { Scope } from '@doorstep/platform/database';
import type { MessageRow } from './data/message-row';
import { RecipientsRepository } from './data/recipients.repository';
import type { SuppressedReason } from './domain';
import { isForTeam, sendingTime, windowOf } from './domain';
import { MessageOccasions } from './occasions';

export type Verdict = { readonly send: true } | { readonly later: Date } | { readonly suppress: SuppressedReason };

/**
 * Everything that was true when the message was planned is asked again in the transaction that claims it
 * (security.md MSG-03): is it still due, may this person be written to, is it an hour for it.
 */
@Injectable()
export class MaySend {
  constructor(
    private readonly contacts: ContactFacts,
    private readonly recipients: RecipientsRepository,
    private readonly occasions: MessageOccasions,
  ) {}

  async judge(scope: Scope, row: MessageRow): Promise<Verdict> {
    const { now } = scope;
    if (row.expires_at !== null && row.expires_at <= now) return { suppress: 'window_passed' };
    const refused = isForTeam(row.purpose) ? await this.refusedMember(scope, row) : await this.refusedContact(scope, row, row.purpose);
    if (refused) return { suppress: refused };
    const due = await this.occasions.of(row.occasion_kind).stillDue(scope, {
      occasionId: row.occasion_id, dedupeKey: row.dedupe_key, userId: row.user_id, contactId: row.contact_id, dueAt: row.due_at,
    });
    if (!due) return { suppress: 'cancelled' };
    const goes = sendingTime(now, now, row.time_zone, windowOf(row.purpose));
    if (goes === null || (row.expires_at !== null && goes >= row.expires_at)) return { suppress: 'window_passed' };
    return goes > now ? { later: goes } : { send: true };
  }

  /** Somebody who has left gets nothing more; an invitation goes to somebody who is not there yet. */
  private async refusedMember(scope: Scope, row: MessageRow): Promise<SuppressedReason | null> {
    if (row.user_id === null) return row.purpose === 'account' ? null : 'cancelled';
    return (await this.recipients.member(scope, row.user_id)) === null ? 'cancelled' : null;
  }

  private async refusedContact(scope: Scope, row: MessageRow, purpose: ContactPurpose): Promise<SuppressedReason | null> {
    if (row.contact_id === null) return 'no_consent';
    const leave: LeaveToWrite = await this.contacts.mayWrite(scope, { contactId: row.contact_id, channel: row.channel, address: row.address, purpose });
    return leave === 'yes' ? null : leave;
  }
}
