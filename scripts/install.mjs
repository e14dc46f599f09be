// Installs the packages when node_modules is missing or not what package-lock.json asks for.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readStamp, stampOf } from './stamp.mjs';

/**
 * Whether what npm says it installed (node_modules/.package-lock.json) is what the lock asks for.
 * Packages of other machines may be absent.
 */
export function installedAsLocked(lock, installed) {
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === '' || wanted.link) return true;
    const there = installed.packages?.[place];
    return there ? there.version === wanted.version : Boolean(wanted.optional || wanted.devOptional || wanted.peer);
  });
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isInstalled(root, stamp, stampFile) {
  if (readStamp(stampFile) === stamp) return true;
  const lock = readJson(path.join(root, 'package-lock.json'));
  const installed = readJson(path.join(root, 'node_modules', '.package-lock.json'));
  return Boolean(lock && installed && installedAsLocked(lock, installed));
}

/** Runs the npm that runs us, or the one on the path. Its lines go to standard error: ours stay readable. */
function npm(root, args) {
  const own = process.env.npm_execpath;
  const [command, first] = own && /npm-cli\.c?js$/.test(own) ? [process.execPath, [own]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
}

/** Makes node_modules what package-lock.json asks for. Throws a sentence when it cannot. */
export function ensureInstalled(root, say) {
  const stampFile = path.join(root, 'node_modules', '.doorstep-lock');
  const stamp = stampOf([path.join(root, 'package-lock.json')], root);
  if (isInstalled(root, stamp, stampFile)) {
    if (readStamp(stampFile) !== stamp) writeFileSync(stampFile, stamp);
    return;
  }
  say('Installing packages. The first time takes a minute or two.');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  let run = npm(root, ['ci', ...options]);
  if (run.error?.code === 'ENOENT') throw new Error('npm was not found. It comes with Node: https://nodejs.org');
  if (run.status !== 0) {
    say('npm ci did not take the lock file; trying npm install.');
    run = npm(root, ['install', '--no-save', ...options]);
  }
  if (run.status !== 0) throw new Error('The packages could not be installed. What npm said is above.');
  writeFileSync(stampFile, stamp);
}
