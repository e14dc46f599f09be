import type { DoorAddress } from '@doorstep/contacts';
import { doorKeyOf } from '@doorstep/contacts';

type Lines = Pick<DoorAddress, 'line1' | 'line2' | 'city' | 'region' | 'postalCode' | 'country' | 'latitude' | 'longitude'>;

/**
 * Where a stop is: as the people at that door know it today (a pin or a found place came since the list was cut), else
 * as it was when the list was cut.
 */
export function placeOfStop(row: Lines, known: ReadonlyArray<DoorAddress | null | undefined>): DoorAddress {
  const today = known.find((one) => one && doorKeyOf(one) === doorKeyOf(row));
  const cut = { ...row, precision: row.latitude === null ? ('none' as const) : ('rooftop' as const), area: null, pin: null };
  if (!today) return cut;
  const { latitude, longitude, precision, area, pin } = today;
  return { ...row, latitude, longitude, precision, area, pin };
}
