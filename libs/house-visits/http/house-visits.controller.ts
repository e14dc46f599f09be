import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '@doorstep/kernel';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import type { DoorstepRequest } from '@doorstep/platform/http';
import { PathId, answerCreated, readRequest, readerLanguage } from '@doorstep/platform/http';
import { REACHED } from '../domain';
import type { Reached, VisitState } from '../domain';
import { HouseVisitsService } from '../house-visits.service';
import { PlannedReading } from '../planned-reading';
import { PlannedVisits } from '../planned-visits.service';
import { VisitBatches } from '../visit-batches';
import { VisitReading } from '../visit-reading';
import { VisitWithdrawals } from '../visit-withdrawals';
import { HouseVisitBatchRequest, HouseVisitBatchResponse, HouseVisitPage, HouseVisitResponse, HouseVisitsQuery } from './house-visits.forms';
import { ChangeHouseVisitRequest, RecordHouseVisitRequest } from './record-house-visit.request';

export const BATCH_MOST = 100;

@ApiTags('house-visits')
@Controller('house-visits')
export class HouseVisitsController {
  constructor(
    private readonly visits: HouseVisitsService,
    private readonly batches: VisitBatches,
    private readonly reading: VisitReading,
    private readonly planned: PlannedVisits,
    private readonly plans: PlannedReading,
    private readonly withdrawals: VisitWithdrawals,
  ) {}

  @Post()
  @Requires('house-visits.write')
  @ApiCreatedResponse({ type: HouseVisitResponse })
  async record(@CurrentScope() scope: Scope, @Body() body: RecordHouseVisitRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HouseVisitResponse> {
    return answerCreated(reply, 'house-visits', await this.batches.recordOne(scope, body));
  }

  @Post('batch')
  @Requires('house-visits.write')
  @HttpCode(200)
  @ApiOkResponse({ type: HouseVisitBatchResponse })
  async recordAll(@CurrentScope() scope: Scope, @Body() body: HouseVisitBatchRequest, @Req() request: DoorstepRequest): Promise<HouseVisitBatchResponse> {
    if (body.visits.length > BATCH_MOST) throw new DomainError('too-many', { field: 'visits', params: { max: BATCH_MOST } });
    const sending = { sentAt: body.sentAt ? new Date(body.sentAt) : null, inOrder: body.inOrder === true };
    return { results: await this.batches.record(scope, body.visits, (item) => readRequest(RecordHouseVisitRequest, item), sending, readerLanguage(request)) };
  }

  @Get()
  @Requires('house-visits.read')
  @ApiOkResponse({ type: HouseVisitPage })
  list(@CurrentScope() scope: Scope, @Query() query: HouseVisitsQuery): Promise<HouseVisitPage> {
    const { outcome, visitorId, visitor, state, reached, place, encounters, weekday, part, ...rest } = query;
    const who = visitorId ?? visitor;
    const by = { ...rest, visitorId: who === 'me' ? scope.actor.userId! : who };
    if (state === 'planned' || state === 'cancelled') return this.plans.list(scope, { ...planOf(by), cancelled: state === 'cancelled' });
    return this.reading.list(scope, { ...by, encounters, weekday, part, outcomes: outcome, reached: reachedIn(state, reached), places: place });
  }

  @Patch(':id')
  @Requires('house-visits.write')
  @ApiOkResponse({ type: HouseVisitResponse })
  change(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: ChangeHouseVisitRequest): Promise<HouseVisitResponse> {
    return this.planned.change(scope, id, body);
  }

  @Delete(':id')
  @Requires('house-visits.write')
  @HttpCode(204)
  takeBack(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<void> {
    return this.withdrawals.takeBack(scope, id);
  }

  @Get(':id')
  @Requires('house-visits.read')
  @ApiOkResponse({ type: HouseVisitResponse })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<HouseVisitResponse> {
    return this.visits.get(scope, id);
  }
}

/** What can be asked of plans: nothing has happened there yet. */
const planOf = ({ campaignId, contactId, visitListId, visitorId, since, until, limit, cursor, count }: Pick<HouseVisitsQuery, 'campaignId' | 'contactId' | 'visitListId' | 'visitorId' | 'since' | 'until' | 'limit' | 'cursor' | 'count'>) =>
  ({ campaignId, contactId, visitListId, visitorId, since, until, limit, cursor, count });

/** An attempted visit reached nobody, a completed one somebody. */
function reachedIn(state: VisitState | undefined, asked: Reached[] | undefined): Reached[] | undefined {
  if (state === undefined) return asked;
  const among = REACHED.filter((one) => (one === 'nobody') === (state === 'attempted'));
  return asked ? among.filter((one) => asked.includes(one)) : among;
}
