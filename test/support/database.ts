import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { EntitySchema, MixedList } from 'typeorm';
import type { FrozenClock } from '@doorstep/kernel';
import type { ConnectionParts } from '@doorstep/platform/config';
import { Database } from '@doorstep/platform/database';
import { frozenClock } from './clock';
import { cloneTemplate } from './clone';
import { testServer } from './test-server';

/** Where api, worker and queue would connect. The owner is not among them: specs meet the database as the product does. */
export interface TestLogins {
  readonly app: ConnectionParts;
  readonly worker: ConnectionParts;
  readonly queue: ConnectionParts;
}

/** The database of this Jest worker; usable from beforeAll on. */
export interface TestDatabase {
  /** The door as the api opens it. */
  readonly app: Database;
  /** The door as the worker opens it. */
  readonly worker: Database;
  readonly logins: TestLogins;
  /** The one frozen clock of both doors. */
  readonly clock: FrozenClock;
}

const DATABASE = (): string => `doorstep_test_${process.env['JEST_WORKER_ID'] ?? '1'}`;

/** The logins of this Jest worker's own database, which is cloned at the first call of a run. */
export async function testLogins(): Promise<TestLogins> {
  const database = DATABASE();
  await cloneTemplate(database);
  const { app, worker, queue } = testServer().logins;
  return { app: { ...app, database }, worker: { ...worker, database }, queue: { ...queue, database } };
}

type Entities = MixedList<string | (new () => unknown) | EntitySchema>;

const connect = (login: ConnectionParts, entities: Entities): Promise<DataSource> =>
  new DataSource({
    type: 'postgres',
    host: login.host,
    port: login.port,
    username: login.user,
    password: login.password,
    database: login.database,
    entities: entities as never,
    synchronize: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    poolSize: 4,
    extra: { statement_timeout: 14_000, idle_in_transaction_session_timeout: 30_000 },
  }).initialize();

/**
 * Registers a database for the describe block (or file) it is called in: opened before all, closed after all.
 * `entities` are the ones that the spec's repositories use. The connections are those of app and worker, never the owner's.
 */
export function testDatabase(options: { entities?: Entities; clock?: FrozenClock } = {}): TestDatabase {
  const clock = options.clock ?? frozenClock();
  const opened: { logins?: TestLogins; app?: Database; worker?: Database } = {};
  const open = <K extends keyof typeof opened>(key: K): NonNullable<(typeof opened)[K]> => {
    const value = opened[key];
    if (!value) throw new Error('The test database opens in beforeAll; use it in tests and hooks only.');
    return value;
  };
  beforeAll(async () => {
    const logins = await testLogins();
    opened.logins = logins;
    opened.app = new Database(await connect(logins.app, options.entities ?? []), clock);
    opened.worker = new Database(await connect(logins.worker, options.entities ?? []), clock);
  }, 60_000);
  afterAll(async () => {
    await opened.app?.source.destroy();
    await opened.worker?.source.destroy();
  });
  return {
    get app() {
      return open('app');
    },
    get worker() {
      return open('worker');
    },
    get logins() {
      return open('logins');
    },
    clock,
  };
}

/** One connection of pg's own, closed when `work` ends. */
export async function withClient<T>(login: ConnectionParts, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(login);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
