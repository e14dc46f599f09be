import type { About } from '../../../outbox/vault';

/** The address for the device's own map app; the page itself asks nobody. */
export function directionsTo({ address }: About): string {
  const place = encodeURIComponent([address?.line1, address?.city, address?.region, address?.postalCode].filter(Boolean).join(', '));
  return /iPhone|iPad|Macintosh/.test(navigator.userAgent) ? `maps:?daddr=${place}` : `geo:0,0?q=${place}`;
}
