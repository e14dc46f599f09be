import { addDays } from '@doorstep/kernel';
import type { WeekCounts } from '../campaigns';

/** The Monday of a day's week, as the server counts weeks. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** The last weeks, this one first, with the empty ones that the server leaves out. */
export function lastWeeks(counted: readonly WeekCounts[], today: string, weeks: number): WeekCounts[] {
  const byWeek = new Map(counted.map((row) => [row.week, row]));
  const monday = mondayOf(today);
  return Array.from({ length: weeks }, (_, i) => {
    const week = addDays(monday, -7 * i);
    return byWeek.get(week) ?? { week, doors: 0, talks: 0 };
  });
}
