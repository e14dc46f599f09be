import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import type { Account } from './account';
import type { Binaries } from './binaries';
import { cleanEnvironment, openDoor } from './cluster';
import type { Postmaster } from './postmaster';
import { findPostmaster, postmasterFile, readPostmasterFile } from './postmaster';
import { isAlive } from './process-mark';
import { clearSocket, PORT } from './socket-folder';
import { until } from './wait';

export interface ServerPlan {
  readonly cluster: string;
  readonly socketFolder: string;
  readonly logFile: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  /** `name=value` for the command line. */
  readonly settings: readonly string[];
  readonly log: (line: string) => void;
}

/** Recovery after a crash reads the journal since the last checkpoint; that may take minutes on a slow disk. */
const LONGEST_START = 10 * 60_000;
/** Processes of a killed server end when they notice; until then a new one may not use the cluster. */
const LONGEST_REMAINS = 15_000;
const LOG_LIMIT = 10_000_000;

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function spawnServer({ cluster, account, binaries, settings, socketFolder, logFile }: ServerPlan) {
  const door = openDoor(cluster, account);
  const log = openSync(logFile, 'a', 0o600);
  try {
    const always = ['listen_addresses=', `unix_socket_directories=${socketFolder}`, 'unix_socket_permissions=0700'];
    const args = ['-D', door.name, '-p', String(PORT), ...[...always, ...settings].flatMap((one) => ['-c', one])];
    const child = spawn(binaries.postgres, args, {
      ...account,
      cwd: '/',
      env: cleanEnvironment(),
      detached: true, // Ctrl-C in the terminal is for us; we stop the server when nobody needs it any more
      stdio: ['ignore', log, log, ...(door.descriptor === undefined ? [] : [door.descriptor])],
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
    door.close();
  }
}

/** Starts the server once: the running one, or what it said when it ended instead. */
async function tryServer(plan: ServerPlan): Promise<Postmaster | string> {
  const said = sizeOf(plan.logFile);
  const child = spawnServer(plan);
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', () => (ended = saidSince(plan.logFile, said)));
  const began = performance.now();
  let told = false;
  const outcome = await until(() => {
    if (ended !== undefined) return ended;
    if (!told && performance.now() - began > 5000) {
      plan.log('PostgreSQL is recovering from an abrupt stop. Nothing is lost; this may take a moment.');
      told = true;
    }
    const found = findPostmaster(plan.cluster);
    return found?.pid === child.pid && found?.status === 'ready' ? found : undefined;
  }, LONGEST_START);
  if (outcome === undefined) child.kill('SIGQUIT');
  return outcome ?? 'It was not ready after ten minutes.';
}

/** Starts a server on a cluster that none serves. Rejects with the server's own last words. */
export async function startServer(plan: ServerPlan): Promise<Postmaster> {
  if (sizeOf(plan.logFile) > LOG_LIMIT) renameSync(plan.logFile, `${plan.logFile}.old`);
  clearSocket(plan.socketFolder);
  const outcome = await until(
    async () => {
      clearTakenPid(plan.cluster);
      const one = await tryServer(plan);
      return typeof one === 'string' && /still in use|lock file .* already exists/.test(one) ? undefined : one;
    },
    LONGEST_REMAINS,
    250,
  );
  if (outcome !== undefined && typeof outcome !== 'string') return outcome;
  const words = (outcome ?? 'Processes of the server before it do not end.').split('\n');
  const grave = words.filter((line) => /FATAL|PANIC|error/i.test(line));
  throw new Error(
    `PostgreSQL did not start: ${(grave.length > 0 ? grave : words).slice(-3).join('\n')}\n(${plan.logFile})`,
  );
}

/**
 * postmaster.pid of a killed server keeps PostgreSQL from starting as long as its number is taken: by another program,
 * or by the dead server itself where nobody asks for its end (the first process of a container often does not). What
 * the dead server's own processes still hold is found without the file, by the shared memory of the folder. Where the
 * number is free the file is left: PostgreSQL looks after its own remains with more care than we could.
 */
function clearTakenPid(cluster: string): void {
  const said = readPostmasterFile(cluster);
  if (!said || findPostmaster(cluster)) return;
  try {
    process.kill(said.pid, 0);
    rmSync(postmasterFile(cluster), { force: true });
  } catch {
    // Free, or another user's: PostgreSQL sees the same.
  }
}

/**
 * Stops the server: open transactions are rolled back, what was committed is written (fast shutdown, SIGINT). One that
 * does not end in half a minute is told to quit at once (SIGQUIT); it then recovers at its next start.
 */
export async function stopServer({ pid, mark }: Pick<Postmaster, 'pid' | 'mark'>): Promise<void> {
  const gone = () => (isAlive(mark) ? undefined : true);
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (gone()) return;
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw error;
    }
    if (await until(gone, patience)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) does not end.`);
}

/** What the server wrote after a place of its log; nothing when the log is gone already, with a folder that was removed. */
function saidSince(file: string, place: number): string {
  try {
    return readFileSync(file).subarray(place).toString('utf8').trim();
  } catch {
    return '';
  }
}
