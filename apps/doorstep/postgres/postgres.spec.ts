import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import type { RunningPostgres } from '.';
import { startPostgres } from '.';
import { markOf } from './process-mark';

async function ask(server: RunningPostgres, text: string): Promise<unknown[]> {
  const client = new Client(server.connection);
  client.on('error', () => undefined); // the server is killed under some of them
  await client.connect();
  try {
    return (await client.query({ text, rowMode: 'array' })).rows.flat() as unknown[];
  } finally {
    await client.end();
  }
}

describe('the PostgreSQL of a data folder', () => {
  let outer: string;
  let dataFolder: string;
  const running: RunningPostgres[] = [];
  const start = async () => {
    const server = await startPostgres({ dataFolder });
    running.push(server);
    return server;
  };

  beforeAll(() => {
    // A private folder on the way, as under the home of root: PostgreSQL runs as another user then.
    outer = mkdtempSync(path.join(tmpdir(), 'doorstep-spec-'));
    chmodSync(outer, 0o700);
    dataFolder = path.join(outer, 'data');
  });
  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop();
  });
  afterAll(() => rmSync(outer, { recursive: true, force: true }));

  it('is made by two starts at once, of which one waits and attaches; the last to leave stops it', async () => {
    mkdirSync(path.join(dataFolder, 'postgres.new'), { recursive: true }); // a first start that was interrupted
    const [one, other] = await Promise.all([start(), start()]);
    expect([one.attached, other.attached].sort()).toEqual([false, true]);
    expect(one.pid).toBe(other.pid);
    expect(await ask(other, 'SHOW fsync')).toEqual(['on']);
    expect(await ask(one, 'SHOW listen_addresses')).toEqual(['']);
    expect(await ask(one, 'SHOW max_connections')).toEqual(['60']);
    expect(statSync(one.connection.host).mode & 0o777).toBe(0o700);
    await one.stop();
    expect(await ask(other, 'SELECT 1')).toEqual([1]);
    await other.stop();
    expect(markOf(one.pid)).toBeUndefined();
    expect(existsSync(path.join(dataFolder, 'postgres', 'postmaster.pid'))).toBe(false);
    expect(existsSync(one.connection.host)).toBe(false);
  });

  it('keeps what was committed when it is killed, and says that it was lost', async () => {
    const server = await start();
    await ask(server, 'CREATE TABLE doors AS SELECT generate_series(1, 1000) AS number');
    const idle = new Client(server.connection);
    idle.on('error', () => undefined);
    await idle.connect();
    process.kill(server.pid, 'SIGKILL');
    await server.lost;
    const again = await start();
    expect(again.attached).toBe(false);
    expect(await ask(again, 'SELECT count(*)::int FROM doors')).toEqual([1000]);
    await idle.end().catch(() => undefined);
  });

  it('starts although the number in postmaster.pid and in the socket’s lock is another program’s', async () => {
    const server = await start();
    const pidFile = path.join(dataFolder, 'postgres', 'postmaster.pid');
    const left = readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.ppid));
    const socketLock = path.join(server.connection.host, '.s.PGSQL.5432.lock');
    const leftLock = readFileSync(socketLock, 'utf8').replace(/^\d+/, String(process.ppid));
    await server.stop();
    writeFileSync(pidFile, left);
    mkdirSync(server.connection.host, { mode: 0o700 });
    chownSync(server.connection.host, statSync(path.dirname(pidFile)).uid, -1);
    writeFileSync(socketLock, leftLock);
    const again = await start();
    expect(await ask(again, 'SELECT count(*)::int FROM doors')).toEqual([1000]);
  });

  it('starts although nobody has asked for the end of the server before it, as in a container', async () => {
    const server = await start();
    const pidFile = path.join(dataFolder, 'postgres', 'postmaster.pid');
    const left = readFileSync(pidFile, 'utf8');
    const { uid, gid } = statSync(pidFile);
    await server.stop();
    const owner = process.getuid?.() === 0 ? { uid, gid } : {};
    // Its parent is no shell any more when it ends: a shell might take its remains away.
    const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60'], { ...owner, stdio: ['ignore', 'pipe', 'ignore'] });
    try {
      const [number] = (await once(parent.stdout, 'data')) as [Buffer];
      const dead = Number(number.toString());
      while (markOf(dead) !== undefined) await new Promise((resolve) => setTimeout(resolve, 5));
      process.kill(dead, 0); // its remains are there
      writeFileSync(pidFile, left.replace(/^\d+/, String(dead)));
      expect(await ask(await start(), 'SELECT count(*)::int FROM doors')).toEqual([1000]);
    } finally {
      parent.kill('SIGKILL');
    }
  });

  it('is not kept running by somebody who was killed', async () => {
    const server = await start();
    writeFileSync(path.join(dataFolder, 'run', 'users', 'killed'), `${process.pid} 1`);
    await server.stop();
    expect(markOf(server.pid)).toBeUndefined();
  });

  it('says what PostgreSQL says when it does not start', async () => {
    await expect(startPostgres({ dataFolder, settings: ['shared_buffers=nonsense'] })).rejects.toThrow(
      /shared_buffers/,
    );
    expect(existsSync(path.join(dataFolder, 'run', 'turn.lock'))).toBe(false);
  });
});
