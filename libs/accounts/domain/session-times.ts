import type { RoleName } from './permissions';

/** How long a session lasts (security.md, ruling on A-05): organizer and volunteer 72 h idle, 14 days; admin and lead 60 min, 12 h. */
export function sessionTimes(role: RoleName): { idleMinutes: number; longestMinutes: number } {
  return role === 'admin' || role === 'lead'
    ? { idleMinutes: 60, longestMinutes: 12 * 60 }
    : { idleMinutes: 72 * 60, longestMinutes: 14 * 24 * 60 };
}
