import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentScope, NotByToken, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId } from '@doorstep/platform/http';
import { SessionList } from '../session-list';
import { DevicePage, EndSessionsQuery, SessionQuery } from './sessions.forms';

@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionList) {}

  @Get()
  @Requires('account.own')
  @ApiOkResponse({ type: DevicePage })
  list(@CurrentScope() scope: Scope, @Query() query: SessionQuery): Promise<DevicePage> {
    return this.sessions.page(scope, query);
  }

  @Delete()
  @Requires('account.own')
  @NotByToken()
  @HttpCode(204)
  endOthers(@CurrentScope() scope: Scope, @Query() query: EndSessionsQuery): Promise<void> {
    return this.sessions.endOthers(scope, query.userId);
  }

  @Delete(':id')
  @Requires('account.own')
  @NotByToken()
  @HttpCode(204)
  end(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<void> {
    return this.sessions.end(scope, id);
  }
}
