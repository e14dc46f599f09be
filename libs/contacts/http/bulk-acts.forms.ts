import { FreeFields, Id, Ids, OneOf, One, Shown, ShownOptional, Text } from '@doorstep/platform/http';
import type { BulkActName, BulkActStatus, LeftOutReason } from '../domain';
import { BULK_ACTS, BULK_DEFAULTS, BULK_STATUSES, LEFT_OUT } from '../domain';

const id = { type: String, format: 'uuid', nullable: true } as const;
const time = { type: String, format: 'date-time', nullable: true } as const;
const count = { type: 'integer', nullable: true } as const;

export class BulkTargetRequest {
  @Text({ optional: true, max: 50, description: 'tag, untag' }) tag?: string | null;
  @Id({ optional: true, description: 'assign, unassign' }) userId?: string | null;
  @Id({ optional: true, description: 'add_to_campaign, remove_from_campaign' }) campaignId?: string | null;
  @Id({ optional: true, description: 'add_to_unit' }) unitId?: string | null;
  @Id({ optional: true, description: 'add_to_visit_list' }) visitListId?: string | null;
}

export class CreateBulkActRequest {
  @Id({ optional: true }) id?: string | null;
  @OneOf(BULK_ACTS) act!: BulkActName;
  @One(() => BulkTargetRequest) target!: BulkTargetRequest;
  @Ids({ optional: true, max: BULK_DEFAULTS.most, description: 'these people; or a filter, a saved list, or both' }) contactIds?: string[] | null;
  @FreeFields({ optional: true, description: 'everybody found by the keys of the list filters of /contacts' }) filter?: Record<string, unknown> | null;
  @Id({ optional: true }) savedListId?: string | null;
}

const CANCELLED = ['cancelled'] as const;

export class ChangeBulkActRequest {
  @OneOf(CANCELLED, { description: 'stops what the worker has not ended; what was done stays, and can be taken back' }) status!: 'cancelled';
}

export class BulkFailureAnswer {
  @Shown() code!: string;
  @Shown() message!: string;
}

export class BulkTargetAnswer {
  @ShownOptional() tag?: string;
  @ShownOptional({ format: 'uuid' }) userId?: string;
  @ShownOptional({ format: 'uuid' }) campaignId?: string;
  @ShownOptional({ format: 'uuid' }) unitId?: string;
  @ShownOptional({ format: 'uuid' }) visitListId?: string;
}

export class BulkLeftOutAnswer {
  @Shown({ enum: LEFT_OUT }) reason!: LeftOutReason;
  @Shown({ type: 'integer' }) count!: number;
}

export class BulkActAnswer {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown({ enum: BULK_STATUSES, description: 'queued, running and undoing: the worker does it' }) status!: BulkActStatus;
  @Shown({ enum: BULK_ACTS }) act!: BulkActName;
  @Shown({ type: BulkTargetAnswer }) target!: BulkTargetAnswer;
  @Shown({ type: 'integer', description: 'everybody whom it is for' }) people!: number;
  @Shown({ type: 'integer', description: 'changed, unchanged and left out together, so far' }) done!: number;
  @Shown({ type: 'integer' }) changed!: number;
  @Shown({ type: 'integer', description: 'were so already' }) unchanged!: number;
  @Shown({ type: [BulkLeftOutAnswer] }) leftOut!: BulkLeftOutAnswer[];
  @Shown(id) by!: string | null;
  @Shown({ type: BulkFailureAnswer, nullable: true, description: 'why the worker gave it up; what was done before stays' }) failure!: BulkFailureAnswer | null;
  @Shown({ format: 'date-time' }) undoableUntil!: string;
  @Shown(id) undoneBy!: string | null;
  @Shown(time) undoneAt!: string | null;
  @Shown({ ...count, description: 'for how many it was taken back' } as never) restored!: number | null;
  @Shown({ ...count, description: 'how many somebody had changed since; these stay as they are' } as never) kept!: number | null;
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}

export class BulkActPage {
  @Shown({ type: [BulkActAnswer] }) items!: BulkActAnswer[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}
