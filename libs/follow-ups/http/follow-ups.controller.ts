import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId, answerCreated } from '@doorstep/platform/http';
import { FollowUpsService } from '../follow-ups.service';
import { ChangeFollowUpRequest, CreateFollowUpRequest, FollowUpPage, FollowUpResponse, FollowUpsQuery } from './follow-ups.forms';

@ApiTags('follow-ups')
@Controller('follow-ups')
export class FollowUpsController {
  constructor(private readonly followUps: FollowUpsService) {}

  @Get()
  @Requires('follow-ups.read')
  @ApiOkResponse({ type: FollowUpPage })
  list(@CurrentScope() scope: Scope, @Query() query: FollowUpsQuery): Promise<FollowUpPage> {
    const { assignee, state, contactId, campaignId, late, limit, cursor, count } = query;
    return this.followUps.list(scope, { assigneeId: assignee === 'me' ? scope.actor.userId! : assignee, states: state, contactId, campaignId, late, limit, cursor, count });
  }

  @Post()
  @Requires('follow-ups.write')
  @ApiCreatedResponse({ type: FollowUpResponse })
  async create(@CurrentScope() scope: Scope, @Body() body: CreateFollowUpRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<FollowUpResponse> {
    return answerCreated(reply, 'follow-ups', await this.followUps.create(scope, body));
  }

  @Get(':id')
  @Requires('follow-ups.read')
  @ApiOkResponse({ type: FollowUpResponse })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<FollowUpResponse> {
    return this.followUps.get(scope, id);
  }

  @Patch(':id')
  @Requires('follow-ups.write')
  @ApiOkResponse({ type: FollowUpResponse })
  change(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: ChangeFollowUpRequest): Promise<FollowUpResponse> {
    return this.followUps.change(scope, id, body);
  }
}
