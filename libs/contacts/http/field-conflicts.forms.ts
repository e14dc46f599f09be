import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { ListQuery, OneOf, QueryId, QueryOneOf, Shown, Whole } from '@doorstep/platform/http';
import { HistoryAuthor } from './history.forms';

export const CONFLICT_STATES = ['open', 'decided'] as const;
export const TAKES = ['yours', 'theirs', 'value'] as const;
const by = { type: HistoryAuthor, nullable: true } as const;
const any = { type: Object, nullable: true } as const;

export class FieldConflictsQuery extends ListQuery {
  @QueryOneOf(CONFLICT_STATES, { optional: true }) state?: (typeof CONFLICT_STATES)[number];
  @QueryId() contactId?: string;
}

export class DecideFieldConflictRequest {
  @Whole(1, 2_000_000_000) version!: number;
  @OneOf(TAKES, { description: '`yours` of who changed it later, `theirs` of who had changed it before, or another `value`' }) take!: (typeof TAKES)[number];
  /** Read as the field itself is read. */
  @IsOptional()
  @ApiProperty({ required: false, nullable: true, description: 'with `take: value`, as the field itself is written', oneOf: [{ type: 'string' }, { type: 'boolean' }, { type: 'number' }, { type: 'array', items: {} }] })
  value?: unknown;
}

export class FieldConflictAnswer {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown({ format: 'uuid' }) contactId!: string;
  @Shown() displayName!: string;
  @Shown() field!: string;
  @Shown({ ...any, description: 'what both began with' }) base!: unknown;
  @Shown(any) yours!: unknown;
  @Shown(any) theirs!: unknown;
  @Shown({ ...any, description: 'what stands there now' }) now!: unknown;
  @Shown(by) yoursBy!: HistoryAuthor | null;
  @Shown({ format: 'date-time' }) yoursAt!: string;
  @Shown(by) theirsBy!: HistoryAuthor | null;
  @Shown({ format: 'date-time' }) theirsAt!: string;
  @Shown({ enum: CONFLICT_STATES }) state!: (typeof CONFLICT_STATES)[number];
  @Shown({ type: String, enum: TAKES, nullable: true }) take!: (typeof TAKES)[number] | null;
  @Shown(by) decidedBy!: HistoryAuthor | null;
  @Shown({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}

export class FieldConflictPage {
  @Shown({ type: [FieldConflictAnswer] }) items!: FieldConflictAnswer[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false, description: 'with `count=true`' }) total?: number;
}
