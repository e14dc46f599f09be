import type { TileSettings } from '../config';
import { readAtMost } from '../http';
import type { StreetsView, Tile, TileSource } from './tile-source';
import { MOST_BYTES, PICTURES } from './tile-source';

const PATIENCE_MS = 8_000;
const AT_ONCE = 6;
/** Pieces kept in memory: a round's streets are looked at by everybody who walks there. */
const MOST_KEPT = 400;

/**
 * Pictures from another server, asked by this one: that server learns which streets somebody looks at, and neither who
 * nor from where. Only the one host of the template is ever asked; a redirect is no answer.
 */
export class ProxiedTiles implements TileSource {
  private readonly kept = new Map<string, Tile | null>();
  private atWork = 0;
  private readonly queue: Array<() => void> = [];

  constructor(private readonly settings: TileSettings & { url: string }) {}

  describe(): Promise<StreetsView> {
    return Promise.resolve({ attribution: this.settings.attribution, minZoom: 0, maxZoom: this.settings.maxZoom });
  }

  async get(z: number, x: number, y: number): Promise<Tile | null> {
    const key = `${z}/${x}/${y}`;
    const kept = this.kept.get(key);
    if (kept !== undefined) return kept;
    const tile = await this.inTurn(() => this.fetch(z, x, y));
    this.kept.set(key, tile);
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value!);
    return tile;
  }

  close(): Promise<void> {
    this.kept.clear();
    return Promise.resolve();
  }

  private async fetch(z: number, x: number, y: number): Promise<Tile | null> {
    const { url } = this.settings;
    const address = new URL(url.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y)));
    const answer = await fetch(address, {
      redirect: 'manual', referrerPolicy: 'no-referrer', credentials: 'omit', signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { Accept: 'image/png,image/jpeg,image/webp', 'User-Agent': 'Doorstep' },
    });
    if (answer.status === 404 || answer.status === 204) return null;
    const type = answer.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!answer.ok || !PICTURES.has(type)) {
      await answer.body?.cancel();
      throw new Error(`the streets answered ${answer.status} ${type}`);
    }
    return { type, bytes: await readAtMost(answer, MOST_BYTES) };
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.atWork >= AT_ONCE) await new Promise<void>((go) => this.queue.push(go));
    this.atWork += 1;
    try {
      return await work();
    } finally {
      this.atWork -= 1;
      this.queue.shift()?.();
    }
  }
}
