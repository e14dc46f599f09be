import { LANGUAGES } from '@doorstep/kernel';
import { Id, Instant, ListQuery, QueryAny, QueryId, Shown } from '@doorstep/platform/http';
import { CHANNELS, MESSAGE_STATES, PURPOSES, SUPPRESSED_REASONS } from '../domain';

export class MessagesQuery extends ListQuery {
  @QueryAny(MESSAGE_STATES)
  state?: string[];

  @QueryId()
  contactId?: string;

  @Instant({ optional: true, description: 'only messages due after this instant' })
  dueAfter?: string;
}

export class MessageRetryRequest {
  @Id({ description: 'a message that failed' })
  messageId!: string;
}

export class MessageEventResponse {
  @Shown({ enum: MESSAGE_STATES }) state!: string;
  @Shown({ format: 'date-time' }) at!: string;
  @Shown({ type: String, nullable: true, description: 'why, as a short word' }) code!: string | null;
}

export class MessageResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ enum: CHANNELS }) channel!: string;
  @Shown({ enum: PURPOSES }) purpose!: string;
  @Shown({ type: String, format: 'uuid', nullable: true }) contactId!: string | null;
  @Shown({ type: String, format: 'uuid', nullable: true }) userId!: string | null;
  @Shown({ description: 'masked for roles that may not see addresses' }) to!: string;
  @Shown({ enum: LANGUAGES }) language!: string;
  @Shown({ type: String, nullable: true }) subject!: string | null;
  @Shown({ type: String, nullable: true, description: 'null where the reader may not open it' }) body!: string | null;
  @Shown({ enum: MESSAGE_STATES }) state!: string;
  @Shown({ type: String, enum: SUPPRESSED_REASONS, nullable: true }) suppressedReason!: string | null;
  @Shown({ type: String, nullable: true }) failureCode!: string | null;
  @Shown() dedupeKey!: string;
  @Shown({ format: 'date-time' }) dueAt!: string;
  @Shown({ type: String, format: 'date-time', nullable: true }) sentAt!: string | null;
  @Shown({ type: 'integer' }) attempts!: number;
  @Shown({ type: String, nullable: true }) providerId!: string | null;
  @Shown({ type: 'integer' }) segments!: number;
  @Shown({ type: [MessageEventResponse] }) events!: MessageEventResponse[];
  @Shown({ type: 'integer' }) version!: number;
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}

export class MessagePageResponse {
  @Shown({ type: [MessageResponse] }) items!: MessageResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}

export class OutboxBoardKindResponse {
  @Shown({ description: 'the kind of work, `room.verb-noun`' }) kind!: string;
  @Shown({ type: 'integer', description: 'due now and not done' }) due!: number;
  @Shown({ type: 'integer' }) waiting!: number;
  @Shown({ type: 'integer' }) failed!: number;
  @Shown({ type: String, format: 'date-time', nullable: true }) oldestDueAt!: string | null;
}

export class OutboxBoardStateResponse {
  @Shown({ enum: MESSAGE_STATES }) state!: string;
  @Shown({ type: 'integer', description: 'messages of the last thirty days' }) count!: number;
  @Shown({ type: String, format: 'date-time', nullable: true }) oldestDueAt!: string | null;
}

export class OutboxBoardResponse {
  @Shown({ enum: ['smtp', 'sandbox'], description: 'where e-mail goes' }) email!: string;
  @Shown({ description: 'nothing goes out until the operator lets it, as after a restore' }) paused!: boolean;
  @Shown({ type: 'integer' }) waiting!: number;
  @Shown({ type: 'integer', description: 'work and messages that failed' }) failed!: number;
  @Shown({ type: String, format: 'date-time', nullable: true }) oldestDueAt!: string | null;
  @Shown({ type: [OutboxBoardStateResponse] }) messages!: OutboxBoardStateResponse[];
  @Shown({ type: [OutboxBoardKindResponse] }) work!: OutboxBoardKindResponse[];
}
