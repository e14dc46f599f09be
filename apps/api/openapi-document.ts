import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The contract as OpenAPI. Operations without a session say so with `security: []` (CONTRACT 5). */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Doorstep')
    .setDescription('Campaigns, house visits, labor circles and turnout. Times are UTC instants, days YYYY-MM-DD, ids UUID.')
    .setVersion('1')
    .addCookieAuth('doorstep', { type: 'apiKey', in: 'cookie' }, 'cookie')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'bearer')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation && !operation.security) operation.security = [];
    }
  }
  return document;
}

/** `/api/v1/openapi.json` and a page to read it, both without a session (security.md, ruling on A-17). */
export function mountDocs(app: NestFastifyApplication): void {
  let document: OpenAPIObject | undefined;
  const describe = (): OpenAPIObject => (document ??= describeApi(app));
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/api/v1/openapi.json', (_request, reply) => void reply.type('application/json').send(describe()));
  fastify.get('/api/docs', (_request, reply) => void reply.type('text/html; charset=utf-8').send(docsPage(describe())));
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

/** A plain page without script: every path with its acts, linked to the document. */
function docsPage(document: OpenAPIObject): string {
  const rows = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) =>
      `<tr><td><code>${method.toUpperCase()}</code></td><td><code>${escape(path)}</code></td><td>${item[method]!.security?.length ? '' : 'public'}</td><td>${escape(item[method]!.summary ?? '')}</td></tr>`));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Doorstep API</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}td{padding:.25rem .75rem;border-top:1px solid #8888}</style>
<h1>Doorstep API</h1><p>The whole contract: <a href="/api/v1/openapi.json">openapi.json</a></p><table>${rows.join('')}</table></html>`;
}
