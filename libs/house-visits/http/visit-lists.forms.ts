import { FreeFields, Id, Ids, Instant, ListQuery, OneOf, Prose, ProseLines, QueryAny, QueryId, QueryOneOf, Shown, Whole } from '@doorstep/platform/http';
import { LEFT_OUT_OF_LISTS, LIST_DEFAULTS, LIST_SORTS, LIST_STATUSES } from '../domain';
import type { LeftOutOfList, ListSort, ListStatus } from '../domain';
import { DoorBriefView, DoorMarkView, StopAddressView } from './door-briefs.forms';
import { VisitPersonView } from './house-visits.forms';

export class CreateVisitListRequest {
  @Id({ optional: true }) id?: string;
  @Prose() name!: string;
  @Id({ optional: true }) campaignId?: string | null;
  @Ids({ optional: true, max: 240 }) contactIds?: string[] | null;
  @FreeFields({ optional: true, lists: true, description: 'the keys of the list filters of /contacts' }) filter?: Record<string, unknown> | null;
  @Ids({ optional: true, max: 2, words: ['me'] }) visitorIds?: string[] | null;
  @Whole(1, LIST_DEFAULTS.mostStops, { optional: true }) maxStops?: number | null;
  @Whole(10, 1440, { optional: true }) maxMinutes?: number | null;
  @Instant({ optional: true }) plannedAt?: string | null;
  @Instant({ optional: true }) dueBackAt?: string | null;
  @OneOf(['draft', 'ready', 'checked_out'], { optional: true }) status?: ListStatus | null;
}

export class ChangeVisitListRequest {
  @Whole(1, 2_000_000_000) version!: number;
  @Prose({ optional: true }) name?: string | null;
  @OneOf(LIST_STATUSES, { optional: true }) status?: ListStatus | null;
  @Instant({ optional: true }) plannedAt?: string | null;
  @Instant({ optional: true }) dueBackAt?: string | null;
  @Ids({ optional: true, max: 2, words: ['me'] }) visitorIds?: string[] | null;
}

export class DoorLinesRequest {
  @ProseLines({ max: 200, most: 3 }) lines!: string[];
}

export class VisitListsQuery extends ListQuery {
  @QueryId(['me']) holder?: string;
  @QueryAny(LIST_STATUSES) status?: ListStatus[];
  @QueryId() campaignId?: string;
  @QueryOneOf(LIST_SORTS, { optional: true }) sort?: ListSort;
}

export class LeftOutView {
  @Shown({ format: 'uuid' }) contactId!: string;
  @Shown({ enum: LEFT_OUT_OF_LISTS }) reason!: LeftOutOfList;
}

export class VisitListResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown() code!: string;
  @Shown() name!: string;
  @Shown({ type: String, nullable: true }) campaignId!: string | null;
  @Shown({ enum: LIST_STATUSES }) status!: ListStatus;
  @Shown({ type: 'integer' }) maxStops!: number;
  @Shown({ type: 'integer', nullable: true }) maxMinutes!: number | null;
  @Shown({ type: String, nullable: true }) plannedAt!: string | null;
  @Shown({ type: String, nullable: true }) dueBackAt!: string | null;
  @Shown({ type: [VisitPersonView] }) visitors!: VisitPersonView[];
  @Shown({ type: 'integer' }) doors!: number;
  @Shown({ type: 'integer' }) done!: number;
  @Shown({ type: 'integer', description: 'encounters in which the person was reached' }) reached!: number;
  @Shown({ type: String, nullable: true, description: 'when a phone last fetched or sent something for it' }) lastSyncAt!: string | null;
  @Shown({ type: 'integer', nullable: true, description: 'how long the round takes, as it was worked out when the list was cut' } as never) minutes!: number | null;
  @Shown({ type: [LeftOutView] }) leftOut!: LeftOutView[];
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}

export class VisitListPage {
  @Shown({ type: [VisitListResponse] }) items!: VisitListResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}

export class StopPersonView {
  @Shown({ format: 'uuid' }) contactId!: string;
  @Shown({ type: DoorBriefView }) brief!: DoorBriefView;
}

export class StopResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) position!: number;
  @Shown({ enum: ['open', 'done', 'skipped'] }) state!: 'open' | 'done' | 'skipped';
  @Shown({ type: StopAddressView }) address!: StopAddressView;
  @Shown({ type: DoorMarkView, nullable: true }) unsafe!: DoorMarkView | null;
  @Shown({ type: String, nullable: true }) addressNotes!: string | null;
  @Shown({ type: [StopPersonView] }) people!: StopPersonView[];
}

export class StopPage {
  @Shown({ type: [StopResponse] }) items!: StopResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
}
