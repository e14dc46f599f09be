import { foldText } from '@doorstep/kernel';
import type { AddressView } from './contact';
import { doorKeyOf } from './door-key';
import { kmBetween } from './near';

/** Degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** How exactly it is known where a door is: the house, a place in its street, the middle of its ZIP code, not at all. */
export const GEO_PRECISIONS = ['rooftop', 'street', 'zip', 'none'] as const;
export type GeoPrecision = (typeof GEO_PRECISIONS)[number];

/** A pin farther than this from the middle of the address's ZIP code is asked about once more. */
export const PIN_FAR_KM = 2;
/** A geocoder's answer farther than this from there is another street of the same name. Own guess: half the width of the large rural ZIP codes. */
export const ANSWER_FAR_KM = 30;

/** Words that begin the unit of an address within its street line. */
const UNIT = /(?:,|\s)\s*(?:apt|apartment|unit|ste|suite|apto|depto|no|num|room|rm|fl|floor)\b\.?\s*[\p{L}\d-]*\s*$|\s#\s*[\p{L}\d-]+\s*$/iu;

type Address = Pick<AddressView, 'line1' | 'line2' | 'city' | 'region' | 'postalCode' | 'country'>;

/** The street line without its unit: what a geocoder knows. */
export const buildingLine = (line1: string | null): string => (line1 ?? '').replace(UNIT, '').trim();

/**
 * What one building is asked for under: street line without unit, ZIP or town, state, country. '' where nothing could be
 * asked: no street and number, or neither a ZIP code nor town and state.
 */
export function buildingKeyOf(address: Address): string {
  const line = buildingLine(address.line1);
  if (!/\d/.test(line)) return '';
  const place = doorKeyOf({ line1: line, postalCode: address.postalCode, city: address.city });
  const zip = /\d{5}/.test(address.postalCode ?? '');
  if (place === '' || (!zip && !(address.city && address.region))) return '';
  return [place, zip ? '' : foldText(address.region ?? ''), address.country.toUpperCase()].join('|');
}

/** Whether a point may be asked about: it is not where the ZIP code lies. Nobody knows of a ZIP code that is not known. */
export const farFrom = (middle: Point | null, point: Point, km: number): number | null => {
  const away = middle ? kmBetween(middle, point) : 0;
  return away > km ? away : null;
};

/**
 * Addresses as they were written, without coordinates that belong to another street: a form sends them back as it found
 * them when somebody moves, and the new door is not where the old one was.
 */
export function withoutOldCoordinates(before: readonly AddressView[], after: readonly AddressView[]): AddressView[] {
  const same = (a: AddressView, b: AddressView): boolean => a.latitude === b.latitude && a.longitude === b.longitude;
  return after.map((address) => {
    if (address.latitude === null) return address;
    const from = before.filter((one) => same(one, address));
    const moved = from.length > 0 && !from.some((one) => doorKeyOf(one) === doorKeyOf(address));
    return moved ? { ...address, latitude: null, longitude: null } : address;
  });
}
