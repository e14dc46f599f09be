import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ProcessMark } from './process-mark';
import { markOf } from './process-mark';

/** What postmaster.pid says. `status` is `starting`, `stopping`, `ready` or `standby`; empty while it is being written. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  readonly status: string;
}

/** Reads the lines of postmaster.pid (src/include/utils/pidfile.h); undefined when it is not one. */
export function parsePostmasterFile(text: string): PostmasterFile | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] || 0), socketFolder: lines[4] ?? '', status: lines[7] ?? '' };
}

export const postmasterFile = (cluster: string): string => path.join(cluster, 'postmaster.pid');

/** postmaster.pid of the cluster; undefined when there is none. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  try {
    return parsePostmasterFile(readFileSync(postmasterFile(cluster), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether this process is the server of this cluster: the number may have gone to another program since. */
function serves(pid: number, cluster: string): boolean {
  if (process.platform === 'linux') {
    try {
      // A postmaster stands in its cluster's folder. Compared by what it is, not by name: the folder may have moved.
      const [standing, own] = [statSync(`/proc/${pid}/cwd`), statSync(cluster)];
      return standing.dev === own.dev && standing.ino === own.ino;
    } catch {
      return false;
    }
  }
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes(`-D ${cluster}`);
  } catch {
    return false;
  }
}

export interface Postmaster extends PostmasterFile {
  readonly mark: ProcessMark;
}

/** The living server of the cluster, in whatever state; undefined when none lives. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const said = readPostmasterFile(cluster);
  const mark = said && markOf(said.pid);
  return said && mark && serves(said.pid, cluster) ? { ...said, mark } : undefined;
}
