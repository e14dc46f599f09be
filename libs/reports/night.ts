import { NIGHT_DEFAULTS } from '@doorstep/house-visits/domain';
import type { Day } from '@doorstep/kernel';
import { addDays, dayIn, localHourMinute, resolveWallTime } from '@doorstep/kernel';

/** So many weeks are looked back on, and at most. */
export const WEEKS = { usual: NIGHT_DEFAULTS.weeks, most: NIGHT_DEFAULTS.mostWeeks } as const;

/** The night that people mean by "last night": the one that has begun once it is evening, else the one before. */
export function lastNight(now: Date, zone: string): Day {
  const today = dayIn(now, zone);
  return localHourMinute(now, zone).hour >= NIGHT_DEFAULTS.tonightFrom ? today : addDays(today, -1);
}

/** From when to when a night lasts, and the nights of the weeks before it together with it. */
export function timeOf(night: Day, zone: string, weeks = 0): { since: Date; until: Date } {
  const begins = (day: Day): Date => resolveWallTime(`${day}T${String(NIGHT_DEFAULTS.beginsAt).padStart(2, '0')}:00`, zone).instant;
  return { since: begins(weeks === 0 ? night : addDays(night, 1 - weeks * 7)), until: begins(addDays(night, 1)) };
}
