import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../support/free-port';

/** What `npm start` runs once it has built. */
const BUILT = process.env['DOORSTEP_BUILT'] ?? path.resolve(__dirname, '../../../dist');
const PATIENCE_MS = 120_000;

/** A running Doorstep of a test's own: database, api and worker on an empty data folder. */
export interface Doorstep {
  readonly url: string;
  /** What it printed, line by line. */
  readonly lines: readonly string[];
  /** As Ctrl-C does; the data folder goes as well. */
  stop(): Promise<void>;
}

interface StartOptions {
  demo?: boolean;
  env?: NodeJS.ProcessEnv;
}

/** Starts the built program as `npm start` does, on a free port; resolves when it says that it is ready. */
export async function startDoorstep({ demo = false, env = {} }: StartOptions = {}): Promise<Doorstep> {
  const main = path.join(BUILT, 'apps/doorstep/main.js');
  if (!existsSync(main)) throw new Error('Doorstep is not built. Run: npm run build');
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-web-'));
  const port = await freePort();
  const lines: string[] = [];
  const program = spawn(process.execPath, ['--enable-source-maps', main, ...(demo ? ['--demo'] : [])], {
    // The channel lets it end by itself when the tests are killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...cleanEnvironment(), NODE_ENV: 'test', PORT: String(port), DOORSTEP_DATA: folder, LOG_LEVEL: 'error', ...env },
  });
  const stop = async () => {
    await end(program);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ready(program, lines);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://127.0.0.1:${port}`, lines, stop };
}

/** Without the settings of whoever runs the tests: a server of theirs is not to be met. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(DOORSTEP_|DATABASE_|REDIS_URL$|SMTP_URL$|HOST$|PORT$|PG)/.test(name)));
}

function ready(program: ChildProcess, lines: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${why}\n${lines.slice(-20).join('\n')}`));
    const timer = setTimeout(() => fail('Doorstep did not become ready in time.'), PATIENCE_MS);
    const hear = (line: string) => {
      lines.push(line);
      if (line.startsWith('Doorstep is ready at ')) {
        clearTimeout(timer);
        resolve();
      }
    };
    for (const stream of [program.stdout, program.stderr]) if (stream) createInterface({ input: stream }).on('line', hear);
    program.once('error', (error) => fail(error.message));
    program.once('exit', (code) => {
      clearTimeout(timer);
      fail(`Doorstep ended with ${code} before it was ready.`);
    });
  });
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGINT');
  await ended;
}
