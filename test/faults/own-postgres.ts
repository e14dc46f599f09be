import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareDatabase } from '@doorstep/platform/database';
import { Client } from 'pg';
import type { RunningPostgres } from '../../apps/doorstep/postgres';
import { startPostgres } from '../../apps/doorstep/postgres';
import type { TestLogins } from '../support';
import { onOwnClock } from '../support/own-clock';
import { TEST_SECRET_KEY } from '../support/test-server';

/**
 * How a database ends: asked to restart (`fast`), told to at once (`immediate`), killed (`kill -9`), or one of its
 * processes killed, upon which PostgreSQL ends all of them and recovers by itself.
 */
export const ENDS = ['fast', 'immediate', 'kill', 'backend'] as const;
export type End = (typeof ENDS)[number];
const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT', kill: 'SIGKILL' } as const;

/** A PostgreSQL of one spec, as `npm start` makes one: what it has acknowledged is on the disk. */
export interface OwnPostgres {
  readonly logins: TestLogins;
  /** Ends it; where it does not come back by itself it is started again as the supervisor would. Resolves when it takes connections. */
  endAndStartAgain(how: End): Promise<void>;
  remove(): Promise<void>;
}

export async function ownPostgres(): Promise<OwnPostgres> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'doorstep-fault-'));
  const open = (): Promise<RunningPostgres> => onOwnClock(() => startPostgres({ dataFolder }));
  let server = await open();
  const ask = async (sql: string, values: unknown[] = []): Promise<Array<Record<string, unknown>>> => {
    const client = new Client(server.connection);
    // A connection that the server ends is told of twice: here, and where it was asked.
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(sql, values)).rows as Array<Record<string, unknown>>;
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  const [durable] = await ask("SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit");
  if (durable!['fsync'] !== 'on' || durable!['commit'] !== 'on') throw new Error('a database that forgets proves nothing here');
  const logins = await prepareDatabase(server.connection, { secretKey: TEST_SECRET_KEY });

  /** Kills one connection of the app, at work where there is one. */
  async function killBackend(): Promise<void> {
    const [one] = await ask("SELECT pid FROM pg_stat_activity WHERE usename = 'doorstep_app' ORDER BY state = 'active' DESC LIMIT 1");
    const before = await ask('SELECT pg_postmaster_start_time() AS at');
    process.kill(Number(one!['pid']), 'SIGKILL');
    await comesBack();
    const after = await ask('SELECT pg_postmaster_start_time() AS at');
    if (String(before[0]!['at']) !== String(after[0]!['at'])) throw new Error('the server itself ended');
  }

  async function comesBack(): Promise<void> {
    const end = performance.now() + 30_000;
    // The first answers may still be those of the server before it noticed.
    for (let well = 0; well < 3; ) {
      const answered = await ask('SELECT 1').then(() => true, () => false);
      well = answered ? well + 1 : 0;
      if (performance.now() > end) throw new Error('the database does not come back');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  return {
    logins,
    endAndStartAgain: async (how) => {
      if (how === 'backend') return killBackend();
      process.kill(server.pid, SIGNALS[how]);
      await server.lost;
      await server.stop();
      server = await open();
    },
    remove: async () => {
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
