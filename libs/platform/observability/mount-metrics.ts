import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { beganHere } from './loopback';
import { Metrics } from './metrics';

/** `/metrics` for a monitor on this machine; to anybody else it is not there (security.md, ruling on A-17). */
export function mountMetrics(app: NestFastifyApplication): void {
  app.getHttpAdapter().getInstance().get('/metrics', async (request, reply) => {
    if (!beganHere(request.socket.remoteAddress, request.headers)) return reply.status(404).type('text/plain').send('not found');
    const { registry } = app.get(Metrics);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
