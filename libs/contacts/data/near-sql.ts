import type { Near } from '../domain';
import { EARTH_KM, boxAround } from '../domain';

/** People with an address in a circle: the box by index, then the distance along the earth. */
export function nearBy(value: (value: unknown) => string, near: Near): string {
  const box = boxAround(near);
  const [latitude, longitude] = [`${value(near.latitude)}::double precision`, `${value(near.longitude)}::double precision`];
  const sides = box.west === null ? '' : ` AND a.longitude >= ${value(box.west)}::double precision AND a.longitude <= ${value(box.east)}::double precision`;
  return `c.id IN (SELECT a.contact_id FROM contact_addresses a WHERE a.organization_id = c.organization_id AND a.retired_on IS NULL AND a.longitude IS NOT NULL
    AND a.latitude >= ${value(box.south)}::double precision AND a.latitude <= ${value(box.north)}::double precision${sides}
    AND ${2 * EARTH_KM} * asin(least(1, sqrt(sind((a.latitude - ${latitude}) / 2) ^ 2 + cosd(${latitude}) * cosd(a.latitude) * sind((a.longitude - ${longitude}) / 2) ^ 2))) <= ${value(near.km)}::double precision)`;
}
