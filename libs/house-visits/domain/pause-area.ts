import { kmBetween } from '@doorstep/contacts/domain';
import type { PauseReach } from './pauses';

// Not in the room's index: the phone asks the server, and need not carry the geometry.
export interface PauseArea {
  readonly reach: PauseReach;
  readonly near: { readonly latitude: number; readonly longitude: number; readonly km: number } | null;
  readonly postalCodes: readonly string[];
}

export interface DoorPlace {
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly postalCode: string | null;
}

/** The first five digits of a ZIP; other codes as they are, without blanks. */
export const shortPostalCode = (code: string): string => /^\s*(\d{5})/.exec(code)?.[1] ?? code.replace(/\s+/g, '').toUpperCase();

/** Whether a door lies where rounds are paused. A door of which it is not known where it is counts: better told once too often. */
export function isConcerned(area: PauseArea, door: DoorPlace): boolean {
  if (area.reach === 'all') return true;
  if (area.reach === 'near') {
    const { latitude, longitude } = door;
    return latitude === null || longitude === null || kmBetween(area.near!, { latitude, longitude }) <= area.near!.km;
  }
  return door.postalCode === null || area.postalCodes.includes(shortPostalCode(door.postalCode));
}
