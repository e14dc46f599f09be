import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentScope, NotByToken, Requires, ToldOnce } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import type { DoorstepReply } from '@doorstep/platform/http';
import { ListQuery, PathId, answerCreated } from '@doorstep/platform/http';
import { ApiTokens } from '../api-tokens';
import { ApiTokenPage, ApiTokenRequest, ToldApiTokenResponse } from './sessions.forms';

@ApiTags('api-tokens')
@Controller('api-tokens')
@NotByToken()
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokens) {}

  @Post()
  @Requires('api-tokens.write')
  @ToldOnce('secret')
  @ApiCreatedResponse({ type: ToldApiTokenResponse })
  async create(@CurrentScope() scope: Scope, @Body() body: ApiTokenRequest, @Res({ passthrough: true }) reply: DoorstepReply): Promise<ToldApiTokenResponse> {
    return answerCreated(reply, 'api-tokens', await this.tokens.create(scope, body));
  }

  @Get()
  @Requires('api-tokens.write')
  @ApiOkResponse({ type: ApiTokenPage })
  list(@CurrentScope() scope: Scope, @Query() query: ListQuery): Promise<ApiTokenPage> {
    return this.tokens.page(scope, query);
  }

  @Delete(':id')
  @Requires('api-tokens.write')
  @HttpCode(204)
  revoke(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<void> {
    return this.tokens.revoke(scope, id);
  }
}
