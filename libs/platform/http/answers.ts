import type { FastifyReply } from 'fastify';
import type { Created } from './same-request';

/** 201 with Location for what this call made, 200 for what was already there. */
export function answerCreated<T extends { id: string }>(reply: FastifyReply, path: string, { created, value }: Created<T>): T {
  void reply.status(created ? 201 : 200);
  if (created) void reply.header('location', `/api/v1/${path}/${value.id}`);
  return value;
}
