import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId, answerCreated } from '@doorstep/platform/http';
import { RoundPauseViews } from '../round-pause-views';
import { RoundPauses } from '../round-pauses.service';
import { AcknowledgeRequest, AcknowledgementResponse, ChangeRoundPauseRequest, CreateRoundPauseRequest, RoundPausePage, RoundPauseResponse, RoundPausesQuery } from './round-pauses.forms';

@ApiTags('round-pauses')
@Controller('round-pauses')
export class RoundPausesController {
  constructor(
    private readonly pauses: RoundPauses,
    private readonly views: RoundPauseViews,
  ) {}

  @Get()
  @Requires('round-pauses.read')
  @ApiOkResponse({ type: RoundPausePage })
  list(@CurrentScope() scope: Scope, @Query() query: RoundPausesQuery): Promise<RoundPausePage> {
    return this.views.page(scope, query);
  }

  @Post()
  @Requires('round-pauses.write')
  @ApiCreatedResponse({ type: RoundPauseResponse })
  async create(@CurrentScope() scope: Scope, @Body() body: CreateRoundPauseRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<RoundPauseResponse> {
    const { created, value } = await this.pauses.create(scope, body);
    return answerCreated(reply, 'round-pauses', { created, value: await this.views.get(scope, value) });
  }

  @Get(':id')
  @Requires('round-pauses.read')
  @ApiOkResponse({ type: RoundPauseResponse })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<RoundPauseResponse> {
    return this.views.get(scope, id);
  }

  @Patch(':id')
  @Requires('round-pauses.write')
  @ApiOkResponse({ type: RoundPauseResponse })
  async change(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: ChangeRoundPauseRequest): Promise<RoundPauseResponse> {
    await this.pauses.change(scope, id, body);
    return this.views.get(scope, id);
  }

  @Post(':id/acknowledgements')
  @Requires('round-pauses.read')
  @ApiCreatedResponse({ type: AcknowledgementResponse })
  async acknowledge(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: AcknowledgeRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<AcknowledgementResponse> {
    const { created, value } = await this.pauses.acknowledge(scope, id, body);
    void reply.status(created ? 201 : 200);
    return value;
  }
}
