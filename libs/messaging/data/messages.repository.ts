import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { MessageState, SuppressedReason } from '../domain';
import { MESSAGE_STATES, statesBefore } from '../domain';
import type { MessageRow, MessageStep, NewMessage } from './message-row';

const COLUMNS = `id, version, channel, purpose, address, user_id, contact_id, language, time_zone, sealed_content, state, suppressed_reason,
  failure_code, dedupe_key, occasion_kind, occasion_id, due_at, expires_at, attempts, claim_token, claimed_until, message_header, provider_id,
  sent_at, created_at, updated_at`;

const INSERT = `INSERT INTO messages (organization_id, id, channel, purpose, address, user_id, contact_id, language, time_zone, sealed_content, state,
    dedupe_key, occasion_kind, occasion_id, due_at, expires_at, message_header, created_by, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'scheduled', $11, $12, $13, $14, $15, $16, $17, $18, $18)
  ON CONFLICT (organization_id, dedupe_key) DO NOTHING RETURNING id`;

const FIND = `SELECT ${COLUMNS} FROM messages WHERE organization_id = $1 AND id = $2`;

const LIST = `SELECT ${COLUMNS} FROM messages
  WHERE organization_id = $1 AND ($2::text[] IS NULL OR state = ANY($2)) AND ($3::uuid IS NULL OR contact_id = $3) AND ($4::timestamptz IS NULL OR due_at > $4)
    AND ($5::timestamptz IS NULL OR (due_at, id) < ($5, $6::uuid))
  ORDER BY due_at DESC, id DESC LIMIT $7`;

const COUNT = `SELECT count(*)::int AS n FROM messages
  WHERE organization_id = $1 AND ($2::text[] IS NULL OR state = ANY($2)) AND ($3::uuid IS NULL OR contact_id = $3) AND ($4::timestamptz IS NULL OR due_at > $4)`;

const CLAIM = `UPDATE messages SET state = 'sending', claim_token = $3, claimed_until = $4, attempts = attempts + 1, version = version + 1, updated_at = $5
  WHERE organization_id = $1 AND id = $2`;

const END = `UPDATE messages SET state = $3, failure_code = $5, suppressed_reason = $6, provider_id = COALESCE($7, provider_id), due_at = COALESCE($8, due_at),
    sent_at = CASE WHEN $3 = 'sent' THEN $9 ELSE sent_at END, attempts = CASE WHEN $10 THEN 0 ELSE attempts END,
    claim_token = NULL, claimed_until = NULL, version = version + 1, updated_at = $9
  WHERE organization_id = $1 AND id = $2 AND state = ANY($11::text[]) AND ($4::uuid IS NULL OR claim_token = $4) RETURNING id`;

// Steps of one instant stand in the order of the states.
const STEPS = `SELECT message_id, state, code, at FROM message_changes WHERE organization_id = $1 AND message_id = ANY($2::uuid[])
  ORDER BY at, array_position($3::text[], state), id`;

export interface MessageFilter {
  states: readonly MessageState[] | null;
  contactId: Uuid | null;
  dueAfter: string | null;
}

export interface StateChange {
  readonly to: MessageState;
  /** The claim that must still hold; without one only the state is looked at. */
  readonly token?: Uuid;
  readonly failureCode?: string;
  readonly reason?: SuppressedReason;
  readonly providerId?: string;
  readonly dueAt?: Date;
  /** A person sends again: the tries are counted anew. */
  readonly anew?: boolean;
}

@Injectable()
export class MessagesRepository {
  /** False when a message with this key is there already. */
  async insert(scope: Scope, row: NewMessage): Promise<boolean> {
    const made = await scope.one(INSERT, [scope.organizationId, row.id, row.channel, row.purpose, row.address, row.user_id, row.contact_id, row.language,
      row.time_zone, row.sealed_content, row.dedupe_key, row.occasion_kind, row.occasion_id, row.due_at, row.expires_at, row.message_header,
      scope.actor.userId, scope.now]);
    if (made) await this.note(scope, row.id, 'scheduled', null);
    return made !== null;
  }

  async findByKey(scope: Scope, dedupeKey: string): Promise<MessageRow | null> {
    return scope.one<MessageRow>(`SELECT ${COLUMNS} FROM messages WHERE organization_id = $1 AND dedupe_key = $2`, [scope.organizationId, dedupeKey]);
  }

  async find(scope: Scope, id: Uuid): Promise<MessageRow | null> {
    return scope.one<MessageRow>(FIND, [scope.organizationId, id]);
  }

  async lock(scope: Scope, id: Uuid): Promise<MessageRow | null> {
    return scope.one<MessageRow>(`${FIND} FOR UPDATE`, [scope.organizationId, id]);
  }

  /** The row must be locked. */
  async claim(scope: Scope, id: Uuid, token: Uuid, until: Date): Promise<void> {
    await scope.query(CLAIM, [scope.organizationId, id, token, until, scope.now]);
    await this.note(scope, id, 'sending', null);
  }

  /** Moves a message on; false when the state table or a newer claim forbids it. */
  async move(scope: Scope, id: Uuid, change: StateChange): Promise<boolean> {
    const moved = await scope.one(END, [scope.organizationId, id, change.to, change.token ?? null, change.failureCode ?? null, change.reason ?? null,
      change.providerId ?? null, change.dueAt ?? null, scope.now, change.anew === true, statesBefore(change.to)]);
    if (moved) await this.note(scope, id, change.to, change.failureCode ?? change.reason ?? null);
    return moved !== null;
  }

  /** Puts off a message that nobody has claimed. */
  async reschedule(scope: Scope, id: Uuid, dueAt: Date): Promise<void> {
    await scope.query("UPDATE messages SET due_at = $3, updated_at = $4 WHERE organization_id = $1 AND id = $2 AND state = 'scheduled'", [scope.organizationId, id, dueAt, scope.now]);
  }

  async list(scope: Scope, filter: MessageFilter, after: readonly unknown[] | null, limit: number): Promise<MessageRow[]> {
    return scope.query<MessageRow>(LIST, [scope.organizationId, filter.states, filter.contactId, filter.dueAfter, after?.[0] ?? null, after?.[1] ?? null, limit + 1]);
  }

  async count(scope: Scope, filter: MessageFilter): Promise<number> {
    return (await scope.one<{ n: number }>(COUNT, [scope.organizationId, filter.states, filter.contactId, filter.dueAfter]))?.n ?? 0;
  }

  async steps(scope: Scope, messageIds: readonly Uuid[]): Promise<Array<MessageStep & { message_id: Uuid }>> {
    return scope.query(STEPS, [scope.organizationId, messageIds, MESSAGE_STATES]);
  }

  /** How many stand where; ends of the last thirty days. */
  async tally(scope: Scope): Promise<Array<{ state: MessageState; n: number; oldest: Date | null }>> {
    return scope.query(
      'SELECT state, count(*)::int AS n, min(due_at) AS oldest FROM messages WHERE organization_id = $1 AND due_at > $2 GROUP BY state ORDER BY state',
      [scope.organizationId, new Date(scope.now.getTime() - 30 * 86_400_000)]);
  }

  private async note(scope: Scope, messageId: Uuid, state: MessageState, code: string | null): Promise<void> {
    await scope.query('INSERT INTO message_changes (organization_id, id, message_id, state, code, at) VALUES ($1, $2, $3, $4, $5, $6)',
      [scope.organizationId, newId(scope.now.getTime()), messageId, state, code, scope.now]);
  }
}
