import type { SendingWindow } from '@doorstep/kernel';
import { isAllowed, lastAllowedAtOrBefore, nextAllowed } from '@doorstep/kernel';

/**
 * When a message that is due at `dueAt` goes: then, if the recipient's window is open; else at the last allowed
 * minute before; and when that has passed already, at the next opening (DOMAIN 4 Turnout events, MSG-09).
 * Null when the window never opens. No window means any hour.
 */
export function sendingTime(dueAt: Date, now: Date, zone: string, window: SendingWindow | null): Date | null {
  const wanted = dueAt > now ? dueAt : now;
  if (window === null || isAllowed(wanted, zone, window)) return wanted;
  const before = dueAt > now ? lastAllowedAtOrBefore(dueAt, zone, window) : null;
  return before !== null && before >= now ? before : nextAllowed(wanted, zone, window);
}
