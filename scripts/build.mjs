// Builds the server (SWC) and the web app (Vite) side by side into dist/, and stamps what it was built from.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readStamp, sourceStamp } from './stamp.mjs';

const SERVER_SOURCES = ['apps/api', 'apps/worker', 'apps/doorstep', 'libs'];
const WEB_CONFIG = 'apps/web/vite.config.ts';

/** Runs a package's program with this Node; what it says is told only when it fails. */
function run(root, what, program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules', program), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The ${what} could not be built.\n${said.trim()}`)),
    );
  });
}

const buildServer = (root, to) =>
  run(root, 'server', '@swc/cli/bin/swc.js', [
    ...SERVER_SOURCES.filter((place) => existsSync(path.join(root, place))),
    ...['-d', path.relative(root, to), '--config-file', '.swcrc', '--copy-files', '-q'],
  ]);

const buildWeb = (root, to) =>
  run(root, 'web app', 'vite/bin/vite.js', [
    ...['build', '--config', WEB_CONFIG, '--outDir', path.join(to, 'web'), '--emptyOutDir', '--logLevel', 'warn'],
  ]);

/** Puts what was built in the place of what was there. A build that fails before this leaves the old one whole. */
function moveIn(dist, made) {
  for (const entry of readdirSync(dist)) {
    if (!entry.startsWith('.new-')) rmSync(path.join(dist, entry), { recursive: true, force: true });
  }
  for (const entry of readdirSync(made)) renameSync(path.join(made, entry), path.join(dist, entry));
}

/** Builds everything into `root`/dist. Throws what the compilers said when one fails. */
export async function build(root) {
  const dist = path.join(root, 'dist');
  const made = path.join(dist, `.new-${process.pid}`);
  const stamp = sourceStamp(root);
  mkdirSync(made, { recursive: true });
  try {
    const web = existsSync(path.join(root, WEB_CONFIG)) ? [buildWeb(root, made)] : [];
    const failed = (await Promise.allSettled([buildServer(root, made), ...web])).find((one) => one.reason);
    if (failed) throw failed.reason;
    moveIn(dist, made);
    writeFileSync(path.join(dist, '.stamp'), stamp);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** Builds when dist/ is not what the sources say. */
export async function ensureBuilt(root, say) {
  const fresh = readStamp(path.join(root, 'dist', '.stamp')) === sourceStamp(root);
  if (fresh && existsSync(path.join(root, 'dist/apps/doorstep/main.js'))) return;
  say('Building Doorstep.');
  const began = performance.now();
  await build(root);
  say(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  const began = performance.now();
  try {
    await build(root);
    console.log(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
