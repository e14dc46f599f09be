import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Public, Requires, Unscoped } from '@doorstep/platform/access';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import type { Actor } from '@doorstep/platform/database';
import type { DoorstepReply, DoorstepRequest } from '@doorstep/platform/http';
import { clearSessionCookie, setSessionCookie } from '../cookie';
import { placeOf } from '../place';
import { OwnSession } from '../own-session';
import { SignInService } from '../sign-in.service';
import { SessionResponse, SignInRequest } from './session.forms';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignInService,
    private readonly own: OwnSession,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post()
  @Public('signing in')
  @ApiCreatedResponse({ type: SessionResponse })
  async create(@Body() body: SignInRequest, @Req() request: DoorstepRequest, @Res({ passthrough: true }) reply: DoorstepReply): Promise<SessionResponse> {
    const { secret, view } = await this.signIn.signIn(body, placeOf(request, this.settings));
    setSessionCookie(reply, this.settings, secret);
    return view;
  }

  @Get()
  @Requires('account.own')
  @Unscoped()
  @ApiOkResponse({ type: SessionResponse })
  read(@CurrentActor() actor: Actor, @Req() request: DoorstepRequest): Promise<SessionResponse> {
    return this.own.describe(actor, request);
  }

  @Delete()
  @Requires('account.own')
  @Unscoped()
  @HttpCode(204)
  async end(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: DoorstepReply): Promise<void> {
    await this.own.end(actor);
    clearSessionCookie(reply, this.settings);
  }
}
