import type { Point } from '../domain';
import table from './zip-places.json';

/** Eight bytes a ZIP code: the step from the one before, then ten-thousandths of degrees (scripts/zip-places.mjs). */
const ROW = 8;
let read: Map<number, number> | null = null;
const bytes = Buffer.from(table.places, 'base64');

function rows(): Map<number, number> {
  if (read) return read;
  read = new Map();
  for (let at = 0, zip = 0; at < bytes.length; at += ROW) {
    zip += bytes.readUInt16BE(at);
    read.set(zip, at);
  }
  return read;
}

/** The middle of an American ZIP code; null for one that is not known, and for addresses elsewhere. */
export function zipPlace(postalCode: string | null | undefined, country: string | null = 'US'): Point | null {
  const zip = /^\s*(\d{5})(?:-?\d{4})?\s*$/.exec(postalCode ?? '')?.[1];
  if (zip === undefined || (country ?? 'US') !== 'US') return null;
  const at = rows().get(Number(zip));
  return at === undefined ? null : { latitude: bytes.readIntBE(at + 2, 3) / 1e4, longitude: bytes.readIntBE(at + 5, 3) / 1e4 };
}
