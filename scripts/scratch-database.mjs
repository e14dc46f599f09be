// A PostgreSQL of its own for a script, in a temporary folder, on the built server's own code. `use` gets the environment of an api.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const dist = fileURLToPath(new URL('../dist/', import.meta.url));

export async function withScratchDatabase(use) {
  const { startPostgres } = require(path.join(dist, 'apps/doorstep/postgres'));
  const { prepareDatabase } = require(path.join(dist, 'libs/platform/database'));
  const { formatConnection, readSecretKey } = require(path.join(dist, 'libs/platform/config'));
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-scratch-'));
  const env = { ...process.env, DOORSTEP_SECRET_KEY: 'the root key of a scratch database', DOORSTEP_DATA: folder, PORT: '0', REDIS_URL: '' };
  const server = await startPostgres({ dataFolder: folder, fsync: false, log: () => undefined });
  try {
    const logins = await prepareDatabase(server.connection, { secretKey: readSecretKey(env, folder), log: () => undefined });
    return await use({ ...env, DATABASE_APP_URL: formatConnection(logins.app), DATABASE_WORKER_URL: formatConnection(logins.worker), DATABASE_QUEUE_URL: formatConnection(logins.queue) });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
