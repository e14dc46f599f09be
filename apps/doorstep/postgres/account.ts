import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The system user PostgreSQL runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

function lookUp(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, name], { encoding: 'utf8' }));
  return uid?.status === 0 && gid?.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

/**
 * PostgreSQL refuses to run as root. Started by root it runs as the owner of the cluster that is there, else as
 * `postgres`, else as `nobody`; undefined means: as whoever started us.
 */
export function accountFor(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (process.platform !== 'linux') throw new Error('Please start Doorstep as an ordinary user, not as root.');
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (!account) throw new Error('Please start Doorstep as an ordinary user: PostgreSQL does not run as root.');
  return account;
}

/** Whether the account may use this file or folder, by every folder on the way to it. */
export function canReach(account: Account | undefined, place: string): boolean {
  return spawnSync('test', ['-x', place], { ...account, cwd: '/' }).status === 0;
}
