import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { Clock } from '@doorstep/kernel';
import { newId, systemClock } from '@doorstep/kernel';
import { FirstAdmin } from '@doorstep/accounts/http';
import { refuseCrossSite } from '@doorstep/platform/access';
import type { FastifyServerOptions } from 'fastify';
import type { Settings } from '@doorstep/platform/config';
import { mountMetrics } from '@doorstep/platform/observability';
import { mountTiles } from '@doorstep/platform/tiles';
import { ApiModule } from './api.module';
import { mountDocs } from './openapi-document';
import { securityHeaders } from './security-headers';
import { mountWebApp } from './web-app';

const JSON_LIMIT = 100 * 1024;

/** Bodies that may be larger than 100 KB, by path (ARCHITECTURE 10). */
export const LARGE_BODY_LIMIT = 2 * 1024 * 1024;
const LARGE = /^\/api\/v1\/(house-visits\/batch|imports\/[0-9a-f-]{36}|turnout-events\/[0-9a-f-]{36}\/asks\/batch)$/;

/** The api, ready to listen: used by main, by the tests and by the writer of the contract. */
export async function createApi(settings: Settings, clock: Clock = systemClock): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: LARGE_BODY_LIMIT,
    trustProxy: settings.trustProxy === false ? false : settings.trustProxy,
    genReqId: () => newId(),
    routerOptions: { maxParamLength: 200 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  } as FastifyServerOptions);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(settings, clock), adapter, { bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api/v1');
  await app.register(cookie as never);
  // What is sent here comes as it is: a body that would have to be unpacked first is refused as malformed.
  await app.register(compress as never, { global: true, threshold: 1024, globalDecompression: false });
  await app.register(multipart as never, { limits: { fileSize: 160 * 1024 * 1024, files: 1, fields: 20, fieldSize: 10_000 } });
  const fastify = adapter.getInstance();
  const headers = securityHeaders(settings);
  fastify.addHook('onRequest', async (request, reply) => {
    for (const [name, value] of headers) reply.raw.setHeader(name, value);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    refuseCrossSite(request, settings.publicUrl);
    const length = Number(request.headers['content-length'] ?? 0);
    const json = (request.headers['content-type'] ?? '').startsWith('application/json');
    if (json && length > JSON_LIMIT && !LARGE.test(request.url.split('?')[0]!)) throw Object.assign(new Error('too large'), { statusCode: 413 });
  });
  mountDocs(app);
  mountMetrics(app);
  mountTiles(app, settings);
  await mountWebApp(app, settings);
  await app.init();
  await fastify.ready();
  await app.get(FirstAdmin).ensure();
  return app;
}
