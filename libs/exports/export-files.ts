import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Uuid } from '@doorstep/kernel';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import { CLOCK } from '@doorstep/platform/database';
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

const KEY = /^[0-9a-f]{64}$/;
const HOUR = 60 * 60 * 1000;

/**
 * Files of people that somebody takes out, under the data folder: under a name of their own, sealed with a key that
 * lies sealed in the row, gone a day later. Without the row, or once it has forgotten the key, the bytes say nothing.
 */
@Injectable()
export class ExportFiles {
  private readonly folder: string;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {
    this.folder = join(settings.dataFolder, 'exports');
  }

  /** Writes what comes to disk, sealed, and answers once it is there whole; nothing is left behind where it fails. */
  async store(organizationId: Uuid, exportId: Uuid, from: AsyncIterable<Buffer>, stop: AbortSignal): Promise<SealedFile> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const name = randomBytes(32).toString('hex');
    const fileKey = randomBytes(32);
    const part = join(this.folder, `${name}.part`);
    let bytes = 0;
    const counted = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of from) {
        bytes += chunk.length;
        yield chunk;
      }
    };
    try {
      await pipeline(Readable.from(counted(), { objectMode: true, highWaterMark: 2 }), sealing(fileKey), createWriteStream(part, { flags: 'wx', mode: 0o600 }), { signal: stop });
      await this.toDisk(part);
      await rename(part, join(this.folder, name));
      await this.toDisk(this.folder);
    } catch (error) {
      await rm(part, { force: true });
      throw stop.aborted ? stop.reason : error;
    }
    return { key: name, sealedKey: await this.sealer.seal(fileKey.toString('hex'), this.place(organizationId, exportId)), bytes };
  }

  /** The bytes as they were written; null when the file is gone. */
  async read(organizationId: Uuid, exportId: Uuid, key: string, sealedKey: Buffer): Promise<Readable | null> {
    const path = this.path(key);
    const there = await access(path).then(() => true, () => false);
    if (!there) return null;
    const opener = opening(Buffer.from(await this.sealer.open(sealedKey, this.place(organizationId, exportId)), 'hex'));
    const file = createReadStream(path);
    file.on('error', (error) => opener.destroy(error));
    opener.on('close', () => file.destroy());
    return file.pipe(opener);
  }

  async remove(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  /** Takes away what a worker that was killed left behind, and any file that has outlived its time by an hour. Answers how many. */
  async removeOld(): Promise<number> {
    const before = this.clock.now().getTime() - (EXPORT_DEFAULTS.keepHours + 1) * HOUR;
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

  private place(organizationId: Uuid, exportId: Uuid): Parameters<Sealer['seal']>[1] {
    return { table: 'exports', column: 'sealed_file_key', rowId: exportId, organizationId };
  }

  private path(key: string): string {
    if (!KEY.test(key)) throw new Error('a key of an export file is 64 hexadecimal digits');
    return join(this.folder, key);
  }

  private async toDisk(path: string): Promise<void> {
    const handle = await open(path, 'r');
    await handle.sync().finally(() => handle.close());
  }
}
