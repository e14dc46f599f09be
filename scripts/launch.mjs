// What `npm start` and `npm run doorstep` share: the right Node, installed, built, then one program in the foreground.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST = [20, 19];

/** A sentence for the reader when this Node is too old; undefined when it will do. */
export function nodeComplaint(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return undefined;
  return `Doorstep needs Node ${OLDEST.join('.')} or newer; this is ${version}. Get it at https://nodejs.org`;
}

/** The npm that started us; npm runs a script through a shell, which stays between them. */
function npmAbove() {
  try {
    if (!/^(\S*\/)?sh\0-c\0/.test(readFileSync(`/proc/${process.ppid}/cmdline`, 'utf8'))) return process.ppid;
    const fields = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return Number(fields[1]);
  } catch {
    return process.ppid;
  }
}

/** Stops what we started when npm, which started us, was killed: it must not leave a port taken. */
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const npm = npmAbove();
  const lives = () => {
    try {
      return process.ppid === parent && process.kill(npm, 0);
    } catch (error) {
      return error.code === 'EPERM';
    }
  };
  setInterval(() => lives() || child.kill('SIGTERM'), 500).unref();
}

/**
 * Brings packages and build up to date, then runs `program` (a file under dist/) until it ends, and ends as it did.
 * The program holds a channel to us, so that it also ends when we are killed.
 */
export async function launch(program, args, say) {
  const complaint = nodeComplaint(process.versions.node);
  if (complaint) throw new Error(complaint);
  const { ensureInstalled } = await import('./install.mjs');
  ensureInstalled(ROOT, say);
  const { ensureBuilt } = await import('./build.mjs');
  await ensureBuilt(ROOT, say);
  const child = spawn(process.execPath, ['--enable-source-maps', path.join(ROOT, 'dist', program), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  endWithNpm(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}
