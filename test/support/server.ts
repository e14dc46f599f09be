import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent';
import type { FrozenClock } from '@doorstep/kernel';
import type { Settings } from '@doorstep/platform/config';
import { formatConnection, readSettings } from '@doorstep/platform/config';
import { createApi } from '../../apps/api/create-api';
import { frozenClock } from './clock';
import { testLogins } from './database';
import type { TestLogins } from './database';
import { PUBLIC_URL } from './public-url';

export { PUBLIC_URL };

/** The real api in this process, on the database of this Jest worker. */
export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly settings: Settings;
  readonly clock: FrozenClock;
  readonly logins: TestLogins;
  /** A caller that keeps its cookies, as a browser does; each one is somebody else. */
  caller(): TestAgent;
  close(): Promise<void>;
}

export interface ApiOptions {
  clock?: FrozenClock;
  /** More environment, as the operator would set it. */
  environment?: Record<string, string>;
}

/** The settings of a process on the test database, read as the product reads them. */
export function testSettings(logins: TestLogins, folder: string, environment: Record<string, string> = {}): Settings {
  return readSettings({
    NODE_ENV: 'test',
    PORT: '0',
    DOORSTEP_PUBLIC_URL: PUBLIC_URL,
    DOORSTEP_SECRET_KEY: 'the root key of the tests, and of nothing else',
    DOORSTEP_DATA: folder,
    DOORSTEP_WEB: path.join(folder, 'no-web-app'),
    DATABASE_APP_URL: formatConnection(logins.app),
    DATABASE_WORKER_URL: formatConnection(logins.worker),
    DATABASE_QUEUE_URL: formatConnection(logins.queue),
    ...environment,
  });
}

/** Boots the real api module with Fastify; close it when done. */
export async function startApi(options: ApiOptions = {}): Promise<TestApi> {
  const clock = options.clock ?? frozenClock();
  const logins = await testLogins();
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-api-'));
  const settings = testSettings(logins, folder, options.environment);
  const app = await createApi(settings, clock);
  return {
    app,
    settings,
    clock,
    logins,
    caller: () => supertest.agent(app.getHttpServer()),
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Registers the real api for the describe block (or file) it is called in: up before all, down after all. */
export function testApi(options: ApiOptions = {}): TestApi {
  const clock = options.clock ?? frozenClock();
  let running: TestApi | undefined;
  const open = (): TestApi => {
    if (!running) throw new Error('The test api comes up in beforeAll; use it in tests and hooks only.');
    return running;
  };
  beforeAll(async () => {
    running = await startApi({ ...options, clock });
  }, 60_000);
  afterAll(() => running?.close());
  return {
    get app() {
      return open().app;
    },
    get settings() {
      return open().settings;
    },
    get logins() {
      return open().logins;
    },
    clock,
    caller: () => open().caller(),
    close: () => open().close(),
  };
}
