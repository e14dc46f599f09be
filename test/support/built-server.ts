import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { markOf } from '../../apps/doorstep/postgres/process-mark';

const ROOT = path.resolve(__dirname, '../..');
// Packages are found from here as from dist/, and a build of dist/ meanwhile does not take it away.
const SHELF = path.join(ROOT, 'node_modules', '.cache', 'doorstep-tests');
const ENVIRONMENT = 'DOORSTEP_TEST_BUILT';

/** The server compiled for this run alone, as `npm start` runs it; `main` names an app's program. */
export interface BuiltServer {
  main(app: 'api' | 'worker' | 'doorstep'): string;
}

/**
 * Compiles apps and libs (about two seconds), once for all files of a run, and announces where to Jest's workers, which
 * inherit the environment. Answers how to take it away. What killed runs left behind goes first.
 */
export async function compileServer(): Promise<() => void> {
  mkdirSync(SHELF, { recursive: true });
  for (const name of readdirSync(SHELF)) if (!markOf(Number(name))) rmSync(path.join(SHELF, name), { recursive: true, force: true });
  const folder = path.join(SHELF, String(process.pid));
  const swc = path.join(ROOT, 'node_modules/@swc/cli/bin/swc.js');
  const args = [swc, 'apps/api', 'apps/worker', 'apps/doorstep', 'libs', '-d', path.relative(ROOT, folder), '--config-file', '.swcrc', '--copy-files', '-q'];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  process.env[ENVIRONMENT] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** The server of this run. Throws where the run has none: only the faults, which need programs that can be killed, get one. */
export function builtServer(): BuiltServer {
  const folder = process.env[ENVIRONMENT];
  if (!folder) throw new Error('This run has no compiled server: put the file under test/faults.');
  return { main: (app) => path.join(folder, 'apps', app, 'main.js') };
}
