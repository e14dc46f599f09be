import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentScope, Public, Requires, ToldOnce } from '@doorstep/platform/access';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import type { Scope } from '@doorstep/platform/database';
import type { DoorstepReply, DoorstepRequest } from '@doorstep/platform/http';
import { PathId, answerCreated } from '@doorstep/platform/http';
import { setSessionCookie } from '../cookie';
import { InvitationAcceptance } from '../invitation-acceptance';
import { InvitationList } from '../invitation-list';
import { InvitationsService } from '../invitations.service';
import { placeOf } from '../place';
import { AcceptanceRequest, InvitationPage, InvitationQuery, InvitationRequest, OfferedInvitationResponse, ToldInvitationResponse } from './invitations.forms';
import { SessionResponse } from './session.forms';

const WHY = 'whoever holds the link has no account yet';

@ApiTags('invitations')
@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly invitationList: InvitationList,
    private readonly acceptance: InvitationAcceptance,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post()
  @Requires('invitations.write')
  @ToldOnce('link', 'qrSvg')
  @ApiCreatedResponse({ type: ToldInvitationResponse })
  async create(@CurrentScope() scope: Scope, @Body() body: InvitationRequest, @Res({ passthrough: true }) reply: DoorstepReply): Promise<ToldInvitationResponse> {
    return answerCreated(reply, 'invitations', await this.invitations.create(scope, body));
  }

  @Get()
  @Requires('invitations.write')
  @ApiOkResponse({ type: InvitationPage })
  list(@CurrentScope() scope: Scope, @Query() query: InvitationQuery): Promise<InvitationPage> {
    return this.invitationList.page(scope, query);
  }

  @Delete(':id')
  @Requires('invitations.write')
  @HttpCode(204)
  revoke(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<void> {
    return this.invitations.revoke(scope, id);
  }

  @Get(':token')
  @Public(WHY)
  @ApiOkResponse({ type: OfferedInvitationResponse })
  read(@Param('token') token: string): Promise<OfferedInvitationResponse> {
    return this.acceptance.read(token);
  }

  @Post(':token/acceptances')
  @Public(WHY)
  @ApiCreatedResponse({ type: SessionResponse })
  async accept(@Param('token') token: string, @Body() body: AcceptanceRequest, @Req() request: DoorstepRequest, @Res({ passthrough: true }) reply: DoorstepReply): Promise<SessionResponse> {
    const { secret, view } = await this.acceptance.accept(token, body, placeOf(request, this.settings));
    setSessionCookie(reply, this.settings, secret);
    return view;
  }
}
