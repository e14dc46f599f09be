/** Hours of a day, as whole or half hours of the wall clock: from 9 until 20 is 9:00:00 to 19:59:59. */
export interface DayHours {
  readonly from: number;
  readonly until: number;
}

/** When people may be written to: one entry per ISO weekday, Monday first; null is a day without any. */
export type SendingWindow = readonly [
  DayHours | null,
  DayHours | null,
  DayHours | null,
  DayHours | null,
  DayHours | null,
  DayHours | null,
  DayHours | null,
];

const week = (weekday: DayHours, sunday: DayHours): SendingWindow => [
  weekday,
  weekday,
  weekday,
  weekday,
  weekday,
  weekday,
  sunday,
];

/** To contacts, unless settings say otherwise: 9–20, Sunday 12–20 (DOMAIN 4 "Messaging", security.md MSG-09). */
export const DEFAULT_WINDOW = week({ from: 9, until: 20 }, { from: 12, until: 20 });

/** No setting reaches beyond 8–21 (MSG-09). */
export const OUTER_LIMIT = week({ from: 8, until: 21 }, { from: 8, until: 21 });

/** To team members: 8–20 on every day, in their own zone (DOMAIN 4 "To team members"). */
export const STAFF_WINDOW = week({ from: 8, until: 20 }, { from: 8, until: 20 });

function common(a: DayHours | null, b: DayHours | null): DayHours | null {
  if (a === null || b === null) return null;
  const from = Math.max(a.from, b.from);
  const until = Math.min(a.until, b.until);
  return from < until ? { from, until } : null;
}

/** The hours that both windows allow: a setting within the outer limit, or two zones' rules at once. */
export const intersection = (a: SendingWindow, b: SendingWindow): SendingWindow =>
  a.map((hours, day) => common(hours, b[day] ?? null)) as unknown as SendingWindow;
