/** One import that stands in one file: what is written, and the file it leads to (left out for packages). */
export interface ImportCase {
  from: string;
  imports: string;
  to?: string;
}

/** An import that the law refuses, with the rule that says so. */
export interface Breach extends ImportCase {
  rule: string;
}

const door = (imports: string, to = 'index.ts'): { imports: string; to: string } => ({
  imports,
  to: path(imports, to),
});
const path = (imports: string, file: string): string => `${imports.replace('@doorstep/', 'libs/')}/${file}`;

const visits = 'libs/house-visits';

export const breaches: Breach[] = [
  { rule: 'stair', from: 'libs/contacts/contacts.service.ts', ...door('@doorstep/campaigns') },
  { rule: 'stair', from: 'libs/contacts/domain/up.ts', ...door('@doorstep/asks/domain') },
  { rule: 'stair', from: `${visits}/sideways.service.ts`, ...door('@doorstep/one-on-ones') },
  { rule: 'stair', from: 'libs/reports/sideways.service.ts', ...door('@doorstep/imports') },
  { rule: 'stair', from: 'libs/contacts/contacts.service.spec.ts', ...door('@doorstep/messaging') },
  { rule: 'platform-knows-no-practice', from: 'libs/platform/queue/index.ts', ...door('@doorstep/contacts') },
  { rule: 'kernel-stands-alone', from: 'libs/kernel/reads-files.ts', imports: 'node:fs', to: 'fs' },
  { rule: 'kernel-stands-alone', from: 'libs/kernel/nest.ts', imports: '@nestjs/common' },
  { rule: 'kernel-stands-alone', from: 'libs/kernel/up.ts', ...door('@doorstep/platform/database') },
  { rule: 'domain-is-pure', from: `${visits}/domain/nest.ts`, imports: '@nestjs/common' },
  { rule: 'domain-is-pure', from: `${visits}/domain/orm.ts`, imports: 'typeorm' },
  { rule: 'domain-is-pure', from: `${visits}/domain/checks.ts`, imports: 'class-validator' },
  { rule: 'domain-is-pure', from: `${visits}/domain/files.ts`, imports: 'node:crypto', to: 'crypto' },
  { rule: 'domain-is-pure', from: `${visits}/domain/service.ts`, ...door('@doorstep/contacts') },
  {
    rule: 'domain-is-pure',
    from: `${visits}/domain/own-data.ts`,
    imports: '../data/visit',
    to: `${visits}/data/visit.ts`,
  },
  { rule: 'data-keeps-to-itself', from: `${visits}/data/other.ts`, ...door('@doorstep/contacts') },
  { rule: 'data-keeps-to-itself', from: `${visits}/data/queue.ts`, ...door('@doorstep/platform/queue') },
  {
    rule: 'service-knows-no-edge',
    from: `${visits}/house-visits.service.ts`,
    imports: './http/house-visits.controller',
    to: `${visits}/http/house-visits.controller.ts`,
  },
  { rule: 'service-knows-no-edge', from: `${visits}/index.ts`, imports: './jobs', to: `${visits}/jobs/index.ts` },
  { rule: 'service-knows-no-request', from: `${visits}/request.service.ts`, imports: 'fastify' },
  {
    rule: 'edge-calls-its-own-service',
    from: `${visits}/http/house-visits.controller.ts`,
    imports: '../data/visit',
    to: `${visits}/data/visit.ts`,
  },
  { rule: 'edge-calls-its-own-service', from: `${visits}/jobs/index.ts`, ...door('@doorstep/contacts') },
  {
    rule: 'edge-calls-its-own-service',
    from: `${visits}/jobs/http.ts`,
    imports: '../http',
    to: `${visits}/http/index.ts`,
  },
  {
    rule: 'front-door-only',
    from: `${visits}/side-window.service.ts`,
    imports: '@doorstep/contacts/contacts.service',
    to: 'libs/contacts/contacts.service.ts',
  },
  {
    rule: 'front-door-only',
    from: `${visits}/other-data.service.ts`,
    imports: '@doorstep/contacts/data/contact',
    to: 'libs/contacts/data/contact.ts',
  },
  {
    rule: 'front-door-only-apps',
    from: 'apps/doorstep/side-window.ts',
    imports: '@doorstep/contacts/contacts.service',
    to: 'libs/contacts/contacts.service.ts',
  },
  {
    rule: 'front-door-only-platform',
    from: 'libs/platform/queue/side-window.ts',
    imports: '../database/scope',
    to: 'libs/platform/database/scope.ts',
  },
  { rule: 'no-foreign-edge', from: `${visits}/foreign.service.ts`, ...door('@doorstep/contacts/http') },
  { rule: 'drivers-stay-below', from: `${visits}/driver.service.ts`, imports: 'typeorm' },
  { rule: 'drivers-stay-below', from: `${visits}/queue.service.ts`, imports: 'bullmq' },
  { rule: 'queue-and-raw-drivers-in-platform', from: `${visits}/data/driver.ts`, imports: 'pg' },
  { rule: 'api-opens-http-doors', from: 'apps/api/service.ts', ...door('@doorstep/contacts') },
  { rule: 'api-opens-http-doors', from: 'apps/api/jobs.ts', ...door('@doorstep/contacts/jobs') },
  { rule: 'worker-opens-jobs-doors', from: 'apps/worker/http.ts', ...door('@doorstep/contacts/http') },
  { rule: 'apps-hold-no-driver', from: 'apps/api/orm.ts', imports: 'typeorm' },
  { rule: 'apps-hold-no-driver', from: 'apps/worker/redis.ts', imports: 'ioredis' },
  { rule: 'web-runs-rules-only', from: 'apps/web/src/service.ts', ...door('@doorstep/contacts') },
  { rule: 'web-runs-rules-only', from: 'apps/web/src/platform.ts', ...door('@doorstep/platform/database') },
  { rule: 'one-machine-program', from: 'apps/doorstep/http.ts', ...door('@doorstep/contacts/http') },
  { rule: 'one-machine-program', from: 'apps/doorstep/api.ts', imports: '../api/main', to: 'apps/api/main.ts' },
  { rule: 'generated-client-stands-alone', from: 'libs/api-client/index.ts', ...door('@doorstep/kernel') },
  {
    rule: 'libs-open-no-app',
    from: 'libs/platform/observability/app.ts',
    imports: '../../../apps/api/main',
    to: 'apps/api/main.ts',
  },
  { rule: 'no-cycles', from: 'libs/kernel/egg.ts', imports: './hen', to: 'libs/kernel/hen.ts' },
  {
    rule: 'tests-are-not-code',
    from: 'libs/platform/audit/test.ts',
    imports: '../../../test/support/index',
    to: 'test/support/index.ts',
  },
  {
    rule: 'specs-are-not-imported',
    from: 'libs/kernel/spec-reader.ts',
    imports: './some.spec',
    to: 'libs/kernel/some.spec.ts',
  },
  { rule: 'no-unresolvable', from: 'libs/kernel/lost.ts', imports: './nowhere' },
  { rule: 'no-undeclared-package', from: 'libs/platform/http/undeclared.ts', imports: 'ajv' },
  { rule: 'no-dev-package', from: 'libs/platform/http/dev.ts', imports: 'fast-check' },
];

export const keeps: ImportCase[] = [
  { from: 'libs/kernel/hen.ts', imports: './egg', to: 'libs/kernel/egg.ts' },
  { from: 'libs/kernel/wall-time.ts', imports: 'temporal-polyfill' },
  { from: 'libs/contacts/domain/rule.ts', ...door('@doorstep/kernel') },
  { from: `${visits}/domain/rule.ts`, ...door('@doorstep/contacts/domain') },
  { from: `${visits}/data/visit.ts`, imports: 'typeorm' },
  { from: `${visits}/data/visit.ts`, ...door('@doorstep/platform/database') },
  { from: `${visits}/data/visit.ts`, imports: '../domain/outcome', to: `${visits}/domain/outcome.ts` },
  { from: `${visits}/house-visits.service.ts`, ...door('@doorstep/contacts') },
  { from: `${visits}/house-visits.service.ts`, ...door('@doorstep/platform/outbox') },
  { from: `${visits}/house-visits.service.ts`, imports: './data/visit', to: `${visits}/data/visit.ts` },
  {
    from: `${visits}/http/index.ts`,
    imports: '../house-visits.service',
    to: `${visits}/house-visits.service.ts`,
  },
  { from: `${visits}/http/index.ts`, ...door('@doorstep/platform/http') },
  { from: 'libs/platform/outbox/index.ts', ...door('@doorstep/platform/database') },
  { from: 'libs/platform/database/scope.ts', imports: 'pg' },
  { from: 'apps/api/api.module.ts', ...door('@doorstep/house-visits/http') },
  { from: 'apps/api/api.module.ts', ...door('@doorstep/platform/http') },
  { from: 'apps/worker/worker.module.ts', ...door('@doorstep/messaging/jobs') },
  { from: 'apps/doorstep/token.ts', ...door('@doorstep/accounts') },
  { from: 'apps/web/src/door.ts', ...door('@doorstep/house-visits/domain') },
  { from: 'apps/web/src/door.ts', ...door('@doorstep/api-client') },
  { from: 'libs/kernel/names.spec.ts', imports: 'fast-check' },
  {
    from: `${visits}/house-visits.service.db.spec.ts`,
    imports: '../../test/support/index',
    to: 'test/support/index.ts',
  },
];
