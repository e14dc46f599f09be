type Environment = Readonly<Record<string, string | undefined>>;

/** Where streets for the map come from (DOORSTEP_TILES_URL or DOORSTEP_TILES_FILE); null: the map has none, and works. */
export interface TileSettings {
  /** A template with {z}, {x} and {y}; null where a file is given. */
  readonly url: string | null;
  /** A PMTiles file of pictures; null where an address is given. */
  readonly file: string | null;
  /** Whose map it is, as they want it said; shown on the map. */
  readonly attribution: string;
  readonly maxZoom: number;
}

/** Whom the worker asks where an address is (DOORSTEP_GEOCODER_URL); null: nobody, ZIP codes and pins must do. */
export interface GeocoderSettings {
  /** The search address of a Nominatim-compatible service. */
  readonly url: string;
  readonly userAgent: string;
  readonly perSecond: number;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An address that addresses and streets are asked of: https, or this machine, or knowingly plain. @throws a sentence for the operator */
function checked(env: Environment, name: string, text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`${name} is not an address.`);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Error(`${name} must begin with https://.`);
  if (url.protocol === 'http:' && !LOOPBACK.has(url.hostname) && env['DOORSTEP_ALLOW_HTTP'] !== '1') {
    throw new Error(`${name} is plain http: anybody on the way can read which streets are asked for. Use https, or set DOORSTEP_ALLOW_HTTP=1.`);
  }
  if (url.username || url.password) throw new Error(`${name} must not hold a password: put a key into its query.`);
  return url;
}

function wholeFrom(env: Environment, name: string, usual: number, least: number, most: number): number {
  const value = Number(env[name] || usual);
  if (!(value >= least && value <= most)) throw new Error(`${name} must be a number from ${least} to ${most}.`);
  return value;
}

/** @throws a sentence for the operator when one is wrong */
export function readTileSettings(env: Environment): TileSettings | null {
  const url = env['DOORSTEP_TILES_URL'] || null;
  const file = env['DOORSTEP_TILES_FILE'] || null;
  if (!url && !file) return null;
  if (url && file) throw new Error('Set DOORSTEP_TILES_URL or DOORSTEP_TILES_FILE, not both.');
  if (url) {
    const parsed = checked(env, 'DOORSTEP_TILES_URL', url);
    const place = decodeURIComponent(parsed.pathname + parsed.search);
    if (!['{z}', '{x}', '{y}'].every((part) => place.includes(part))) throw new Error('DOORSTEP_TILES_URL must hold {z}, {x} and {y} behind the name of its server.');
  }
  return { url, file, attribution: env['DOORSTEP_TILES_ATTRIBUTION'] ?? '', maxZoom: Math.trunc(wholeFrom(env, 'DOORSTEP_TILES_MAX_ZOOM', 19, 1, 22)) };
}

/** @throws a sentence for the operator when one is wrong */
export function readGeocoderSettings(env: Environment): GeocoderSettings | null {
  const url = env['DOORSTEP_GEOCODER_URL'];
  if (!url) return null;
  checked(env, 'DOORSTEP_GEOCODER_URL', url);
  return { url, userAgent: env['DOORSTEP_GEOCODER_AGENT'] || 'Doorstep', perSecond: wholeFrom(env, 'DOORSTEP_GEOCODER_PER_SECOND', 1, 0.01, 50) };
}
