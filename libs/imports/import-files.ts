import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import { CLOCK } from '@doorstep/platform/database';
import { IMPORT_DEFAULTS } from './defaults';

/** A file as it lies in the data folder. */
export interface StoredFile {
  /** Its name there: 256 random bits, known to nobody else. */
  readonly key: string;
  readonly hash: Buffer;
  readonly size: number;
}

const KEY = /^[0-9a-f]{64}$/;
const HOUR = 60 * 60 * 1000;

export const tooLarge = (): DomainError => new DomainError('imports/too-large', { status: 413, field: 'file', params: { most: IMPORT_DEFAULTS.mostBytes / 1024 / 1024 } });

/**
 * Import files under the data folder: under a name of their own, never the sender's; on disk before anybody is told
 * that they are there; gone a day later.
 */
@Injectable()
export class ImportFiles {
  private readonly folder: string;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.folder = join(settings.dataFolder, 'imports');
  }

  /**
   * Writes the stream to disk and counts its bytes. @throws 413 `imports/too-large`, 503 when the disk is full, or the
   * signal's reason where it is stopped; nothing is left behind.
   */
  async store(stream: Readable, stop: AbortSignal): Promise<StoredFile> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const key = randomBytes(32).toString('hex');
    const part = join(this.folder, `${key}.part`);
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _, done): void {
        size += chunk.length;
        hash.update(chunk);
        if (size > IMPORT_DEFAULTS.mostBytes) done(tooLarge());
        else done(null, chunk);
      },
    });
    try {
      await pipeline(stream, measure, createWriteStream(part, { flags: 'wx', mode: 0o600 }), { signal: stop });
      await this.toDisk(part);
      await rename(part, join(this.folder, key));
      await this.toDisk(this.folder);
    } catch (error) {
      await rm(part, { force: true });
      if (stop.aborted) throw stop.reason;
      throw (error as { code?: string }).code === 'ENOSPC' ? new DomainError('platform/unavailable', { status: 503, retryAfterSeconds: 60 }) : error;
    }
    return { key, hash: hash.digest(), size };
  }

  /** The bytes; null when the file is gone. */
  async read(key: string): Promise<Buffer | null> {
    try {
      return await readFile(this.path(key));
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') return null;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  /** Takes away what an upload that broke off left behind, and any file that has outlived its time by an hour. Answers how many. */
  async removeOld(): Promise<number> {
    const before = this.clock.now().getTime() - (IMPORT_DEFAULTS.keepHours + 1) * HOUR;
    let gone = 0;
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => null);
      if (!found?.isFile() || found.mtimeMs > before || !KEY.test(name.replace('.part', ''))) continue;
      await rm(path, { force: true });
      gone += 1;
    }
    return gone;
  }

  private path(key: string): string {
    if (!KEY.test(key)) throw new Error('a key of an import file is 64 hexadecimal digits');
    return join(this.folder, key);
  }

  private async toDisk(path: string): Promise<void> {
    const handle = await open(path, 'r');
    await handle.sync().finally(() => handle.close());
  }
}
