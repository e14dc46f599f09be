import { foldText } from '@doorstep/kernel';
import type { GeoPrecision, Point } from './places';
import { ANSWER_FAR_KM, buildingLine, farFrom } from './places';

/** A building as a geocoder is asked for it: an address, and nothing of anybody. */
export interface AskedPlace {
  readonly line1: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  readonly country: string;
}

export interface FoundPlace {
  readonly point: Point | null;
  readonly precision: Exclude<GeoPrecision, 'zip'>;
}

const NOTHING: FoundPlace = { point: null, precision: 'none' };

/** The question, in the names of Nominatim's search. */
export function geocoderQuery(place: AskedPlace): Record<string, string> {
  const asked = {
    street: buildingLine(place.line1), city: place.city, state: place.region, postalcode: /\d{5}/.exec(place.postalCode ?? '')?.[0] ?? place.postalCode,
    countrycodes: place.country.toLowerCase(), format: 'jsonv2', addressdetails: '1', limit: '1',
  };
  return Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

const degrees = (value: unknown, most: number): number | null => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : typeof value === 'number' ? value : NaN;
  return Number.isFinite(number) && Math.abs(number) <= most ? number : null;
};
const text = (value: unknown): string => (typeof value === 'string' ? foldText(value) : '');
const numberOf = (line: string | null): string => /\d+[\p{L}\d/-]*/u.exec(foldText(buildingLine(line)))?.[0] ?? '';
/** Words of what was found that are a street or something in one. */
const STREETS = new Set(['road', 'street', 'highway', 'residential', 'pedestrian', 'footway', 'house', 'building', 'place', 'amenity']);

/**
 * What is believed of an answer: the first place named, where it lies about where the ZIP code does (`middle`), or, where
 * that is not known, in the same state and town. A house with the number asked for is exact, its street is not, and a
 * town is nothing. Whatever else it is, it is nothing.
 */
export function readGeocoderAnswer(answer: unknown, place: AskedPlace, middle: Point | null): FoundPlace {
  const [first] = Array.isArray(answer) ? (answer as unknown[]) : [];
  if (typeof first !== 'object' || first === null) return NOTHING;
  const { lat, lon, addresstype, address } = first as Record<string, unknown>;
  const [latitude, longitude] = [degrees(lat, 90), degrees(lon, 180)];
  if (latitude === null || longitude === null || (latitude === 0 && longitude === 0)) return NOTHING;
  const point = { latitude, longitude };
  const parts = (typeof address === 'object' && address !== null ? address : {}) as Record<string, unknown>;
  if (middle ? farFrom(middle, point, ANSWER_FAR_KM) !== null : !sameTown(parts, place)) return NOTHING;
  if (numberOf(place.line1) !== '' && text(parts['house_number']) === numberOf(place.line1)) return { point, precision: 'rooftop' };
  return text(parts['road']) !== '' && STREETS.has(text(addresstype)) ? { point, precision: 'street' } : NOTHING;
}

function sameTown(parts: Record<string, unknown>, place: AskedPlace): boolean {
  const state = text(parts['ISO3166-2-lvl4']).replace(/^[a-z]{2}[- ]/, '');
  const towns = ['city', 'town', 'village', 'hamlet', 'municipality', 'suburb'].map((name) => text(parts[name]));
  return place.region !== null && place.city !== null && [state, text(parts['state'])].includes(foldText(place.region)) && towns.includes(foldText(place.city));
}
