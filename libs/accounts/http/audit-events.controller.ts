import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { ListQuery, QueryAny, QueryId, Shown } from '@doorstep/platform/http';
import { AuditTrail } from '../audit-trail';

export class AuditEventQuery extends ListQuery {
  @QueryAny() act?: string[];
  @QueryId() userId?: string;
  @QueryId() subjectId?: string;
}

export class AuditEventBy {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
}

export class AuditEventResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ format: 'date-time' }) at!: string;
  @Shown({ type: AuditEventBy, nullable: true }) by!: AuditEventBy | null;
  @Shown({ enum: ['user', 'token', 'system', 'operator', 'nobody'] }) byKind!: string;
  @Shown() act!: string;
  @Shown({ description: "the act in the reader's language" }) text!: string;
  @Shown({ type: String, nullable: true }) subjectKind!: string | null;
  @Shown({ type: String, nullable: true }) subjectId!: string | null;
  @Shown({ type: [String] }) fields!: string[];
  @Shown({ type: 'integer', nullable: true }) count!: number | null;
  @Shown() sealed!: boolean;
}

export class AuditEventPage {
  @Shown({ type: [AuditEventResponse] }) items!: AuditEventResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}

@ApiTags('audit-events')
@Controller('audit-events')
export class AuditEventsController {
  constructor(private readonly trail: AuditTrail) {}

  @Get()
  @Requires('audit.read')
  @ApiOkResponse({ type: AuditEventPage })
  list(@CurrentScope() scope: Scope, @Query() query: AuditEventQuery): Promise<AuditEventPage> {
    return this.trail.page(scope, query);
  }
}
