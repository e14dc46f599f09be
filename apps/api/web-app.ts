import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import serve from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '@doorstep/platform/config';

/** Serves the built web app; every page address that is not a file gets its shell. */
export async function mountWebApp(app: NestFastifyApplication, settings: Settings): Promise<void> {
  const folder = resolve(settings.webFolder);
  if (!existsSync(join(folder, 'index.html'))) return;
  await app.register(serve as never, {
    root: folder,
    prefix: '/',
    wildcard: false,
    // As scripts/pack-web.mjs left them; who takes neither kind gets the file itself.
    preCompressed: true,
    // How long a file may be kept is said below.
    cacheControl: false,
    setHeaders: (reply: { setHeader(name: string, value: string): void }, path: string) => {
      reply.setHeader('vary', 'accept-encoding');
      reply.setHeader('cache-control', /[/\\]assets[/\\]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/')) return reply.callNotFound();
    if (/\.[a-z0-9]{2,12}(\?|$)/i.test(request.url)) return reply.status(404).type('text/plain').send('not found');
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
