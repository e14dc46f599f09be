import { chownSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Account } from './account';
import type { Binaries } from './binaries';

/** The environment PostgreSQL runs in: ours, without what would bend its own settings. */
export function cleanEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

/** How a program of PostgreSQL is shown its folder: by name, or by a descriptor it inherits as number 3. */
export interface FolderDoor {
  readonly name: string;
  readonly descriptor: number | undefined;
  close(): void;
}

/**
 * Started by root, PostgreSQL runs as another user, who may not pass the private folders on the way (a home of root,
 * our own data folder). So it gets the folder itself, opened by us, and finds it at /proc/self/fd/3; its children
 * inherit it. Everything on the way stays private.
 */
export function openDoor(folder: string, account: Account | undefined): FolderDoor {
  if (!account) return { name: folder, descriptor: undefined, close: () => undefined };
  const descriptor = openSync(folder, 'r');
  return { name: '/proc/self/fd/3', descriptor, close: () => closeSync(descriptor) };
}

/** Runs initdb in an empty folder; rejects with what it said. */
async function initialise(
  folder: string,
  binaries: Binaries,
  account: Account | undefined,
  durable: boolean,
): Promise<void> {
  const door = openDoor(folder, account);
  try {
    const args = [
      ...['-D', door.name, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-instructions'],
      // Sorting by code point: searching and sorting people is done by a key of our own, the same on every machine.
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
      ...(durable ? [] : ['--no-sync']),
    ];
    const child = spawn(binaries.initdb, args, {
      ...account,
      cwd: '/',
      env: cleanEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe', ...(door.descriptor === undefined ? [] : [door.descriptor])],
    });
    let said = '';
    child.stderr?.on('data', (text) => (said += text));
    const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
    if (code !== 0) throw new Error(`The database could not be made.\n${said.trim()}`);
  } finally {
    door.close();
  }
}

function keepName(folder: string): void {
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/**
 * Makes the cluster where none is: in `<cluster>.new`, renamed when it is whole, so that one that was interrupted is
 * begun again and never taken for a cluster. True when it was made now.
 */
export async function makeCluster(
  cluster: string,
  binaries: Binaries,
  account: Account | undefined,
  durable: boolean,
): Promise<boolean> {
  if (existsSync(path.join(cluster, 'PG_VERSION'))) return false;
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (account) chownSync(draft, account.uid, account.gid);
  await initialise(draft, binaries, account, durable);
  renameSync(draft, cluster);
  if (durable) keepName(path.dirname(cluster));
  return true;
}
