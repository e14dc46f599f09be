import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import { from, lastValueFrom } from 'rxjs';
import { DomainError } from '@doorstep/kernel';
import { Database } from '../database';
import type { Scope } from '../database';
import type { DoorstepRequest } from '../http';
import { requestHash } from '../http';
import { TOLD_ONCE, UNSCOPED } from './routes';

const text = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

/**
 * One transaction a request: opened before the route, committed before the answer leaves, so that a success
 * means "on disk". A POST with `Idempotency-Key` is answered once and repeated from its stored answer.
 */
@Injectable()
export class ScopeInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<DoorstepRequest>();
    const { actor } = request;
    if (!actor || this.reflector.get<boolean>(UNSCOPED, context.getHandler())) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(
      this.database.withScope(actor, async (scope) => {
        request.scope = scope;
        const key = request.method === 'POST' && actor.userId ? text(request.headers['idempotency-key']) : undefined;
        const secrets = this.reflector.get<string[] | undefined>(TOLD_ONCE, context.getHandler()) ?? [];
        return key ? this.once(scope, request, reply, key, next, secrets) : lastValueFrom(next.handle(), { defaultValue: undefined });
      }, { readsOnly: request.method === 'GET' || request.method === 'HEAD' }),
    );
  }

  private async once(scope: Scope, request: DoorstepRequest, reply: FastifyReply, key: string, next: CallHandler, secrets: readonly string[]): Promise<unknown> {
    if (key.length > 200) throw new DomainError('platform/malformed', { status: 400, field: 'Idempotency-Key' });
    const at = [scope.organizationId, scope.actor.userId, `${request.method} ${request.url.split('?')[0]}`, key];
    // Two at once wait here for one another; the second finds the first one's answer.
    await scope.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [at.join('|')]);
    const hash = requestHash(request.body ?? null);
    const before = await scope.one<{ request_hash: Buffer; status: number; answer: unknown }>(
      'SELECT request_hash, status, answer FROM idempotency_keys WHERE organization_id = $1 AND user_id = $2 AND route = $3 AND key = $4', at);
    if (before) {
      if (!before.request_hash.equals(hash)) throw new DomainError('platform/key-reused', { status: 409 });
      void reply.status(before.status);
      return before.answer;
    }
    const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
    await scope.query(
      `INSERT INTO idempotency_keys (organization_id, user_id, route, key, request_hash, status, answer, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [...at, hash, reply.statusCode, JSON.stringify(answer ?? null, (member, value: unknown) => (secrets.includes(member) ? null : value)), scope.now]);
    return answer;
  }
}
