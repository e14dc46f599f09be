import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId, answerCreated } from '@doorstep/platform/http';
import { SafetyTimers } from '../safety-timers.service';
import { AnswerSafetyTimerRequest, SafetyOptionsQuery, SafetyOptionsResponse, SafetyTimerPage, SafetyTimerResponse, SafetyTimersQuery, StartSafetyTimerRequest } from './safety-timers.forms';

@ApiTags('safety-timers')
@Controller('safety-timers')
export class SafetyTimersController {
  constructor(private readonly timers: SafetyTimers) {}

  @Post()
  @Requires('house-visits.write')
  @ApiCreatedResponse({ type: SafetyTimerResponse })
  async start(@CurrentScope() scope: Scope, @Body() body: StartSafetyTimerRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SafetyTimerResponse> {
    return answerCreated(reply, 'safety-timers', await this.timers.start(scope, body));
  }

  @Get()
  @Requires('house-visits.read')
  @ApiOkResponse({ type: SafetyTimerPage })
  list(@CurrentScope() scope: Scope, @Query() query: SafetyTimersQuery): Promise<SafetyTimerPage> {
    const { state, visitor, limit, cursor, count } = query;
    return this.timers.list(scope, { states: state, visitorId: visitor === 'me' ? scope.actor.userId! : visitor, limit, cursor, count });
  }

  @Get('options')
  @Requires('house-visits.write')
  @ApiOkResponse({ type: SafetyOptionsResponse })
  options(@CurrentScope() scope: Scope, @Query() query: SafetyOptionsQuery): Promise<SafetyOptionsResponse> {
    return this.timers.options(scope, query.visitListId ?? null);
  }

  @Get(':id')
  @Requires('house-visits.read')
  @ApiOkResponse({ type: SafetyTimerResponse })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<SafetyTimerResponse> {
    return this.timers.get(scope, id);
  }

  @Post(':id/answers')
  @Requires('house-visits.write')
  @ApiCreatedResponse({ type: SafetyTimerResponse })
  async answer(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: AnswerSafetyTimerRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SafetyTimerResponse> {
    return answerCreated(reply, 'safety-timers', await this.timers.answer(scope, id, body));
  }
}
