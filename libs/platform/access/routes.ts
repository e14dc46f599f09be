import type { ExecutionContext } from '@nestjs/common';
import { SetMetadata, applyDecorators, createParamDecorator } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { Actor, Role, Scope } from '../database';
import type { DoorstepRequest, RateRule } from '../http';

export const PERMISSION = 'doorstep:permission';
export const PUBLIC = 'doorstep:public';
export const UNSCOPED = 'doorstep:unscoped';
export const NOT_BY_TOKEN = 'doorstep:not-by-token';
export const RATE_RULE = 'doorstep:rate-rule';
export const TOLD_ONCE = 'doorstep:told-once';

/** The hand-written table of who may do what; libs/accounts owns it and hands it in. */
export type PermissionTable = Readonly<Record<string, readonly Role[]>>;
export const PERMISSION_TABLE = Symbol('permission table');

/** The permission of a route. A route without one, and without `Public`, stops the boot. */
export const Requires = (permission: string): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(PERMISSION, permission), ApiSecurity('cookie'), ApiSecurity('bearer')) as MethodDecorator & ClassDecorator;

/** A route that needs no session, and why. */
export const Public = (why: string): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(PUBLIC, why)) as MethodDecorator & ClassDecorator;

/** A route that opens its own scopes: uploads and batches, which must not hold a transaction open. */
export const Unscoped = (): MethodDecorator => SetMetadata(UNSCOPED, true);

/** A route for people at a screen: what would give a token a longer life or more power (security.md A-13). */
export const NotByToken = (): MethodDecorator & ClassDecorator => SetMetadata(NOT_BY_TOKEN, true) as MethodDecorator & ClassDecorator;

/** A route that counts calls by another line of the table of rate limits: a public one each form for itself, another one each person, beside what they may call in all. */
export const Limited = (rule: RateRule): MethodDecorator => SetMetadata(RATE_RULE, rule);

/** Members of an answer that are secrets told once: a kept answer (`Idempotency-Key`) holds null in their place. */
export const ToldOnce = (...members: string[]): MethodDecorator => SetMetadata(TOLD_ONCE, members);

/** The transaction of this request. */
export const CurrentScope = createParamDecorator((_: unknown, context: ExecutionContext): Scope => {
  const { scope } = context.switchToHttp().getRequest<DoorstepRequest>();
  if (!scope) throw new Error('this route has no scope');
  return scope;
});

/** Who asks. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<DoorstepRequest>();
  if (!actor) throw new Error('this route has no actor');
  return actor;
});
