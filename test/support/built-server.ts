import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(__dirname, '../..');

/** The server compiled into a folder of this process alone, as `npm start` runs it; `main` names an app's program. */
export interface BuiltServer {
  main(app: 'api' | 'worker'): string;
  remove(): void;
}

/** Compiles apps and libs (about two seconds). Faults need programs that can be killed. */
export async function buildServer(): Promise<BuiltServer> {
  const folder = path.join('dist', `.test-${process.pid}`);
  const swc = path.join(ROOT, 'node_modules/@swc/cli/bin/swc.js');
  await promisify(execFile)(process.execPath, [swc, 'apps/api', 'apps/worker', 'libs', '-d', folder, '--config-file', '.swcrc', '--copy-files', '-q'], { cwd: ROOT });
  return {
    main: (app) => path.join(ROOT, folder, 'apps', app, 'main.js'),
    remove: () => rmSync(path.join(ROOT, folder), { recursive: true, force: true }),
  };
}
