import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import type { RangeResponse, Source } from 'pmtiles';
import { PMTiles, TileType } from 'pmtiles';
import type { TileSettings } from '../config';
import type { StreetsView, Tile, TileSource } from './tile-source';

const TYPES: Partial<Record<TileType, string>> = { [TileType.Png]: 'image/png', [TileType.Jpeg]: 'image/jpeg', [TileType.Webp]: 'image/webp', [TileType.Avif]: 'image/avif' };

/** A file on this machine, read piece by piece. */
class FileSource implements Source {
  private handle: Promise<FileHandle> | null = null;

  constructor(private readonly path: string) {}

  getKey(): string {
    return this.path;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    this.handle ??= open(this.path, 'r');
    const { buffer, bytesRead } = await (await this.handle).read(Buffer.alloc(length), 0, length, offset);
    return { data: buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + bytesRead) };
  }

  async close(): Promise<void> {
    // A file that could not be opened is no file to close.
    await (await this.handle?.catch(() => null))?.close();
  }
}

/**
 * Pictures from a PMTiles file that the operator put on the server. A file of vectors holds no pictures, and nothing
 * here draws them: it counts as none, and `onUseless` is told why.
 */
export class FileTiles implements TileSource {
  private readonly source: FileSource;
  private readonly archive: PMTiles;

  constructor(private readonly settings: TileSettings & { file: string }, private readonly onUseless: (why: string) => void) {
    this.source = new FileSource(settings.file);
    this.archive = new PMTiles(this.source);
  }

  async describe(): Promise<StreetsView | null> {
    try {
      const header = await this.archive.getHeader();
      if (!TYPES[header.tileType]) {
        this.onUseless('DOORSTEP_TILES_FILE holds vectors, not pictures: the map has no streets');
        return null;
      }
      return { attribution: this.settings.attribution, minZoom: header.minZoom, maxZoom: Math.min(header.maxZoom, this.settings.maxZoom) };
    } catch {
      this.onUseless('DOORSTEP_TILES_FILE cannot be read: the map has no streets');
      return null;
    }
  }

  async get(z: number, x: number, y: number): Promise<Tile | null> {
    const { tileType } = await this.archive.getHeader();
    const type = TYPES[tileType];
    const found = type ? await this.archive.getZxy(z, x, y) : undefined;
    return type && found ? { type, bytes: Buffer.from(found.data) } : null;
  }

  close(): Promise<void> {
    return this.source.close();
  }
}
