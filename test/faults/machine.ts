import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loginPassword, readSecretKey } from '@doorstep/platform/config';
import type { ConnectionParts } from '@doorstep/platform/config';
import { findPostmaster } from '../../apps/doorstep/postgres/postmaster';
import type { ProcessMark } from '../../apps/doorstep/postgres/process-mark';
import { isAlive, markOf } from '../../apps/doorstep/postgres/process-mark';
import { until } from '../support/until';

/** What `npm start` runs: the program that keeps the others, and those. */
export const PARTS = ['supervisor', 'api', 'worker', 'postgres'] as const;
export type Part = (typeof PARTS)[number];

/** Doorstep on one machine, with a data folder of its own, to be killed part by part. */
export interface Machine {
  readonly port: number;
  /** Starts it and waits until it says that it is ready. */
  start(): Promise<void>;
  /** The living process of a part; undefined while there is none. */
  mark(part: Part): ProcessMark | undefined;
  /** SIGKILL to these parts, all at the same moment; answers the marks of what was killed. */
  kill(...parts: Part[]): ProcessMark[];
  /** Stops it as an operator does (SIGTERM). Answers the exit code, and every process of it by then. */
  stop(): Promise<{ code: number | null; processes: ProcessMark[] }>;
  /** A login of the running database. */
  login(name: 'doorstep_app' | 'doorstep_worker'): ConnectionParts;
  /** Kills what is left and takes the data folder away. */
  remove(): Promise<void>;
}

const START_MS = 120_000;

const processes = (): Array<{ pid: number; parent: number; command: string }> =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid ? [{ pid: Number(pid), parent: Number(parent), command: command! }] : [];
    });

/** `main` is the compiled program of `npm start`. */
export function machineOn(main: string, port: number, environment: Record<string, string>): Machine {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'doorstep-machine-'));
  const cluster = path.join(dataFolder, 'postgres');
  const apps = path.resolve(path.dirname(realpathSync(main)), '..');
  let supervisor: ChildProcess | undefined;
  const program = (name: 'api' | 'worker'): number | undefined =>
    processes().find((one) => one.parent === supervisor?.pid && one.command.includes(path.join(apps, name, 'main.js')))?.pid;
  const pidOf = (part: Part): number | undefined => {
    if (part === 'supervisor') return supervisor?.pid;
    return part === 'postgres' ? findPostmaster(cluster)?.pid : program(part);
  };
  const mark = (part: Part): ProcessMark | undefined => {
    const pid = pidOf(part);
    return pid === undefined ? undefined : markOf(pid);
  };
  const all = (): ProcessMark[] => {
    const own = PARTS.flatMap((part) => mark(part) ?? []);
    const postmaster = findPostmaster(cluster)?.pid;
    return [...own, ...processes().filter((one) => one.parent === postmaster).flatMap((one) => markOf(one.pid) ?? [])];
  };
  const known = new Set<ProcessMark>();
  const remember = (): void => all().forEach((one) => known.add(one));
  const killKnown = (): void => {
    for (const one of known) if (isAlive(one)) process.kill(Number(one.split(' ')[0]), 'SIGKILL');
  };

  return {
    port,
    start: async () => {
      let said = '';
      const child = spawn(process.execPath, [main], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { PATH: process.env['PATH'], TMPDIR: process.env['TMPDIR'], NODE_ENV: 'production', ...environment, DOORSTEP_DATA: dataFolder, PORT: String(port) },
      });
      supervisor = child;
      known.add(markOf(child.pid!)!);
      process.once('exit', killKnown);
      await new Promise<void>((resolve, reject) => {
        const fail = (why: string): void => reject(new Error(`${why}\n${said}`));
        const late = setTimeout(fail, START_MS, 'it does not start');
        child.once('exit', (code) => fail(`it ended with ${code}`));
        for (const stream of [child.stdout, child.stderr]) {
          stream.on('data', (text: Buffer) => {
            said += text.toString();
            if (!said.includes('Doorstep is ready')) return;
            clearTimeout(late);
            resolve();
          });
        }
      });
      remember();
    },
    mark,
    kill: (...parts) => {
      remember();
      const marks = parts.flatMap((part) => mark(part) ?? []);
      for (const one of marks) process.kill(Number(one.split(' ')[0]), 'SIGKILL');
      return marks;
    },
    stop: async () => {
      remember();
      const seen = all();
      const ended = new Promise<number | null>((resolve) => supervisor!.once('exit', resolve));
      supervisor!.kill('SIGTERM');
      return { code: await ended, processes: seen };
    },
    login: (name) => {
      const { socketFolder, port: socket } = findPostmaster(cluster)!;
      return { host: socketFolder, port: socket, user: name, password: loginPassword(readSecretKey({}, dataFolder), name), database: 'doorstep' };
    },
    remove: async () => {
      remember();
      killKnown();
      await until('the end of all processes', async () => ![...known].some(isAlive)).catch(() => undefined);
      process.off('exit', killKnown);
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    },
  };
}
