import { Shown, Whole } from '@doorstep/platform/http';
import { LIST_STATUSES } from '../domain';
import type { ListStatus } from '../domain';

export class ReturnListRequest {
  @Whole(0, 2_592_000, { optional: true, description: 'how long ago it was decided on a phone without signal' }) secondsAgo?: number | null;
}

/** What became of a list that was brought back. */
export class ListEndResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ enum: LIST_STATUSES }) status!: ListStatus;
  @Shown({ type: 'integer' }) doors!: number;
  @Shown({ type: 'integer' }) done!: number;
}

const HOW = ['returned', 'expired', 'moved', 'taken_back'] as const;

export class LeftListView {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
  @Shown({ format: 'date-time' }) at!: string;
  @Shown({ enum: HOW }) how!: (typeof HOW)[number];
  @Shown({ type: [String], description: 'who has it now' }) holders!: string[];
}

export class LeftListPage {
  @Shown({ type: [LeftListView] }) items!: LeftListView[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
}
