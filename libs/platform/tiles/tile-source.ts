/** A picture of a piece of the map. */
export interface Tile {
  readonly type: string;
  readonly bytes: Buffer;
}

/** What the map is told of its streets. */
export interface StreetsView {
  attribution: string;
  minZoom: number;
  maxZoom: number;
}

/** Where pictures of the map come from. */
export interface TileSource {
  /** Null where it turned out to be of no use: the map has no streets then, and works. */
  describe(): Promise<StreetsView | null>;
  /** Null where there is no such piece. @throws where it cannot be had now */
  get(z: number, x: number, y: number): Promise<Tile | null>;
  close(): Promise<void>;
}

/** Pictures that a browser draws and that run nothing. */
export const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/avif']);
/** More is no piece of a map. */
export const MOST_BYTES = 1_000_000;
