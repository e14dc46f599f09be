import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import type { Actor } from '@doorstep/platform/database';
import type { DoorstepRequest } from '@doorstep/platform/http';
import { Audit } from '@doorstep/platform/audit';
import { sessionCookie } from './cookie';
import { Sessions } from './sessions';
import type { SessionView } from './sign-in.service';
import { SignInService } from './sign-in.service';
import { UsersRepository } from './users.repository';

/** One's own session: reading it (which remembers the organization one works in) and ending it. */
@Injectable()
export class OwnSession {
  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: Sessions,
    private readonly users: UsersRepository,
    private readonly audit: Audit,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async describe(actor: Actor, request: DoorstepRequest): Promise<SessionView> {
    const cookie = sessionCookie(request, this.settings);
    const standing = request.byCookie && cookie ? await this.sessions.find(cookie, actor.organizationId) : null;
    const until = standing && standing !== 'not-theirs' ? standing.expiresAt : new Date(8.64e15);
    if (request.byCookie) await this.users.rememberOrganization(actor.userId!, actor.organizationId);
    return this.signIn.describe(actor.userId!, actor.organizationId, until);
  }

  async end(actor: Actor): Promise<void> {
    if (!actor.sessionId || !actor.userId) return;
    await this.sessions.end(actor.userId, { id: actor.sessionId });
    await this.audit.recordOutside(actor.organizationId, actor.userId, { act: 'accounts.signed-out', subjectKind: 'session', subjectId: actor.sessionId });
  }
}
