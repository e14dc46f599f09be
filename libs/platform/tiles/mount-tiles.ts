import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Authenticator } from '../access';
import type { Settings } from '../config';
import type { DoorstepRequest } from '../http';
import { RateLimiter } from '../http';
import { FileTiles } from './file-tiles';
import { ProxiedTiles } from './proxied-tiles';
import type { TileSource } from './tile-source';

const WEEK = 'private, max-age=604800';
const HOUR = 'private, max-age=3600';
const DEEPEST = 22;

function sourceOf({ tiles }: Settings, logger: Logger): TileSource | null {
  if (tiles?.url) return new ProxiedTiles({ ...tiles, url: tiles.url });
  return tiles?.file ? new FileTiles({ ...tiles, file: tiles.file }, (why) => logger.warn(why)) : null;
}

/** Whole numbers, and a piece that the world has at that size. */
function pieceOf(params: Record<string, string>): [number, number, number] | null {
  const [z, x, y] = ['z', 'x', 'y'].map((name) => (/^\d{1,8}$/.test(params[name] ?? '') ? Number(params[name]) : NaN)) as [number, number, number];
  return z <= DEEPEST && x < 2 ** z && y < 2 ** z ? [z, x, y] : null;
}

/**
 * Streets for the map, from this server: `/tiles` says whether there are any, `/tiles/z/x/y` is a picture. For people who
 * are signed in: this is no open door to the operator's map. Where no streets are set nothing is there, and nothing is missing.
 */
export function mountTiles(app: NestFastifyApplication, settings: Settings): void {
  const logger = new Logger('tiles');
  const source = sourceOf(settings, logger);
  const fastify = app.getHttpAdapter().getInstance();
  const signedIn = async (request: DoorstepRequest): Promise<boolean> => {
    const caller = await app.get(Authenticator).authenticate(request);
    if (caller) app.get(RateLimiter).take(caller.byCookie ? 'cookieReads' : 'token', caller.countedAs);
    return caller !== null;
  };

  fastify.addHook('onClose', async () => source?.close());
  fastify.get('/tiles', async (request, reply) => {
    if (!(await signedIn(request as DoorstepRequest))) return reply.status(401).send();
    return reply.header('cache-control', 'no-store').send({ streets: (await source?.describe()) ?? null });
  });
  fastify.get('/tiles/:z/:x/:y', async (request, reply) => {
    if (!(await signedIn(request as DoorstepRequest))) return reply.status(401).send();
    const piece = pieceOf(request.params as Record<string, string>);
    if (!piece || !source) return reply.status(404).header('cache-control', HOUR).send();
    try {
      const tile = await source.get(...piece);
      if (!tile) return await reply.status(404).header('cache-control', HOUR).send();
      return await reply.header('cache-control', WEEK).header('x-content-type-options', 'nosniff').type(tile.type).send(tile.bytes);
    } catch (error) {
      // No place in the log: which streets are looked at is nobody's to read there.
      logger.warn(`a piece of the map could not be had: ${error instanceof Error ? error.name : 'unknown'}`);
      return reply.status(502).header('cache-control', 'no-store').send();
    }
  });
}
