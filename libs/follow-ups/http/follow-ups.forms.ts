import { Day, Id, IdOr, ListQuery, One, OneOf, Prose, QueryAny, QueryFlag, QueryId, Shown, Whole } from '@doorstep/platform/http';
import { ABOUT_KINDS, BUCKETS, FOLLOW_UP_STATES } from '../domain';
import type { AboutKind, Bucket, FollowUpState } from '../domain';

export class FollowUpAboutRequest {
  @OneOf(ABOUT_KINDS) kind!: AboutKind;
  @Id() id!: string;
}

export class CreateFollowUpRequest {
  @Id({ optional: true }) id?: string;
  @Prose() title!: string;
  @One(() => FollowUpAboutRequest) about!: FollowUpAboutRequest;
  @IdOr(['me']) assigneeId!: string;
  @Day() dueOn!: string;
  @Whole(1, 3, { optional: true }) weight?: number | null;
}

export class ChangeFollowUpRequest {
  @Whole(1, 2_000_000_000) version!: number;
  @Prose({ optional: true }) title?: string | null;
  @IdOr(['me'], { optional: true }) assigneeId?: string | null;
  @Day({ optional: true }) dueOn?: string | null;
  @Day({ optional: true }) snoozedUntil?: string | null;
  @Whole(1, 3, { optional: true }) weight?: number | null;
  @OneOf(FOLLOW_UP_STATES, { optional: true }) state?: FollowUpState | null;
  @Prose({ optional: true, max: 2000 }) result?: string | null;
}

export class FollowUpsQuery extends ListQuery {
  @QueryId(['me']) assignee?: string;
  @QueryAny(FOLLOW_UP_STATES) state?: FollowUpState[];
  @QueryId() contactId?: string;
  @QueryId() campaignId?: string;
  @QueryFlag() late: boolean = false;
}

export class FollowUpAbout {
  @Shown({ enum: ABOUT_KINDS }) kind!: AboutKind;
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() label!: string;
}

export class FollowUpSourceView {
  @Shown() kind!: string;
  @Shown({ format: 'uuid' }) id!: string;
}

export class FollowUpResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() title!: string;
  @Shown({ type: FollowUpAbout }) about!: FollowUpAbout;
  @Shown({ type: String, nullable: true }) contactId!: string | null;
  @Shown({ type: String, nullable: true }) campaignId!: string | null;
  @Shown({ format: 'uuid' }) assigneeId!: string;
  @Shown() assigneeName!: string;
  @Shown({ format: 'date' }) dueOn!: string;
  @Shown({ enum: BUCKETS }) bucket!: Bucket;
  @Shown({ type: 'integer' }) weight!: number;
  @Shown({ enum: FOLLOW_UP_STATES }) state!: FollowUpState;
  @Shown({ type: String, nullable: true }) result!: string | null;
  @Shown({ type: String, nullable: true }) doneAt!: string | null;
  @Shown({ type: String, nullable: true }) snoozedUntil!: string | null;
  @Shown({ type: FollowUpSourceView, nullable: true }) createdFrom!: FollowUpSourceView | null;
  @Shown({ type: 'integer' }) version!: number;
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}

export class FollowUpPage {
  @Shown({ type: [FollowUpResponse] }) items!: FollowUpResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}
