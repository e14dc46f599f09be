import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatConnection } from '@doorstep/platform/config';
import type { ReadyReport } from '@doorstep/platform/lifecycle';
import type { TestLogins } from './database';
import { PUBLIC_URL } from './public-url';

/** One of Doorstep's programs as a process of its own. */
export interface TestProgram {
  readonly child: ChildProcess;
  /** Resolves when it says that it is ready, with the port of an api; rejects when it ends before. */
  readonly ready: Promise<ReadyReport>;
  /** Resolves with the signal or code that ended it. */
  readonly ended: Promise<NodeJS.Signals | number | null>;
  /** What it wrote where errors go: why it ended, if nobody ended it. */
  said(): string;
  /** Ends it, if it still runs, and waits until it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a compiled program on the test database. `environment` as the operator would set it. */
export function startProgram(main: string, logins: TestLogins, environment: Record<string, string>): TestProgram {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-program-'));
  const child = fork(main, [], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      PORT: '0',
      DOORSTEP_PUBLIC_URL: PUBLIC_URL,
      DOORSTEP_SECRET_KEY: 'the root key of the tests, and of nothing else',
      DOORSTEP_DATA: folder,
      DATABASE_APP_URL: formatConnection(logins.app),
      DATABASE_WORKER_URL: formatConnection(logins.worker),
      DATABASE_QUEUE_URL: formatConnection(logins.queue),
      ...environment,
    },
  });
  let said = '';
  child.stderr!.on('data', (text: Buffer) => (said += text.toString()));
  const orphaned = (): void => void child.kill('SIGKILL');
  process.once('exit', orphaned);
  const ended = new Promise<NodeJS.Signals | number | null>((resolve) =>
    child.once('exit', (code, signal) => {
      process.off('exit', orphaned);
      rmSync(folder, { recursive: true, force: true });
      resolve(signal ?? code);
    }));
  const ready = new Promise<ReadyReport>((resolve, reject) => {
    child.on('message', (message) => (message as ReadyReport).ready === true && resolve(message as ReadyReport));
    void ended.then((how) => reject(new Error(`ended with ${how} before it was ready\n${said}`)));
  });
  ready.catch(() => undefined);
  return {
    child,
    ready,
    ended,
    said: () => said,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}
