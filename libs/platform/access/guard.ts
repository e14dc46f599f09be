import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@doorstep/kernel';
import { SETTINGS } from '../config';
import type { Settings } from '../config';
import type { Actor } from '../database';
import type { DoorstepRequest } from '../http/request';
import { PERMISSION, PERMISSION_TABLE, PUBLIC } from './routes';
import type { PermissionTable } from './routes';

/** Says who a request is; libs/accounts fills it (cookie or token). */
export abstract class Authenticator {
  /** The actor, or null when nobody is signed in. Throws 404 for an organization that is not theirs. */
  abstract authenticate(request: DoorstepRequest): Promise<{ actor: Actor; byCookie: boolean } | null>;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** First question of two: may this role do this at all? The row is checked in the service. Denies by default. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    @Inject(PERMISSION_TABLE) private readonly table: PermissionTable,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const at = [context.getHandler(), context.getClass()];
    const open = this.reflector.getAllAndOverride<string | undefined>(PUBLIC, at);
    const permission = this.reflector.getAllAndOverride<string | undefined>(PERMISSION, at);
    const request = context.switchToHttp().getRequest<DoorstepRequest>();
    const byToken = (request.headers.authorization ?? '').startsWith('Bearer ');
    if (!SAFE.has(request.method) && !byToken && request.url.startsWith('/api/')) this.refuseCrossSite(request);
    const found = open && !permission ? null : await this.authenticator.authenticate(request);
    if (open) return true;
    if (permission === undefined) throw new Error(`the route ${request.method} ${request.routeOptions.url ?? ''} declares no permission`);
    if (!found) throw new DomainError('accounts/not-signed-in', { status: 401 });
    request.actor = found.actor;
    request.byCookie = found.byCookie;
    const roles = this.table[permission];
    if (!roles || !(roles as readonly string[]).includes(found.actor.role)) throw new DomainError('accounts/not-your-role', { status: 403 });
    return true;
  }

  /** Writes come from our own pages only: own header, then Sec-Fetch-Site, else Origin (security.md A-07). */
  private refuseCrossSite(request: DoorstepRequest): void {
    const header = (name: string): string | undefined => {
      const value = request.headers[name];
      return Array.isArray(value) ? value[0] : value;
    };
    const refused = new DomainError('platform/cross-site', { status: 403 });
    if (header('x-requested-with') !== 'doorstep') throw refused;
    const site = header('sec-fetch-site');
    if (site !== undefined) {
      if (site !== 'same-origin' && site !== 'none') throw refused;
      return;
    }
    const origin = header('origin');
    if (origin !== undefined && origin !== this.settings.publicUrl) throw refused;
  }
}
