import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ConnectionParts } from '@doorstep/platform/config';
import { accountFor } from './account';
import { findBinaries } from './binaries';
import { makeCluster } from './cluster';
import type { Postmaster } from './postmaster';
import { findPostmaster } from './postmaster';
import { isAlive } from './process-mark';
import { startServer, stopServer } from './server';
import { removeSocketFolder, socketFolder } from './socket-folder';
import { inTurn } from './turn';
import { comeIn, leave } from './users';
import { until } from './wait';

export interface PostgresOptions {
  /** Where cluster, log and locks are kept; made when missing. */
  readonly dataFolder: string;
  readonly log?: (line: string) => void;
  /** 60 unless said otherwise: api 10, worker 9, queue 12 and commands 4 fit in, with room for a second start. */
  readonly maxConnections?: number;
  /** For tests alone: nothing survives a power cut, and everything is quicker. Off unless asked for. */
  readonly ephemeral?: boolean;
  /** False for tests that need neither a durable disk nor the rest of `ephemeral`. */
  readonly fsync?: boolean;
  /** More settings of PostgreSQL, `name=value`; the last one counts. Used only when the server is started now. */
  readonly settings?: readonly string[];
}

export interface RunningPostgres {
  /** The superuser `postgres` on the unix socket: for making logins and databases, never for answering anybody. */
  readonly connection: ConnectionParts;
  /** Whether the server ran already. */
  readonly attached: boolean;
  readonly pid: number;
  /** Resolves when the server has ended without `stop` having been called. */
  readonly lost: Promise<void>;
  /** Leaves the server; the last one to leave stops it. May be called twice. */
  stop(): Promise<void>;
}

function settingsOf({
  maxConnections = 60,
  ephemeral = false,
  fsync = !ephemeral,
  settings = [],
}: PostgresOptions): string[] {
  return [
    ...[`max_connections=${maxConnections}`, 'timezone=UTC', 'log_timezone=UTC', 'log_checkpoints=off'],
    ...(fsync ? [] : ['fsync=off', 'full_page_writes=off']),
    ...(ephemeral ? ['synchronous_commit=off', 'wal_level=minimal', 'max_wal_senders=0', 'max_wal_size=4GB'] : []),
    ...settings,
  ];
}

/** The server that runs already, once it is ready; undefined when none does, or when it ends meanwhile. */
async function attach(cluster: string): Promise<Postmaster | undefined> {
  const found = await until(() => {
    const one = findPostmaster(cluster);
    if (!one) return 'none' as const;
    return one.status === 'ready' ? one : undefined;
  }, 10 * 60_000);
  return found === 'none' ? undefined : found;
}

/** Resolves when the server is gone, unless `isLeft` says that it was left on purpose. */
function watch(mark: string, isLeft: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (!isLeft() && isAlive(mark)) return;
      clearInterval(timer);
      if (!isLeft()) resolve();
    }, 200);
    timer.unref();
  });
}

/**
 * Starts the PostgreSQL of this data folder, or attaches to it when it runs: after a kill of whoever started it, or
 * beside another program. Makes the cluster at the first start. Rejects with a sentence for the operator.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataFolder = path.resolve(options.dataFolder);
  const log = options.log ?? (() => undefined);
  const [cluster, run] = [path.join(dataFolder, 'postgres'), path.join(dataFolder, 'run')];
  const users = path.join(run, 'users');
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const { server, attached, ticket } = await inTurn(run, async () => {
    const running = await attach(cluster);
    if (running) return { server: running, attached: true, ticket: comeIn(users) };
    const account = accountFor(cluster);
    const binaries = findBinaries(account, dataFolder);
    const durable = options.fsync ?? !options.ephemeral;
    if (await makeCluster(cluster, binaries, account, durable)) log('Made a new database.');
    const plan = {
      cluster,
      socketFolder: socketFolder(cluster, account),
      logFile: path.join(dataFolder, 'postgres.log'),
    };
    const server = await startServer({ ...plan, account, binaries, settings: settingsOf(options), log });
    return { server, attached: false, ticket: comeIn(users) };
  });
  let left: Promise<void> | undefined;
  const goOut = () =>
    inTurn(run, async () => {
      if (!leave(users, ticket)) return;
      await stopServer(server);
      removeSocketFolder(server.socketFolder);
    });
  return {
    connection: { host: server.socketFolder, port: server.port, user: 'postgres', password: '', database: 'postgres' },
    attached,
    pid: server.pid,
    lost: watch(server.mark, () => left !== undefined),
    stop: () => (left ??= goOut()),
  };
}
