// What every bench stands on: a database of its own with load data, the real api as a program, and a token.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const require = createRequire(import.meta.url);
const dist = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../../dist');
export const load = (name) => require(path.join(dist, name));

/** Starts it all; `contacts` people in the first organization. Call `close` in the end. */
export async function ground({ contacts, log }) {
  const { startPostgres } = load('apps/doorstep/postgres');
  const { openDatabaseOn, prepareDatabase } = load('libs/platform/database');
  const { formatConnection, readSecretKey } = load('libs/platform/config');
  const { seedDatabase } = load('apps/doorstep/seed');
  const { createApiToken } = load('libs/accounts');
  const { Client } = require('pg');
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-bench-'));
  const env = { ...process.env, DOORSTEP_SECRET_KEY: 'the root key of the bench, and of nothing else', DOORSTEP_DATA: folder, PORT: '0', LOG_LEVEL: 'error' };
  const server = await startPostgres({ dataFolder: folder, maxConnections: 120, log: () => undefined });
  const secretKey = readSecretKey(env, folder);
  const database = await prepareDatabase(server.connection, { secretKey, log: () => undefined });
  const began = Date.now();
  await seedDatabase(database, { contacts, second: Math.min(10_000, contacts), affiliates: 300, log: (line) => log(line) });
  log(`seeded ${contacts} people in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  const owner = new Client(database.owner);
  await owner.connect();
  const door = await openDatabaseOn(database.app);
  const token = await createApiToken(door, { email: 'lead@seed.example.org', name: 'bench' });
  await door.close();
  const api = fork(path.join(dist, 'apps/api/main.js'), [], {
    env: { ...env, DATABASE_APP_URL: formatConnection(database.app), DATABASE_QUEUE_URL: formatConnection(database.queue) }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { port } = await new Promise((resolve, reject) => {
    api.once('message', resolve);
    api.once('exit', (code) => reject(new Error(`the api ended with ${code}`)));
  });
  return {
    database, owner, token: token.secret, port, folder, env,
    async close() {
      api.removeAllListeners('exit');
      const ended = new Promise((resolve) => api.once('exit', resolve));
      api.kill('SIGTERM');
      await ended;
      await owner.end();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs `one(worker)` on `connections` lines at once until the time is over; the times of each call in milliseconds. */
export async function measure(connections, seconds, one) {
  const times = [];
  const until = performance.now() + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, async (_, worker) => {
    while (performance.now() < until) {
      const began = performance.now();
      await one(worker);
      times.push(performance.now() - began);
    }
  }));
  times.sort((a, b) => a - b);
  const at = (share) => Number(times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2));
  return { calls: times.length, perSecond: Math.round(times.length / seconds), p50: at(0.5), p95: at(0.95) };
}
