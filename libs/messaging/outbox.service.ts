import { Inject, Injectable } from '@nestjs/common';
import type { Language, Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import { SETTINGS, deriveKey } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import type { Scope } from '@doorstep/platform/database';
import { DueWork, OutgoingMail } from '@doorstep/platform/outbox';
import type { AccountMail } from '@doorstep/platform/outbox';
import { SealedContent } from './content';
import { MessagesRepository } from './data/messages.repository';
import type { TeamMember } from './data/recipients.repository';
import { RecipientsRepository } from './data/recipients.repository';
import { dedupeKey } from './dedupe-key';
import type { Channel, Purpose } from './domain';
import { sendingTime, windowOf } from './domain';
import { SEND_MESSAGE } from './send-message.job';

/** A message that somebody should get. */
export interface MessageWish {
  readonly channel: Channel;
  readonly purpose: Purpose;
  readonly userId?: Uuid | null;
  readonly contactId?: Uuid | null;
  readonly address: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** What it is about: the occasion is asked again before it goes. */
  readonly occasionKind: string;
  readonly occasionId: Uuid;
  /** The first part of the key: a rule's id, else the kind of occasion. */
  readonly rule?: string;
  /** The last part of the key, where one occasion has several times, such as `<id>.<day>`; else the occasion's id. */
  readonly occasionKey?: string;
  readonly dueAt: Date;
  /** After this it is not sent any more. */
  readonly expiresAt?: Date;
}

export interface Enqueued {
  readonly id: Uuid;
  /** False when this occasion's message to this address was there already. */
  readonly made: boolean;
}

/**
 * The way of every message: a row first, in the transaction of its cause, one for each rule, address and
 * occasion (DOMAIN 4 "Messaging"). It goes at its time, which is moved out of the recipient's quiet hours.
 */
@Injectable()
export class Outbox implements OutgoingMail {
  private readonly hashKey: Buffer;

  constructor(
    private readonly messages: MessagesRepository,
    private readonly recipients: RecipientsRepository,
    private readonly content: SealedContent,
    private readonly dueWork: DueWork,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.hashKey = deriveKey(settings.secretKey, 'message-address');
  }

  async enqueue(scope: Scope, wish: MessageWish): Promise<Enqueued> {
    const id = newId(scope.now.getTime());
    const key = dedupeKey(this.hashKey, wish.rule ?? wish.occasionKind, wish.address, wish.occasionKey ?? wish.occasionId);
    const dueAt = sendingTime(wish.dueAt, scope.now, wish.timeZone, windowOf(wish.purpose)) ?? wish.dueAt;
    const made = await this.messages.insert(scope, {
      id, channel: wish.channel, purpose: wish.purpose, address: wish.address, user_id: wish.userId ?? null, contact_id: wish.contactId ?? null,
      language: wish.language, time_zone: wish.timeZone, dedupe_key: key, occasion_kind: wish.occasionKind, occasion_id: wish.occasionId,
      due_at: dueAt, expires_at: wish.expiresAt ?? null, message_header: `<${id}@${this.domain()}>`,
      sealed_content: await this.content.seal(scope.organizationId, id, { subject: wish.subject, text: wish.text, ...(wish.html ? { html: wish.html } : {}) }),
    });
    if (!made) return { id: (await this.messages.findByKey(scope, key))!.id, made: false };
    await this.dueWork.put(scope, { kind: SEND_MESSAGE.name, subjectId: id, dueAt });
    return { id, made: true };
  }

  /** An e-mail to a team member in their language and zone; null when they have left or have no e-mail address. */
  async enqueueForMember(
    scope: Scope,
    wish: Omit<MessageWish, 'channel' | 'userId' | 'contactId' | 'address' | 'language' | 'timeZone' | 'subject' | 'text' | 'html'> & {
      readonly userId: Uuid;
      readonly purpose: 'account' | 'safety' | 'staff';
      readonly write: (reader: Pick<TeamMember, 'name' | 'language' | 'time_zone'>) => { subject: string; text: string };
    },
  ): Promise<Enqueued | null> {
    const { write, userId, ...rest } = wish;
    const member = await this.recipients.member(scope, userId);
    if (!member?.email) return null;
    return this.enqueue(scope, { ...rest, channel: 'email', userId, address: member.email, language: member.language, timeZone: member.time_zone, ...write(member) });
  }

  /** A text to a team member in their language; null when they have left or have no number. */
  async textMember(
    scope: Scope,
    wish: Omit<MessageWish, 'channel' | 'userId' | 'contactId' | 'address' | 'language' | 'timeZone' | 'subject' | 'text' | 'html'> & {
      readonly userId: Uuid;
      readonly purpose: 'safety';
      readonly write: (reader: Pick<TeamMember, 'name' | 'language' | 'time_zone'>) => string;
    },
  ): Promise<Enqueued | null> {
    const { write, userId, ...rest } = wish;
    const member = await this.recipients.member(scope, userId);
    if (!member?.phone) return null;
    return this.enqueue(scope, { ...rest, channel: 'sms', userId, address: member.phone, language: member.language, timeZone: member.time_zone, subject: '', text: write(member) });
  }

  /** For rooms lower on the stair (`OutgoingMail`): goes now. */
  put(scope: Scope, mail: AccountMail): Promise<Enqueued> {
    return this.enqueue(scope, { ...mail, channel: 'email', dueAt: scope.now });
  }

  private domain(): string {
    return /@([A-Za-z0-9.-]+)>?\s*$/.exec(this.settings.mailFrom)?.[1] ?? 'localhost';
  }
}
