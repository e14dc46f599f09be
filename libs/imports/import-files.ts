import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import { CLOCK } from '@doorstep/platform/database';
import { DataFolder } from '@doorstep/platform/files';
import { IMPORT_DEFAULTS } from './defaults';

/** A file as it lies in the data folder. */
export interface StoredFile {
  /** Its name there: 256 random bits, known to nobody else. */
  readonly key: string;
  readonly hash: Buffer;
  readonly size: number;
}

export const tooLarge = (): DomainError => new DomainError('imports/too-large', { status: 413, field: 'file', params: { most: IMPORT_DEFAULTS.mostBytes / 1024 / 1024 } });

/**
 * Import files under the data folder: under a name of their own, never the sender's; on disk before anybody is told
 * that they are there; gone a day later.
 */
@Injectable()
export class ImportFiles {
  private readonly folder: DataFolder;

  constructor(@Inject(SETTINGS) settings: Settings, @Inject(CLOCK) clock: Clock) {
    this.folder = new DataFolder(join(settings.dataFolder, 'imports'), IMPORT_DEFAULTS.keepHours, clock);
  }

  /**
   * Writes the stream to disk and counts its bytes. @throws 413 `imports/too-large`, 503 when the disk is full, or the
   * signal's reason where it is stopped; nothing is left behind.
   */
  async store(stream: Readable, stop: AbortSignal): Promise<StoredFile> {
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
    const key = await this.folder.write(stream, [measure], stop).catch((error: unknown) => {
      throw (error as { code?: string }).code === 'ENOSPC' ? new DomainError('platform/unavailable', { status: 503, retryAfterSeconds: 60 }) : error;
    });
    return { key, hash: hash.digest(), size };
  }

  /** The bytes; null when the file is gone. */
  read(key: string): Promise<Buffer | null> {
    return this.folder.bytes(key);
  }

  remove(key: string): Promise<void> {
    return this.folder.remove(key);
  }

  /** Takes away what an upload that broke off left behind, and any file that has outlived its time by an hour. Answers how many. */
  removeOld(): Promise<number> {
    return this.folder.removeOld();
  }
}
