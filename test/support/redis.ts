import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';
import { notRun } from './not-run';
import { ownClock } from './own-clock';

/** A redis-server of this test alone, on loopback. */
export interface TestRedis {
  readonly url: string;
  readonly port: number;
  /** Stops it as an operator would (SIGTERM), or as a power cut would (SIGKILL). */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Starts it again on the same port with the same files. */
  start(): Promise<void>;
}

export const redisIsInstalled = (): boolean => spawnSync('redis-server', ['--version'], { env: ownClock() }).status === 0;

/** Starts one with an append-only file, as production has it. The caller stops it. */
export async function startRedis(): Promise<TestRedis & { remove(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-redis-'));
  const port = await freePort();
  const flags = {
    port: String(port),
    bind: '127.0.0.1',
    dir: folder,
    save: '',
    appendonly: 'yes',
    'maxmemory-policy': 'noeviction',
  };
  const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
  let ended: Promise<void> = Promise.resolve();
  let kill: (signal: 'SIGTERM' | 'SIGKILL') => void = () => undefined;

  const start = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'], env: ownClock() });
      const orphaned = (): void => void child.kill('SIGKILL');
      process.once('exit', orphaned);
      kill = (signal) => void child.kill(signal);
      ended = new Promise((done) =>
        child.once('exit', () => {
          process.off('exit', orphaned);
          done();
        }),
      );
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)));
      child.stdout.on('data', (text: Buffer) => {
        if (text.includes('Ready to accept connections')) resolve();
      });
    });

  const stop = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> => {
    kill(signal);
    await ended;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    start,
    stop,
    remove: async () => {
      await stop('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A describe block with a Redis of its own; where none is installed the block is left out and said to be. */
export function describeWithRedis(name: string, tests: (redis: () => TestRedis) => void): void {
  if (!redisIsInstalled()) {
    notRun('redis (redis-server is missing)');
    describe.skip(name, () => tests(() => ({}) as TestRedis));
    return;
  }
  describe(name, () => {
    let redis: Awaited<ReturnType<typeof startRedis>> | undefined;
    beforeAll(async () => {
      redis = await startRedis();
    });
    afterAll(() => redis?.remove());
    tests(() => {
      if (!redis) throw new Error('Redis starts in beforeAll; use it in tests and hooks only.');
      return redis;
    });
  });
}
