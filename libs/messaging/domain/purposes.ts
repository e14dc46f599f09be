import type { SendingWindow } from '@doorstep/kernel';
import { DEFAULT_WINDOW, STAFF_WINDOW } from '@doorstep/kernel';

/** Why a message is sent. The first three go to team members, the others to contacts who said yes to that purpose. */
export const PURPOSES = ['account', 'safety', 'staff', 'organizing', 'events', 'urgent'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const isForTeam = (purpose: Purpose): purpose is 'account' | 'safety' | 'staff' => purpose === 'account' || purpose === 'safety' || purpose === 'staff';

/** When it may go, by the recipient's clock; null is at any hour (DOMAIN 4 "Messaging"). */
export function windowOf(purpose: Purpose): SendingWindow | null {
  if (purpose === 'account' || purpose === 'safety' || purpose === 'urgent') return null;
  return purpose === 'staff' ? STAFF_WINDOW : DEFAULT_WINDOW;
}
