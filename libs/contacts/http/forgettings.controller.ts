import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId, answerCreated } from '@doorstep/platform/http';
import { Forgettings } from '../forgettings';
import { CreateForgettingRequest, DecideForgettingRequest, ForgettingAnswer, ForgettingPage, ForgettingsQuery } from './forgettings.forms';

@ApiTags('contacts')
@Controller('contact-forgettings')
export class ForgettingsController {
  constructor(private readonly forgettings: Forgettings) {}

  @Get()
  @Requires('contacts.forget')
  @ApiOkResponse({ type: ForgettingPage })
  list(@CurrentScope() scope: Scope, @Query() { state, ...query }: ForgettingsQuery): Promise<ForgettingPage> {
    return this.forgettings.list(scope, { ...query, state: state ?? 'requested' });
  }

  @Post()
  @Requires('contacts.forget-ask')
  @ApiCreatedResponse({ type: ForgettingAnswer })
  @ApiOkResponse({ type: ForgettingAnswer, description: 'a request for this person waits already' })
  async create(@CurrentScope() scope: Scope, @Body() body: CreateForgettingRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ForgettingAnswer> {
    return answerCreated(reply, 'contact-forgettings', await this.forgettings.create(scope, body));
  }

  @Get(':id')
  @Requires('contacts.forget')
  @ApiOkResponse({ type: ForgettingAnswer })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<ForgettingAnswer> {
    return this.forgettings.get(scope, id);
  }

  @Patch(':id')
  @Requires('contacts.forget')
  @ApiOkResponse({ type: ForgettingAnswer })
  decide(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: DecideForgettingRequest): Promise<ForgettingAnswer> {
    return this.forgettings.decide(scope, id, body);
  }
}
