import type { Language, Uuid } from '@doorstep/kernel';
import type { Channel, MessageState, Purpose, SuppressedReason } from '../domain';

/** A row of `messages`; its content is sealed. */
export interface MessageRow {
  id: Uuid;
  version: number;
  channel: Channel;
  purpose: Purpose;
  address: string;
  user_id: Uuid | null;
  contact_id: Uuid | null;
  language: Language;
  time_zone: string;
  sealed_content: Buffer;
  state: MessageState;
  suppressed_reason: SuppressedReason | null;
  failure_code: string | null;
  dedupe_key: string;
  occasion_kind: string;
  occasion_id: Uuid;
  due_at: Date;
  expires_at: Date | null;
  attempts: number;
  claim_token: Uuid | null;
  claimed_until: Date | null;
  message_header: string;
  provider_id: string | null;
  sent_at: Date | null;
  created_at: Date;
  updated_at: Date;
}

export type NewMessage = Pick<
  MessageRow,
  | 'id' | 'channel' | 'purpose' | 'address' | 'user_id' | 'contact_id' | 'language' | 'time_zone' | 'sealed_content' | 'dedupe_key'
  | 'occasion_kind' | 'occasion_id' | 'due_at' | 'expires_at' | 'message_header'
>;

/** One step of a message's way. */
export interface MessageStep {
  state: MessageState;
  code: string | null;
  at: Date;
}
