import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '@doorstep/kernel';

/** 256 random bits: a name that nobody guesses, and no sender chose. */
const NAME = /^[0-9a-f]{64}$/;
const PART = '.part';
const HOUR = 60 * 60 * 1000;

const missing = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT';
const orNull = <T>(read: Promise<T>): Promise<T | null> =>
  read.catch((error: unknown) => {
    if (missing(error)) return null;
    throw error;
  });

/** Files of one kind under the data folder: each under a name of its own, on disk before anybody is told of it, swept once it is old. */
export class DataFolder {
  /** `keepHours` is how long a file is of use; what is an hour older is swept. */
  constructor(
    private readonly folder: string,
    private readonly keepHours: number,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes what comes through `steps` and answers the new file's name once it is on disk whole. Nothing is left behind
   * where that fails. @throws the signal's reason where it is stopped, else what went wrong.
   */
  async write(from: Readable, steps: readonly Transform[], stop: AbortSignal): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const name = randomBytes(32).toString('hex');
    const part = join(this.folder, name + PART);
    try {
      await pipeline([from, ...steps, createWriteStream(part, { flags: 'wx', mode: 0o600 })], { signal: stop });
      await toDisk(part);
      await rename(part, join(this.folder, name));
      await toDisk(this.folder);
    } catch (error) {
      await rm(part, { force: true });
      throw stop.aborted ? stop.reason : error;
    }
    return name;
  }

  /** All bytes of a file; null when it is gone. */
  async bytes(name: string): Promise<Buffer | null> {
    return orNull(readFile(this.path(name)));
  }

  /** The bytes of a file as they are asked for; null when it is gone. Removing it meanwhile does not cut them off. */
  async stream(name: string): Promise<Readable | null> {
    return (await orNull(open(this.path(name), 'r')))?.createReadStream() ?? null;
  }

  /** Also where it is gone already. */
  async remove(name: string): Promise<void> {
    await rm(this.path(name), { force: true });
  }

  /** Takes away what was left behind half written, and any file that has outlived its time by an hour. Answers how many. */
  async removeOld(): Promise<number> {
    const before = this.clock.now().getTime() - (this.keepHours + 1) * HOUR;
    let gone = 0;
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => null);
      if (!found?.isFile() || found.mtimeMs > before || !NAME.test(name.replace(PART, ''))) continue;
      await rm(path, { force: true });
      gone += 1;
    }
    return gone;
  }

  private path(name: string): string {
    if (!NAME.test(name)) throw new Error('the name of a file of the data folder is 64 hexadecimal digits');
    return join(this.folder, name);
  }
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
