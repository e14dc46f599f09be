import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentScope, Limited, Requires, ToldOnce } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId, answerCreated } from '@doorstep/platform/http';
import { ListHandOuts } from '../list-hand-outs';
import { ListOverrides } from '../list-overrides';
import { ListRests } from '../list-rests';
import { VisitListsService } from '../visit-lists.service';
import { HandOutPage, HandOutRequest, OverrideListRequest, OverrideResponse, RestOfListRequest, TakeListRequest, ToldHandOutResponse } from './list-hand-outs.forms';
import { VisitListResponse } from './visit-lists.forms';

@ApiTags('visit-lists')
@Controller()
export class ListHandOutsController {
  constructor(
    private readonly handOuts: ListHandOuts,
    private readonly lists: VisitListsService,
    private readonly rests: ListRests,
    private readonly overrides: ListOverrides,
  ) {}

  @Post('visit-lists/:id/hand-outs')
  @Requires('visit-lists.write')
  @ToldOnce('link', 'qrSvg')
  @ApiCreatedResponse({ type: ToldHandOutResponse })
  async make(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: HandOutRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ToldHandOutResponse> {
    return answerCreated(reply, `visit-lists/${id}/hand-outs`, await this.handOuts.make(scope, id, body));
  }

  @Get('visit-lists/:id/hand-outs')
  @Requires('visit-lists.write')
  @ApiOkResponse({ type: HandOutPage })
  async list(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<HandOutPage> {
    return { items: await this.handOuts.list(scope, id), nextCursor: null };
  }

  @Delete('visit-lists/:id/hand-outs/:handOutId')
  @Requires('visit-lists.write')
  @HttpCode(204)
  revoke(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Param('handOutId', PathId) handOutId: string): Promise<void> {
    return this.handOuts.revoke(scope, id, handOutId);
  }

  @Post('visit-list-takings')
  @Requires('visit-lists.hold')
  @Limited('shortCodes')
  @ApiCreatedResponse({ type: VisitListResponse })
  async take(@CurrentScope() scope: Scope, @Body() body: TakeListRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<VisitListResponse> {
    const { created, value } = await this.handOuts.take(scope, body);
    return answerCreated(reply, 'visit-lists', { created, value: await this.lists.get(scope, value.id) });
  }

  @Post('visit-lists/:id/rests')
  @Requires('visit-lists.write')
  @ApiCreatedResponse({ type: VisitListResponse })
  async rest(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: RestOfListRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<VisitListResponse> {
    return answerCreated(reply, 'visit-lists', await this.rests.make(scope, id, body));
  }

  @Post('visit-lists/:id/overrides')
  @Requires('visit-lists.override')
  @ApiCreatedResponse({ type: OverrideResponse })
  override(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: OverrideListRequest): Promise<OverrideResponse> {
    return this.overrides.add(scope, id, body.contactIds);
  }
}
