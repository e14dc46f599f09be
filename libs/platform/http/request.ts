import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, Scope } from '../database';

/** What the guard and the scope put on a request. */
export interface DoorstepRequest extends FastifyRequest {
  actor?: Actor;
  scope?: Scope;
  /** Whether the cookie, and not a token, said who this is: then cross-site rules apply. */
  byCookie?: boolean;
}

export type DoorstepReply = FastifyReply;
