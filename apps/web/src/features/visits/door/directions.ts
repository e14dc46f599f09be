import type { About } from '../../../outbox/vault';
import type { Stop } from '../types';

/**
 * The door for the device's own map app; the page itself asks nobody. A pin that somebody set at the door is more exact
 * than its address; without a street line any place that is known will do.
 */
export function directionsTo({ address }: About, known?: Stop['address']): string {
  const lines = [address?.line1, address?.city, address?.region, address?.postalCode].filter(Boolean).join(', ');
  const exact = typeof known?.latitude === 'number' && typeof known.longitude === 'number' && (known.pin || !address?.line1);
  const place = exact ? `${known.latitude},${known.longitude}` : encodeURIComponent(lines);
  return /iPhone|iPad|Macintosh/.test(navigator.userAgent) ? `maps://?daddr=${place}` : `geo:0,0?q=${place}`;
}
