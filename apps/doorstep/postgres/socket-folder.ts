import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync, realpathSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Account } from './account';
import { canReach } from './account';

/** The port is part of the socket's name only: nothing listens on the network. */
export const PORT = 5432;
/** A socket's path may have 107 letters on Linux and 103 on macOS (unix(7)); `/.s.PGSQL.5432.lock` comes after the folder. */
const LONGEST_FOLDER = 80;

function isOurs(folder: string, account: Account | undefined): boolean {
  const there = lstatSync(folder);
  const owner = account?.uid ?? process.getuid?.();
  return there.isDirectory() && there.uid === owner && (there.mode & 0o077) === 0;
}

/**
 * A short, private folder for the socket of this cluster: the same at every start. One that somebody else put there
 * is refused, as whoever owns it could stand in for the server.
 */
export function socketFolder(cluster: string, account: Account | undefined): string {
  const name = `doorstep-${createHash('sha256').update(realpathSync(cluster)).digest('hex').slice(0, 12)}`;
  const place = [tmpdir(), '/tmp'].find((one) => one.length + name.length < LONGEST_FOLDER && canReach(account, one));
  if (!place) throw new Error('There is no folder for temporary files: set TMPDIR to a short path.');
  const folder = path.join(place, name);
  try {
    mkdirSync(folder, { mode: 0o700 });
    if (account) chownSync(folder, account.uid, account.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if (!isOurs(folder, account)) throw new Error(`${folder} belongs to somebody else. Remove it, or set TMPDIR.`);
  return folder;
}

/** Removes what a server that was killed left in its socket folder: its lock names a process that may be another now. */
export function clearSocket(folder: string): void {
  for (const file of [`.s.PGSQL.${PORT}`, `.s.PGSQL.${PORT}.lock`]) rmSync(path.join(folder, file), { force: true });
}

/** Removes the folder of a server that has stopped; a new start makes it again. One that is not empty is left. */
export function removeSocketFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // gone already, or something else is in it
  }
}
