import { createHash } from 'node:crypto';
import type { AddressView } from '../domain';
import { buildingKeyOf, doorKeyOf } from '../domain';
import { zipPlace } from './zip-places';

/** The key under which a building's place is kept: nothing can be read from it. Empty where nobody could be asked. */
export const placeHash = (address: Pick<AddressView, 'line1' | 'line2' | 'city' | 'region' | 'postalCode' | 'country'>): string => {
  const key = buildingKeyOf(address);
  return key === '' ? '' : createHash('sha256').update(key, 'utf8').digest('hex');
};

/** What the writing statements read of where an address is: the door's key, the building's, and the middle of the ZIP code. */
export function placeJson(address: Pick<AddressView, 'line1' | 'line2' | 'city' | 'region' | 'postalCode' | 'country'>): Record<string, unknown> {
  const middle = zipPlace(address.postalCode, address.country);
  return { door_key: doorKeyOf(address), place_hash: placeHash(address), zip_latitude: middle?.latitude ?? null, zip_longitude: middle?.longitude ?? null };
}

/**
 * Where an address `a` is, best known first: a visitor's pin `p` on the door, what was given with the address, what a
 * geocoder found for the building `g`, the middle of its ZIP code. `given` is the condition that `a` came with a place.
 */
export function placeValues(given: string): { latitude: string; longitude: string; geo_precision: string; geo_source: string } {
  const best = (pin: string, own: string, found: string, zip: string, none: string): string =>
    `CASE WHEN p.door_key IS NOT NULL THEN ${pin} WHEN ${given} THEN ${own} WHEN g.latitude IS NOT NULL THEN ${found} WHEN a.zip_latitude IS NOT NULL THEN ${zip} ELSE ${none} END`;
  return {
    latitude: best('p.latitude', 'a.latitude', 'g.latitude', 'a.zip_latitude', 'NULL'),
    longitude: best('p.longitude', 'a.longitude', 'g.longitude', 'a.zip_longitude', 'NULL'),
    geo_precision: best("'rooftop'", "'rooftop'", 'g.geo_precision', "'zip'", "'none'"),
    geo_source: best("'visitor'", "'given'", "'geocoder'", "'zip'", 'NULL'),
  };
}

/** The pin and the building's place of an address `a` with `door_key` and `place_hash` (hex) in organization $1. */
export const PLACE_JOINS = `
  LEFT JOIN door_pins p ON p.organization_id = $1 AND p.door_key = a.door_key
  LEFT JOIN geocoded_places g ON g.organization_id = $1 AND g.place_hash = decode(a.place_hash, 'hex') AND g.latitude IS NOT NULL`;
