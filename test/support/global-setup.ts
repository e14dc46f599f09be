import { rmSync } from 'node:fs';
import { startPostgres } from '../../apps/doorstep/postgres';
import { prepareDatabase } from '../../libs/platform/database';
import { compileServer } from './built-server';
import { onOwnClock } from './own-clock';
import { TEST_SECRET_KEY, announceServer, removeLeftovers, removeServer, serverFolder } from './test-server';

/** Left for the teardown, which runs in the same process. */
interface Running {
  doorstepTestServer?: { stop(): Promise<void> };
}

const forgiveEndOfServer = (error: Error & { code?: string; context?: { code?: string } }): void => {
  const ended = [error.code, error.context?.code].includes('57P01') || /terminating connection|Connection terminated/.test(error.message);
  if (!ended) throw error;
};

const TEMPLATE = 'doorstep_template';

/**
 * Runs once before the suites that meet PostgreSQL: starts one of their own in a temporary folder and builds the
 * template by the real migrations, the queue's included. Jest's workers clone it (clone.ts). For the faults it compiles
 * the programs that they start.
 */
export default async function globalSetup(_run: unknown, project: { displayName?: { name: string } }): Promise<void> {
  removeLeftovers();
  const folder = serverFolder();
  const removeBuilt = project.displayName?.name === 'faults' ? await compileServer() : () => undefined;
  const stopNow = (): void => {
    removeServer(folder);
    removeBuilt();
  };
  process.once('exit', stopNow);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(130));
  }
  const server = await onOwnClock(() => startPostgres({ dataFolder: folder, ephemeral: true, maxConnections: 100 }));
  (globalThis as Running).doorstepTestServer = {
    stop: async () => {
      process.off('exit', stopNow);
      // A spec that left a connection open hears now that the server ends: that is not its failure, nor the run's.
      process.on('uncaughtException', forgiveEndOfServer);
      await server.stop();
      rmSync(server.connection.host, { recursive: true, force: true });
      removeServer(folder);
      removeBuilt();
    },
  };
  const admin = server.connection;
  const logins = await prepareDatabase(admin, { secretKey: TEST_SECRET_KEY, database: TEMPLATE });
  announceServer({ admin, template: { ...admin, database: TEMPLATE }, logins: { ...logins } });
}
