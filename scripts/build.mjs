// Builds the server (SWC) and the web app (Vite) side by side into dist/, and stamps what it was built from.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { packWeb } from './pack-web.mjs';
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

async function buildWeb(root, to) {
  const folder = path.join(to, 'web');
  await run(root, 'web app', 'vite/bin/vite.js', ['build', '--config', WEB_CONFIG, '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn']);
  await packWeb(folder);
}

/** Removes the drafts of builds that were killed. */
function sweepDrafts(root) {
  for (const name of readdirSync(root)) {
    const pid = Number(/^dist-new-(\d+)$/.exec(name)?.[1]);
    if (!pid) continue;
    try {
      process.kill(pid, 0);
    } catch {
      rmSync(path.join(root, name), { recursive: true, force: true });
    }
  }
}

/**
 * Builds everything into `root`/dist. Throws what the compilers said when one fails; the old build is whole then. The
 * draft stands beside dist/, as deep as it: source maps name the sources by their way from there.
 */
export async function build(root) {
  sweepDrafts(root);
  const draft = path.join(root, `dist-new-${process.pid}`);
  const stamp = sourceStamp(root);
  mkdirSync(draft, { recursive: true });
  try {
    const web = existsSync(path.join(root, WEB_CONFIG)) ? [buildWeb(root, draft)] : [];
    const failed = (await Promise.allSettled([buildServer(root, draft), ...web])).find((one) => one.reason);
    if (failed) throw failed.reason;
    writeFileSync(path.join(draft, '.stamp'), stamp);
    rmSync(path.join(root, 'dist'), { recursive: true, force: true });
    renameSync(draft, path.join(root, 'dist'));
  } finally {
    rmSync(draft, { recursive: true, force: true });
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
