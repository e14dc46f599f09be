import { Body, Controller, Get, Param, Patch, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentScope, NotByToken, Requires, Unscoped } from '@doorstep/platform/access';
import type { Actor, Scope } from '@doorstep/platform/database';
import type { DoorstepRequest } from '@doorstep/platform/http';
import { PathId } from '@doorstep/platform/http';
import { OwnProfile } from '../own-profile';
import { TeamList } from '../team-list';
import { TeamService } from '../team.service';
import { ChangeProfileRequest, ChangeUserRequest, UserPage, UserQuery, UserResponse } from './users.forms';

@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(
    private readonly team: TeamList,
    private readonly changes: TeamService,
    private readonly profile: OwnProfile,
  ) {}

  @Get()
  @Requires('users.read')
  @ApiOkResponse({ type: UserPage })
  list(@CurrentScope() scope: Scope, @Query() query: UserQuery): Promise<UserPage> {
    return this.team.page(scope, query);
  }

  @Get('me')
  @Requires('account.own')
  @ApiOkResponse({ type: UserResponse })
  readOwn(@CurrentScope() scope: Scope): Promise<UserResponse> {
    return this.team.get(scope, scope.actor.userId!);
  }

  @Patch('me')
  @Requires('account.own')
  @NotByToken()
  @Unscoped()
  @ApiOkResponse({ type: UserResponse })
  changeOwn(@CurrentActor() actor: Actor, @Body() body: ChangeProfileRequest, @Req() request: DoorstepRequest): Promise<UserResponse> {
    return this.profile.change(actor, body, request.ip);
  }

  @Get(':id')
  @Requires('users.read')
  @ApiOkResponse({ type: UserResponse })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<UserResponse> {
    return this.team.get(scope, id);
  }

  @Patch(':id')
  @Requires('users.write')
  @NotByToken()
  @ApiOkResponse({ type: UserResponse })
  change(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: ChangeUserRequest): Promise<UserResponse> {
    return this.changes.change(scope, id, body);
  }
}
