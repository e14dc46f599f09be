import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import type { ReadyReport } from '@doorstep/platform/lifecycle';
import { endsInARow, restartDelay } from './back-off';

export interface ProgramPlan {
  /** What the operator reads: `api`, `worker`. */
  readonly name: string;
  /** The compiled main file. */
  readonly file: string;
  readonly env: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
}

export interface SupervisedProgram {
  /** Its first word of being ready; rejects when it ends of itself before that: starting it again would not help. */
  readonly ready: Promise<ReadyReport>;
  /** Asks it to stop (SIGTERM), and ends it after `patience` ms. Resolves when it is gone; it is not started again. */
  stop(patience?: number): Promise<void>;
}

const isReady = (message: unknown): message is ReadyReport =>
  typeof message === 'object' && message !== null && (message as { ready?: unknown }).ready === true;

/** Starts a program as a child process and keeps it running: one that ends is started again, later each time. */
export function supervise({ name, file, env, log }: ProgramPlan): SupervisedProgram {
  let child: ChildProcess | undefined;
  let gone = Promise.resolve();
  let pause: NodeJS.Timeout | undefined;
  let stopping = false;
  let ends = 0;
  let wasReady = false;
  let settle: { resolve: (report: ReadyReport) => void; reject: (error: Error) => void };
  const ready = new Promise<ReadyReport>((resolve, reject) => (settle = { resolve, reject }));

  function run(): void {
    const began = performance.now();
    const current = fork(file, [], {
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: ['--enable-source-maps'],
    });
    child = current;
    current.on('message', (message) => {
      if (!isReady(message)) return;
      if (wasReady) log(`The ${name} runs again.`);
      wasReady = true;
      settle.resolve(message);
    });
    gone = new Promise((resolve) => {
      const over = (code: number | null, signal: NodeJS.Signals | null) => {
        if (child !== current) return;
        resolve();
        ended(code, signal, performance.now() - began);
      };
      current.once('exit', over);
      current.once('error', (error) => {
        log(`The ${name}: ${error.message}.`);
        if (current.pid === undefined) over(null, null);
      });
    });
  }

  function ended(code: number | null, signal: NodeJS.Signals | null, ranFor: number): void {
    child = undefined;
    if (stopping) return;
    if (!wasReady && code !== null) return settle.reject(new Error(`The ${name} did not start.`));
    ends = endsInARow(ends, ranFor);
    const delay = restartDelay(ends);
    log(`The ${name} ended (${signal ?? `code ${code ?? 'none'}`}); starting it again in ${delay / 1000} s.`);
    pause = setTimeout(run, delay);
  }

  async function stop(patience = 20_000): Promise<void> {
    stopping = true;
    clearTimeout(pause);
    child?.kill('SIGTERM');
    const timer = setTimeout(() => child?.kill('SIGKILL'), patience);
    await gone;
    clearTimeout(timer);
  }

  run();
  return { ready, stop };
}
