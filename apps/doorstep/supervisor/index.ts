import path from 'node:path';
import { openDatabase } from '../database';
import type { StartSettings } from '../settings';
import type { FillDemo } from './demo';
import { demoLine } from './demo';
import { programEnvironment } from './environment';
import { keepDatabase } from './keep-database';
import { portComplaint } from './port';
import type { SupervisedProgram } from './program';
import { supervise } from './program';

export interface SuperviseOptions {
  readonly settings: StartSettings;
  readonly env: NodeJS.ProcessEnv;
  /** The folder of the compiled apps; their main files are `<apps>/<name>/main.js`. */
  readonly apps: string;
  /** Fills the database before anybody is let in; undefined when no demo was asked for. */
  readonly fillDemo: FillDemo | undefined;
  /** Aborted when the operator asks for a stop. */
  readonly stop: AbortSignal;
  readonly log: (line: string) => void;
}

const WILDCARDS = new Set(['0.0.0.0', '::']);

/** Where a browser on this machine finds it. */
export function readyAddress(host: string, port: number): string {
  const name = WILDCARDS.has(host) ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/**
 * Runs Doorstep on this machine until it is asked to stop: database, then api and worker, kept running. Resolves after
 * a clean stop. Rejects with a sentence when it cannot start; what was started by then is stopped.
 */
export async function runDoorstep({ settings, env, apps, fillDemo, stop, log }: SuperviseOptions): Promise<void> {
  const taken = await portComplaint(settings.host, settings.port);
  if (taken) throw new Error(taken);
  if (stop.aborted) return;
  const open = () => openDatabase(settings, env, log);
  const first = await open();
  const database = keepDatabase(first, open, log);
  const programs: SupervisedProgram[] = [];
  try {
    const logins = await first.prepare();
    if (fillDemo && !stop.aborted) log(demoLine(await fillDemo(logins, first.secretKey, log)));
    if (stop.aborted) return;
    for (const name of ['api', 'worker'] as const) {
      const file = path.join(apps, name, 'main.js');
      programs.push(supervise({ name, file, env: programEnvironment(name, settings, logins, env), log }));
    }
    const ready = await Promise.race([Promise.all(programs.map((program) => program.ready)), aborted(stop)]);
    if (!ready) return;
    log(`Doorstep is ready at ${readyAddress(settings.host, ready[0]?.port ?? settings.port)}`);
    await aborted(stop);
  } finally {
    if (stop.aborted) log('Stopping.');
    await Promise.all(programs.map((program) => program.stop()));
    await database.close();
  }
}
