import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Language } from '@doorstep/kernel';
import { DomainError, preferredLanguage } from '@doorstep/kernel';
import { hasWords, say } from '../words';
import type { DoorstepRequest } from './request';
import './words';

/** A refusal as people and programs read it (RFC 9457), in the reader's language. */
export interface Problem {
  type: 'about:blank';
  title: string;
  status: number;
  code: string;
  detail: string;
  errors: Array<{ field: string; code: string; message: string }>;
  [member: string]: unknown;
}

const text = (language: Language, code: string, params?: Record<string, string | number>): string =>
  say(language, hasWords(code) ? code : 'platform/invalid-input', params);

/** The problem document of a refusal. */
export function describeProblem(error: DomainError, language: Language): Problem {
  const { details } = error;
  const problems = details.errors ?? (details.field ? [{ field: details.field, code: error.code, params: details.params }] : []);
  const title = text(language, error.code, details.params);
  return {
    type: 'about:blank',
    title,
    status: error.status,
    code: error.code,
    detail: hasWords(`${error.code}.detail`) ? say(language, `${error.code}.detail`, details.params) : title,
    errors: problems.map((p) => ({ field: p.field, code: p.code, message: text(language, p.code, p.params) })),
    ...details.extra,
  };
}

/** The language of an answer: what the request asks for, else the person's own. */
export const readerLanguage = (request: DoorstepRequest): Language =>
  preferredLanguage(request.headers['accept-language'], request.actor?.language ?? 'en');

const GONE_AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', '57P01', '57P02', '57P03', '53100', '53200', '53300', '08006', '08001', '08003', '57014', '25P03']);

/** Anything that was thrown, as a refusal of ours; null when it is a mistake of ours. */
export function asRefusal(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  const { code, statusCode, message } = (error ?? {}) as { code?: string; statusCode?: number; message?: string };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (code === '22021' || code === '22P05') return new DomainError('platform/invalid-input', { errors: [] });
  if (GONE_AWAY.has(code ?? '') || /Connection terminated|timeout exceeded when trying to connect|is not queryable/.test(message ?? '')) {
    return new DomainError('platform/unavailable', { status: 503, retryAfterSeconds: 2 });
  }
  switch (status) {
    case 400: return new DomainError('platform/malformed', { status: 400 });
    case 404: return new DomainError('platform/not-found', { status: 404 });
    case 413: return new DomainError('platform/too-large', { status: 413 });
    case 415: return new DomainError('platform/unsupported-type', { status: 415 });
    case 429: return new DomainError('platform/too-many-requests', { status: 429, retryAfterSeconds: 60 });
    case 503: return new DomainError('platform/unavailable', { status: 503, retryAfterSeconds: 2 });
    default: return null;
  }
}

/** Tells every refusal as a problem document; what nobody foresaw as 500 without a word of its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<DoorstepRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const language = readerLanguage(request);
    const refusal = asRefusal(error);
    if (!refusal) {
      const { code, stack } = (error ?? {}) as { code?: string; stack?: string };
      this.logger.error({ requestId: request.id, errorCode: code, stack: (stack ?? '').split('\n').filter((l) => /^\s+at /.test(l)).slice(0, 12), name: (error as Error)?.name });
    }
    const problem = refusal
      ? describeProblem(refusal, language)
      : { type: 'about:blank', title: say(language, 'platform/unexpected'), status: 500, code: 'platform/unexpected', detail: say(language, 'platform/unexpected'), errors: [], requestId: request.id };
    const wait = refusal?.details.retryAfterSeconds;
    if (wait !== undefined) void reply.header('retry-after', String(Math.ceil(wait)));
    void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').header('cache-control', 'no-store').send(JSON.stringify(problem));
  }
}
