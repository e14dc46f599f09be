import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId, answerCreated } from '@doorstep/platform/http';
import { DoorBriefs } from '../door-briefs';
import { ListEndings } from '../list-endings';
import { VisitListsService } from '../visit-lists.service';
import { ListEndResponse, ReturnListRequest } from './list-hands.forms';
import { ChangeVisitListRequest, CreateVisitListRequest, DoorLinesRequest, StopPage, VisitListPage, VisitListResponse, VisitListsQuery } from './visit-lists.forms';

@ApiTags('visit-lists')
@Controller('visit-lists')
export class VisitListsController {
  constructor(
    private readonly lists: VisitListsService,
    private readonly briefs: DoorBriefs,
    private readonly endings: ListEndings,
  ) {}

  @Get()
  @Requires('visit-lists.read')
  @ApiOkResponse({ type: VisitListPage })
  list(@CurrentScope() scope: Scope, @Query() query: VisitListsQuery): Promise<VisitListPage> {
    const { holder, status, campaignId, sort, limit, cursor, count } = query;
    return this.lists.list(scope, { holderId: holder === 'me' ? scope.actor.userId! : holder, statuses: status, campaignId, sort, limit, cursor, count });
  }

  @Post()
  @Requires('visit-lists.write')
  @ApiCreatedResponse({ type: VisitListResponse })
  async create(@CurrentScope() scope: Scope, @Body() body: CreateVisitListRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<VisitListResponse> {
    return answerCreated(reply, 'visit-lists', await this.lists.create(scope, body));
  }

  @Get(':id')
  @Requires('visit-lists.read')
  @ApiOkResponse({ type: VisitListResponse })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<VisitListResponse> {
    return this.lists.get(scope, id);
  }

  @Patch(':id')
  @Requires('visit-lists.write')
  @ApiOkResponse({ type: VisitListResponse })
  change(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: ChangeVisitListRequest): Promise<VisitListResponse> {
    return this.lists.change(scope, id, body);
  }

  @Post(':id/returns')
  @Requires('visit-lists.hold')
  @ApiCreatedResponse({ type: ListEndResponse })
  async giveBack(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: ReturnListRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ListEndResponse> {
    return answerCreated(reply, 'visit-lists', await this.endings.giveBack(scope, id, body.secondsAgo ?? 0));
  }

  @Get(':id/stops')
  @Requires('visit-lists.read')
  @ApiOkResponse({ type: StopPage })
  async stops(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<StopPage> {
    return { items: await this.briefs.stops(scope, id), nextCursor: null };
  }

  @Put(':id/stops/:stopId/people/:contactId/lines')
  @Requires('visit-lists.write')
  @HttpCode(204)
  writeLines(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Param('stopId', PathId) stopId: string, @Param('contactId', PathId) contactId: string, @Body() body: DoorLinesRequest): Promise<void> {
    return this.briefs.writeLines(scope, id, stopId, contactId, body.lines);
  }
}
