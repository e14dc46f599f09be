import { Id, ListQuery, OneOf, Prose, QueryOneOf, Shown, Text, Whole } from '@doorstep/platform/http';
import type { ForgettingState } from '../domain';
import { FORGETTING_STATES } from '../domain';

export class CreateForgettingRequest {
  @Id({ optional: true }) id?: string | null;
  @Id() contactId!: string;
  @Text({ optional: true, max: 400, description: "the person's name, typed by a lead or an admin: then it is done at once and for good" }) confirmName?: string | null;
  @Prose({ optional: true, max: 500 }) reason?: string | null;
}

export class DecideForgettingRequest {
  @Whole(1, 2_000_000_000) version!: number;
  @OneOf(['done', 'declined']) state!: 'done' | 'declined';
  @Text({ optional: true, max: 400, description: "the person's name, typed; needed for done" }) confirmName?: string | null;
}

export class ForgettingsQuery extends ListQuery {
  @QueryOneOf(FORGETTING_STATES, { optional: true }) state?: ForgettingState;
}

export class ForgettingMember {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
}

export class ForgettingAnswer {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown({ enum: FORGETTING_STATES }) state!: ForgettingState;
  @Shown({ type: String, format: 'uuid', nullable: true, description: 'null once it is done' }) contactId!: string | null;
  @Shown({ type: String, nullable: true }) displayName!: string | null;
  @Shown({ type: String, nullable: true }) reason!: string | null;
  @Shown({ type: ForgettingMember, nullable: true }) requestedBy!: ForgettingMember | null;
  @Shown({ format: 'date-time' }) dueAt!: string;
  @Shown() late!: boolean;
  @Shown({ type: ForgettingMember, nullable: true }) decidedBy!: ForgettingMember | null;
  @Shown({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}

export class ForgettingPage {
  @Shown({ type: [ForgettingAnswer] }) items!: ForgettingAnswer[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}
