import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@doorstep/kernel';
import { AuditTally } from '../audit';
import type { Actor } from '../database';
import type { DoorstepRequest, RateRule } from '../http';
import { RateLimiter, networkOf } from '../http';
import { NOT_BY_TOKEN, PERMISSION, PERMISSION_TABLE, PUBLIC, RATE_RULE } from './routes';
import type { PermissionTable } from './routes';

/** Somebody who was recognised, and by what their calls are counted. */
export interface Caller {
  actor: Actor;
  byCookie: boolean;
  /** The person by cookie, the token by token. */
  countedAs: string;
}

/** Says who a request is; libs/accounts fills it (cookie or token). */
export abstract class Authenticator {
  /** The caller, or null when nobody is signed in. Throws 404 for an organization that is not theirs. */
  abstract authenticate(request: DoorstepRequest): Promise<Caller | null>;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** An address is kept by proxies and histories: a secret has no place in it (security.md A-13). */
const SECRET_PARAMETERS = ['token', 'access_token', 'api_key', 'apikey', 'authorization', 'password'];

/** First question of two: may this role do this at all? The row is checked in the service. Denies by default. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly limiter: RateLimiter,
    private readonly tally: AuditTally,
    @Inject(PERMISSION_TABLE) private readonly table: PermissionTable,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const at = [context.getHandler(), context.getClass()];
    const declared = <T>(key: string): T | undefined => this.reflector.getAllAndOverride<T | undefined>(key, at);
    const request = context.switchToHttp().getRequest<DoorstepRequest>();
    this.refuseSecretsInAddress(request);
    const reads = SAFE.has(request.method);
    const network = networkOf(request.ip);
    if (declared<string>(PUBLIC) !== undefined) {
      const rule = declared<RateRule>(RATE_RULE);
      this.limiter.take(rule ?? (reads ? 'openReads' : 'openWrites'), rule ? `${network}|${request.routeOptions.url}` : network);
      return true;
    }
    const permission = declared<string>(PERMISSION);
    if (permission === undefined) throw new Error(`the route ${request.method} ${request.routeOptions.url ?? ''} declares no permission`);
    const found = await this.authenticator.authenticate(request);
    if (!found) {
      this.limiter.take('openReads', network);
      throw new DomainError('accounts/not-signed-in', { status: 401 });
    }
    this.limiter.take(found.byCookie ? (reads ? 'cookieReads' : 'cookieWrites') : 'token', found.countedAs);
    const own = declared<RateRule>(RATE_RULE);
    if (own) this.limiter.take(own, found.countedAs);
    if (!this.table[permission]?.includes(found.actor.role as never)) return this.deny(found.actor, permission, 'accounts/not-your-role');
    if (!found.byCookie && declared<boolean>(NOT_BY_TOKEN)) return this.deny(found.actor, permission, 'accounts/token-cannot');
    request.actor = found.actor;
    request.byCookie = found.byCookie;
    return true;
  }

  private async deny(actor: Actor, permission: string, code: string): Promise<never> {
    await this.tally.add(actor, 'access.denied', permission);
    throw new DomainError(code, { status: 403 });
  }

  private refuseSecretsInAddress(request: DoorstepRequest): void {
    const query = (request.query ?? {}) as Record<string, unknown>;
    const found = Object.keys(query).find((key) => SECRET_PARAMETERS.includes(key.toLowerCase()));
    if (found) throw new DomainError('platform/secret-in-address', { status: 400, field: found });
  }
}
