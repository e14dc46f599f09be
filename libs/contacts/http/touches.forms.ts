import { ApiProperty } from '@nestjs/swagger';
import { IsArray } from 'class-validator';
import { Id, Instant, One, Prose, Shown } from '@doorstep/platform/http';
import { CreateTouchRequest, TouchAnswer } from './history.forms';

export class UnknownPersonRequest {
  @Id({ optional: true }) id?: string;
  @Prose({ description: 'who is meant: “tall cook, galbi place”' }) displayName!: string;
}

export class RecordTouchRequest extends CreateTouchRequest {
  @Id({ optional: true }) contactId?: string | null;
  @One(() => UnknownPersonRequest, { optional: true }) newContact?: UnknownPersonRequest | null;
}

export class TouchBatchRequest {
  @Instant({ optional: true, description: "the phone's clock at sending" }) sentAt?: string | null;
  @IsArray({ context: { code: 'wrong-type' } })
  @ApiProperty({ type: [RecordTouchRequest], maxItems: 100 })
  touches!: unknown[];
}

export class TouchBatchItem {
  @Shown({ type: String, nullable: true }) id!: string | null;
  @Shown({ type: 'integer' }) status!: number;
  @Shown({ type: TouchAnswer, required: false }) touch?: TouchAnswer;
  @Shown({ type: Object, required: false }) problem?: object;
}

export class TouchBatchResponse {
  @Shown({ type: [TouchBatchItem] }) results!: TouchBatchItem[];
}
