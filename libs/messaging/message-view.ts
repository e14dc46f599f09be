import { Injectable } from '@nestjs/common';
import type { Language, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { SealedContent } from './content';
import type { MessageRow } from './data/message-row';
import { MessagesRepository } from './data/messages.repository';
import type { Channel, MessageState, Purpose, SuppressedReason } from './domain';
import { maskAddress } from './domain';

/** A message as people and programs read it (CONTRACT 4.12). */
export interface MessageView {
  id: Uuid;
  channel: Channel;
  purpose: Purpose;
  contactId: Uuid | null;
  userId: Uuid | null;
  to: string;
  language: Language;
  subject: string | null;
  body: string | null;
  state: MessageState;
  suppressedReason: SuppressedReason | null;
  failureCode: string | null;
  dedupeKey: string;
  dueAt: string;
  sentAt: string | null;
  attempts: number;
  providerId: string | null;
  segments: number;
  events: Array<{ state: MessageState; at: string; code: string | null }>;
  version: number;
  createdAt: string;
  updatedAt: string;
}

const SEES_ADDRESSES: readonly string[] = ['admin', 'lead'];

/**
 * Opens messages for a reader. A mail about an account may hold a link that signs in: its text is shown to
 * admins alone, and only where the sandbox is the one place it went to.
 */
@Injectable()
export class MessageViews {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly content: SealedContent,
  ) {}

  async show(scope: Scope, rows: readonly MessageRow[]): Promise<MessageView[]> {
    const steps = rows.length === 0 ? [] : await this.messages.steps(scope, rows.map((row) => row.id));
    return Promise.all(rows.map(async (row) => {
      const text = this.mayRead(scope, row) ? await this.content.open(scope.organizationId, row.id, row.sealed_content) : null;
      return {
        id: row.id, channel: row.channel, purpose: row.purpose, contactId: row.contact_id, userId: row.user_id,
        to: SEES_ADDRESSES.includes(scope.actor.role) ? row.address : maskAddress(row.address),
        language: row.language, subject: text?.subject ?? null, body: text?.text ?? null,
        state: row.state, suppressedReason: row.suppressed_reason, failureCode: row.failure_code, dedupeKey: row.dedupe_key,
        dueAt: row.due_at.toISOString(), sentAt: row.sent_at?.toISOString() ?? null, attempts: row.attempts, providerId: row.provider_id, segments: 1,
        events: steps.filter((step) => step.message_id === row.id).map(({ state, at, code }) => ({ state, at: at.toISOString(), code })),
        version: row.version, createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString(),
      };
    }));
  }

  private mayRead(scope: Scope, row: MessageRow): boolean {
    if (row.purpose !== 'account') return true;
    return scope.actor.role === 'admin' && (row.provider_id?.startsWith('sandbox-') ?? false);
  }
}
