/** A circle on the map: degrees and kilometers. */
export interface Near {
  readonly latitude: number;
  readonly longitude: number;
  readonly km: number;
}

/** The widest circle that people are asked for. */
export const MOST_KM = 500;

/** Kilometers from the middle of the earth, and of one degree of latitude. */
export const EARTH_KM = 6371;
const DEGREE_KM = (Math.PI * EARTH_KM) / 180;

const NUMBER = /^[+-]?\d{1,3}(\.\d{1,15})?$/;

/** Reads `lat,lng,km`; null where it is no circle. */
export function readNear(text: string): Near | null {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length !== 3 || !parts.every((part) => NUMBER.test(part))) return null;
  const [latitude, longitude, km] = parts.map(Number) as [number, number, number];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && km > 0 && km <= MOST_KM ? { latitude, longitude, km } : null;
}

/** The box around a circle, for the index; `west` and `east` are null where it runs over a pole or the date line. */
export function boxAround({ latitude, longitude, km }: Near): { south: number; north: number; west: number | null; east: number | null } {
  // A hair wider than the circle, so that rounding loses nobody on its edge.
  const high = (km / DEGREE_KM) * 1.000001;
  const [south, north] = [Math.max(-90, latitude - high), Math.min(90, latitude + high)];
  // A circle is widest a little beyond its middle, on the side of the pole.
  const ratio = Math.sin((km / EARTH_KM)) / Math.cos((latitude * Math.PI) / 180);
  const wide = north === 90 || south === -90 || ratio >= 1 ? 180 : ((Math.asin(ratio) * 180) / Math.PI) * 1.000001;
  const over = longitude - wide < -180 || longitude + wide > 180;
  return { south, north, west: over ? null : longitude - wide, east: over ? null : longitude + wide };
}

/** Kilometers between two places, along the earth. */
export function kmBetween(a: Pick<Near, 'latitude' | 'longitude'>, b: Pick<Near, 'latitude' | 'longitude'>): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = Math.sin(rad(b.latitude - a.latitude) / 2) ** 2 + Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.sin(rad(b.longitude - a.longitude) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}
