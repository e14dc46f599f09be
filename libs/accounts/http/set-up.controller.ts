import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError, readEmails } from '@doorstep/kernel';
import { Public } from '@doorstep/platform/access';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import type { DoorstepRequest } from '@doorstep/platform/http';
import { setSessionCookie } from '../cookie';
import { SetUpService } from '../set-up.service';
import { SignInService } from '../sign-in.service';
import { SessionResponse, SetUpRequest, SetUpState } from './session.forms';

@ApiTags('set-up')
@Controller('set-up')
export class SetUpController {
  constructor(
    private readonly setUp: SetUpService,
    private readonly signIn: SignInService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Public('the first visitor has no account yet')
  @ApiOkResponse({ type: SetUpState })
  async read(): Promise<SetUpState> {
    return { needed: await this.setUp.needed() };
  }

  @Post()
  @Public('the first visitor has no account yet')
  @ApiCreatedResponse({ type: SessionResponse })
  async run(@Body() body: SetUpRequest, @Req() request: DoorstepRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionResponse> {
    const { organization, admin } = body;
    const [email] = readEmails(admin.email).addresses;
    if (!email) throw new DomainError('not-an-email', { field: 'admin.email' });
    const { userId, organizationId } = await this.setUp.run({
      organizationName: organization.name, kind: organization.kind, timeZone: organization.timeZone, retentionMonths: organization.retentionMonths ?? null,
      adminName: admin.name, adminEmail: email, password: admin.password, language: admin.language,
    });
    const { secret, view } = await this.signIn.begin(userId, organizationId, 'admin', String(request.headers['user-agent'] ?? ''));
    setSessionCookie(reply, this.settings, secret);
    return view;
  }
}
