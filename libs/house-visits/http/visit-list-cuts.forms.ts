import { Fraction, FreeFields, Id, Ids, Instant, One, Prose, Shown, ShownOptional, Whole, YesNo } from '@doorstep/platform/http';
import { LEFT_OUT_OF_LISTS, LIST_DEFAULTS, LIST_STATUSES } from '../domain';
import type { LeftOutOfList, ListStatus } from '../domain';
import { ROUND_DEFAULTS } from '../domain/cutting';
import { VisitPersonView } from './house-visits.forms';

/** People named one by one at most: as many as a body of 100 KB holds. A filter finds more. */
const MOST_NAMED = 2_000;

export class RoundStartRequest {
  @Fraction(-90, 90) latitude!: number;
  @Fraction(-180, 180) longitude!: number;
}

export class CreateListCutRequest {
  @Id({ optional: true }) id?: string | null;
  @Prose({ optional: true, max: 150, description: 'of all lists; each adds its visitor or number' }) name?: string | null;
  @Id({ optional: true, description: 'of the lists; the one of the filter, where none is named' }) campaignId?: string | null;
  @FreeFields({ optional: true, lists: true, description: 'the keys of the list filters of /contacts' }) filter?: Record<string, unknown> | null;
  @Id({ optional: true }) savedListId?: string | null;
  @Ids({ optional: true, max: MOST_NAMED, description: 'these people, in place of a filter and a saved list' }) contactIds?: string[] | null;
  @Ids({ optional: true, max: ROUND_DEFAULTS.mostVisitors, words: ['me'], description: 'one list for each; nobody: as many lists as the doors need' }) visitorIds?: string[] | null;
  @Whole(1, LIST_DEFAULTS.mostStops, { optional: true, description: 'doors of a list; 25 where nothing is said' }) maxStops?: number | null;
  @Whole(10, 1440, { optional: true }) maxMinutes?: number | null;
  @Whole(0, 3650, { optional: true, description: 'leaves out who was visited within so many days; 0: nobody. Nothing said: who was reached within the days of the setting visits.restDays' }) notVisitedDays?: number | null;
  @YesNo({ optional: true, description: 'false: also doors where nobody shares a language with the visitor' }) languageMatch?: boolean | null;
  @Instant({ optional: true }) plannedAt?: string | null;
  @One(() => RoundStartRequest, { optional: true, description: 'where the rounds begin' }) start?: RoundStartRequest | null;
  @YesNo({ optional: true, description: 'only tells what would be made; nothing is stored' }) dryRun?: boolean | null;
}

export class CutListAnswer {
  @ShownOptional({ format: 'uuid' }) id?: string;
  @ShownOptional({ type: 'integer' }) version?: number;
  @ShownOptional() code?: string;
  @Shown() name!: string;
  @ShownOptional({ type: String, nullable: true }) campaignId?: string | null;
  @ShownOptional({ enum: LIST_STATUSES }) status?: ListStatus;
  @ShownOptional({ type: 'integer' }) maxStops?: number;
  @ShownOptional({ type: 'integer', nullable: true } as never) maxMinutes?: number | null;
  @ShownOptional({ type: String, nullable: true }) plannedAt?: string | null;
  @ShownOptional({ type: String, nullable: true }) dueBackAt?: string | null;
  @Shown({ type: [VisitPersonView] }) visitors!: VisitPersonView[];
  @Shown({ type: 'integer' }) doors!: number;
  @ShownOptional({ type: 'integer' }) done?: number;
  @Shown({ type: 'integer' }) people!: number;
  @Shown({ type: 'integer', nullable: true } as never) minutes!: number | null;
  @ShownOptional({ format: 'date-time' }) createdAt?: string;
  @ShownOptional({ format: 'date-time' }) updatedAt?: string;
}

export class LeftOutPersonAnswer {
  @Shown({ format: 'uuid' }) contactId!: string;
  @Shown() displayName!: string;
  @Shown({ enum: LEFT_OUT_OF_LISTS }) reason!: LeftOutOfList;
}

export class LeftOutCountAnswer {
  @Shown({ enum: LEFT_OUT_OF_LISTS }) reason!: LeftOutOfList;
  @Shown({ type: 'integer' }) count!: number;
}

export class ListCutAnswer {
  @Shown({ description: 'empty while it is only looked at' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown() dryRun!: boolean;
  @Shown() name!: string;
  @Shown({ type: 'integer', description: 'everybody who was looked at' }) people!: number;
  @Shown({ type: [CutListAnswer], description: 'while it is only looked at, without id, code and state' }) lists!: CutListAnswer[];
  @Shown({ type: [LeftOutPersonAnswer], description: 'kept for thirty days' }) leftOut!: LeftOutPersonAnswer[];
  @Shown({ type: [LeftOutCountAnswer] }) leftOutCounts!: LeftOutCountAnswer[];
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}
