import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { markOf } from '../../apps/doorstep/postgres/process-mark';

const ROOT = path.resolve(__dirname, '../..');
// Packages are found from here as from dist/, and a build of dist/ meanwhile does not take it away.
const SHELF = path.join(ROOT, 'node_modules', '.cache', 'doorstep-tests');

/** The server compiled into a folder of this process alone, as `npm start` runs it; `main` names an app's program. */
export interface BuiltServer {
  main(app: 'api' | 'worker' | 'doorstep'): string;
  remove(): void;
}

/** Compiles apps and libs (about two seconds). Faults need programs that can be killed. */
export async function buildServer(): Promise<BuiltServer> {
  mkdirSync(SHELF, { recursive: true });
  for (const name of readdirSync(SHELF)) if (!markOf(Number(name))) rmSync(path.join(SHELF, name), { recursive: true, force: true });
  const folder = path.join(SHELF, String(process.pid));
  const swc = path.join(ROOT, 'node_modules/@swc/cli/bin/swc.js');
  const args = [swc, 'apps/api', 'apps/worker', 'apps/doorstep', 'libs', '-d', path.relative(ROOT, folder), '--config-file', '.swcrc', '--copy-files', '-q'];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  return {
    main: (app) => path.join(folder, 'apps', app, 'main.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
