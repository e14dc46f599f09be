import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '@doorstep/kernel';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import type { DoorstepRequest } from '@doorstep/platform/http';
import { answerCreated, readRequest, readerLanguage } from '@doorstep/platform/http';
import { QuickTouches } from '../quick-touches';
import { TouchBatches } from '../touch-batches';
import { TouchAnswer } from './history.forms';
import { RecordTouchRequest, TouchBatchRequest, TouchBatchResponse } from './touches.forms';

const MOST = 100;

/** Touches of whoever it was: chosen, or somebody unknown who is written down in the same stroke. */
@ApiTags('contacts')
@Controller('touches')
export class TouchesController {
  constructor(
    private readonly touches: QuickTouches,
    private readonly batches: TouchBatches,
  ) {}

  @Post()
  @Requires('contacts.write')
  @ApiCreatedResponse({ type: TouchAnswer })
  async record(@CurrentScope() scope: Scope, @Body() body: RecordTouchRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<TouchAnswer> {
    return answerCreated(reply, 'touches', await this.touches.record(scope, body));
  }

  @Post('batch')
  @Requires('contacts.write')
  @HttpCode(200)
  @ApiOkResponse({ type: TouchBatchResponse })
  async recordAll(@CurrentScope() scope: Scope, @Body() body: TouchBatchRequest, @Req() request: DoorstepRequest): Promise<TouchBatchResponse> {
    if (body.touches.length > MOST) throw new DomainError('too-many', { field: 'touches', params: { max: MOST } });
    const sentAt = body.sentAt ? new Date(body.sentAt) : null;
    return { results: await this.batches.record(scope, body.touches, (item) => readRequest(RecordTouchRequest, item), sentAt, readerLanguage(request)) };
  }
}
