import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ConnectionParts } from '@doorstep/platform/config';
import { findPostmaster } from '../../apps/doorstep/postgres/postmaster';

/** What the suites need to know about the PostgreSQL that was started for them. */
export interface TestServer {
  readonly admin: ConnectionParts;
  readonly template: ConnectionParts;
  readonly logins: Record<'owner' | 'app' | 'worker' | 'queue', ConnectionParts>;
}

const ENVIRONMENT = 'DOORSTEP_TEST_SERVER';
const PREFIX = 'doorstep-test-';

/** A root key of the tests alone. */
export const TEST_SECRET_KEY = Buffer.alloc(32, 'doorstep tests');

/** Hands the server to Jest's workers, which inherit the environment. */
export const announceServer = (server: TestServer): void => {
  process.env[ENVIRONMENT] = JSON.stringify(server);
};

/** The server of this run. Throws where the run has none: only suites named in jest.config.js get one. */
export function testServer(): TestServer {
  const text = process.env[ENVIRONMENT];
  if (!text) throw new Error('This run has no PostgreSQL: name the file *.db.spec.ts, or put it under test/e2e.');
  return JSON.parse(text) as TestServer;
}

/** A new folder of this process for a server's files. */
export function serverFolder(): string {
  const folder = path.join(tmpdir(), `${PREFIX}${process.pid}-${Math.trunc(performance.now())}`);
  mkdirSync(folder, { recursive: true });
  // The server may run as another login than root, and must be able to walk in.
  chmodSync(folder, 0o755);
  return folder;
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Ends at once the PostgreSQL whose files lie in the folder, if one runs, and removes the folder. */
export function removeServer(folder: string): void {
  const running = findPostmaster(path.join(folder, 'postgres'));
  if (running) {
    process.kill(running.pid, 'SIGQUIT');
    rmSync(running.socketFolder, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/** Clears away what earlier runs left behind that were killed before they could. */
export function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : NaN;
    if (Number.isInteger(pid) && !alive(pid)) removeServer(path.join(tmpdir(), name));
  }
}
