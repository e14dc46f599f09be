import { Inject, Injectable } from '@nestjs/common';
import { isUuid, lowerId, notFound } from '@doorstep/kernel';
import type { Caller } from '@doorstep/platform/access';
import { Authenticator } from '@doorstep/platform/access';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import type { Actor } from '@doorstep/platform/database';
import type { DoorstepRequest } from '@doorstep/platform/http';
import { sessionCookie } from './cookie';
import { isApiToken } from './secrets';
import type { Standing } from './sessions';
import { Sessions } from './sessions';

/** Says who a request is: a token acts in its one organization, a cookie in the one wished for. */
@Injectable()
export class RequestAuthenticator extends Authenticator {
  constructor(
    private readonly sessions: Sessions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    super();
  }

  override async authenticate(request: DoorstepRequest): Promise<Caller | null> {
    const header = request.headers['x-organization-id'];
    const wished = lowerId(Array.isArray(header) ? header[0] : header);
    if (wished !== undefined && wished !== '' && !isUuid(wished)) throw notFound();
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const bearer = authorization.startsWith('Bearer ') ? authorization.slice('Bearer '.length) : '';
      const standing = isApiToken(bearer) ? await this.sessions.findToken(bearer) : null;
      if (!standing) return null;
      if (wished && wished !== standing.organizationId) throw notFound();
      return { actor: this.actor(standing, 'token'), byCookie: false, countedAs: `token:${standing.tokenId}` };
    }
    const cookie = sessionCookie(request, this.settings);
    if (!cookie || cookie.length > 200) return null;
    const standing = await this.sessions.find(cookie, wished || null);
    if (standing === 'not-theirs') throw notFound();
    return standing ? { actor: this.actor(standing, 'user'), byCookie: true, countedAs: `user:${standing.userId}` } : null;
  }

  private actor(standing: Standing, kind: 'user' | 'token'): Actor {
    const { userId, organizationId, role, language, timeZone, sessionId, name } = standing;
    return { userId, organizationId, role, language, timeZone, sessionId, name, kind };
  }
}
