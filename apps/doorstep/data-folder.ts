import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Makes the data folder when it is missing, for nobody else to read. One that is in use keeps the rights it has. */
export function openDataFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).length === 0) chmodSync(folder, 0o700);
}

/**
 * Makes `secret.key` (32 random bytes, 0600) where the operator gives no key. Never beside a database that is there:
 * what was sealed with another key could not be read any more, so that is said instead.
 */
export function ensureSecretKey(folder: string, env: NodeJS.ProcessEnv): void {
  const file = path.join(folder, 'secret.key');
  if (env['DOORSTEP_SECRET_KEY'] || existsSync(file)) return;
  if (existsSync(path.join(folder, 'postgres', 'PG_VERSION'))) {
    throw new Error(
      `${folder} has a database, but its key is missing. Put secret.key back, or set DOORSTEP_SECRET_KEY to the key it was made with.`,
    );
  }
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another start made it just now
  } finally {
    rmSync(draft, { force: true });
  }
}
