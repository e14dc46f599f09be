import type { Day } from './days';
import { weekdayOf } from './days';

/** Days as doors know them: working days, and the two that are not. */
export const DAY_KINDS = ['weekday', 'saturday', 'sunday'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** Parts of the day in which one may ring: until noon, until three, until six, and after. */
export const DAY_PARTS = ['morning', 'midday', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** A kind of day and a part of it, `saturday-morning`: what hours of doors are counted, compared and asked by. */
export type HourCell = `${DayKind}-${DayPart}`;
export const HOUR_CELLS: readonly HourCell[] = DAY_KINDS.flatMap((kind) => DAY_PARTS.map((part): HourCell => `${kind}-${part}`));

/** Minutes of the day at which the later parts begin. */
export const PART_STARTS = { midday: 12 * 60, afternoon: 15 * 60, evening: 18 * 60 } as const;

export const dayKindOf = (weekday: number): DayKind => (weekday === 6 ? 'saturday' : weekday === 7 ? 'sunday' : 'weekday');

/** The part of the day of a minute, 0 to 1439: what is early is morning, what is late is evening. */
export const dayPartOf = (minute: number): DayPart =>
  minute < PART_STARTS.midday ? 'morning' : minute < PART_STARTS.afternoon ? 'midday' : minute < PART_STARTS.evening ? 'afternoon' : 'evening';

export const cellOf = (kind: DayKind, part: DayPart): HourCell => `${kind}-${part}`;
/** The cell of a day and a minute of it, both as the door's clock shows them. */
export const cellAt = (day: Day, minute: number): HourCell => cellOf(dayKindOf(weekdayOf(day)), dayPartOf(minute));

/** Minutes of a time of day, `09:30`; `24:00` is the end of the day. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** From when to when one may ring in a part of the day; null where none of it, or next to none, is left. */
export function ringingTime(part: DayPart, hours: { from: string; until: string }, leastMinutes = 1): { from: number; until: number } | null {
  const at = DAY_PARTS.indexOf(part);
  const starts = [0, PART_STARTS.midday, PART_STARTS.afternoon, PART_STARTS.evening, 24 * 60];
  const from = Math.max(starts[at]!, minutesOf(hours.from));
  const until = Math.min(starts[at + 1]!, minutesOf(hours.until));
  return until - from >= leastMinutes ? { from, until } : null;
}

/** A minute of the day as a clock shows it: `09:05`. */
export const clockTime = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
