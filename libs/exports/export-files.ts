import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Uuid } from '@doorstep/kernel';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import { CLOCK } from '@doorstep/platform/database';
import { DataFolder } from '@doorstep/platform/files';
import { Sealer } from '@doorstep/platform/seal';
import { EXPORT_DEFAULTS } from './domain';
import { opening, sealing } from './sealed-stream';

/** A file as it lies in the data folder: its name there, and the sealed key that opens it. */
export interface SealedFile {
  readonly key: string;
  readonly sealedKey: Buffer;
  /** Bytes before they were sealed. */
  readonly bytes: number;
}

/**
 * Files of people that somebody takes out, under the data folder: under a name of their own, sealed with a key that
 * lies sealed in the row, gone a day later. Without the row, or once it has forgotten the key, the bytes say nothing.
 */
@Injectable()
export class ExportFiles {
  private readonly folder: DataFolder;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    @Inject(CLOCK) clock: Clock,
    private readonly sealer: Sealer,
  ) {
    this.folder = new DataFolder(join(settings.dataFolder, 'exports'), EXPORT_DEFAULTS.keepHours, clock);
  }

  /** Writes what comes to disk, sealed, and answers once it is there whole; nothing is left behind where it fails. */
  async store(organizationId: Uuid, exportId: Uuid, from: AsyncIterable<Buffer>, stop: AbortSignal): Promise<SealedFile> {
    const fileKey = randomBytes(32);
    let bytes = 0;
    const counted = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of from) {
        bytes += chunk.length;
        yield chunk;
      }
    };
    const key = await this.folder.write(Readable.from(counted(), { objectMode: true, highWaterMark: 2 }), [sealing(fileKey)], stop);
    return { key, sealedKey: await this.sealer.seal(fileKey.toString('hex'), this.place(organizationId, exportId)), bytes };
  }

  /** The bytes as they were written; null when the file is gone. */
  async read(organizationId: Uuid, exportId: Uuid, key: string, sealedKey: Buffer): Promise<Readable | null> {
    const opener = opening(Buffer.from(await this.sealer.open(sealedKey, this.place(organizationId, exportId)), 'hex'));
    const file = await this.folder.stream(key);
    if (!file) return null;
    file.on('error', (error) => opener.destroy(error));
    opener.on('close', () => file.destroy());
    return file.pipe(opener);
  }

  remove(key: string): Promise<void> {
    return this.folder.remove(key);
  }

  /** Takes away what a worker that was killed left behind, and any file that has outlived its time by an hour. Answers how many. */
  removeOld(): Promise<number> {
    return this.folder.removeOld();
  }

  private place(organizationId: Uuid, exportId: Uuid): Parameters<Sealer['seal']>[1] {
    return { table: 'exports', column: 'sealed_file_key', rowId: exportId, organizationId };
  }
}
