/**
 * Days and zones by Intl alone: small enough for the phone. Resolving wall times is in `wall-time.ts`.
 * A day is `YYYY-MM-DD`; a zone is an IANA name.
 */
export type Day = string;

interface LocalParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const DAY_MS = 86_400_000;
const MOST_FORMATTERS = 700;
const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a hundred times more than using one.
function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    if (formatters.size >= MOST_FORMATTERS) formatters.clear();
    formatters.set(zone, formatter);
  }
  return formatter;
}

function localParts(instant: Date, zone: string): LocalParts {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) parts[type] = Number(value);
  return parts as unknown as LocalParts;
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** Names of zones that JavaScript knows and the time zone database (and so PostgreSQL) does not. */
const NOT_IANA = /^SystemV\/|^US\/Pacific-New$/;

/** Whether the name is a zone this machine knows: `Area/Place` or `UTC`. Bare offsets, `EST` and `AGT` are not zones of people. */
export function isTimeZone(name: unknown): name is string {
  if (typeof name !== 'string' || name.length > 64 || !/^(UTC|[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/.test(name) || NOT_IANA.test(name))
    return false;
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The day it is at that instant in that zone. @throws RangeError for an unknown zone or an invalid instant. */
export function dayIn(instant: Date, zone: string): Day {
  const { year, month, day } = localParts(instant, zone);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** What a clock on the wall shows: hour 0–23 and minute 0–59. */
export function localHourMinute(instant: Date, zone: string): { hour: number; minute: number } {
  const { hour, minute } = localParts(instant, zone);
  return { hour, minute };
}

/** The wall time `YYYY-MM-DDTHH:mm` of an instant in a zone. */
export function wallTimeIn(instant: Date, zone: string): string {
  const { year, month, day, hour, minute } = localParts(instant, zone);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}`;
}

const noonOf = (day: Day): number => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T12:00:00Z`) : Number.NaN;
  // JavaScript reads February 30 as March 2: a day that does not come back as it went in is none.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) throw new RangeError(`Not a day: ${day}`);
  return at;
};

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: unknown): text is Day {
  try {
    return typeof text === 'string' && noonOf(text) !== undefined;
  } catch {
    return false;
  }
}

/** The day n days later (earlier when n is negative). @throws RangeError for what is not a day. */
export const addDays = (day: Day, n: number): Day => new Date(noonOf(day) + n * DAY_MS).toISOString().slice(0, 10);

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (noonOf(to) - noonOf(from)) / DAY_MS;

/** ISO weekday: Monday 1 … Sunday 7. */
export const weekdayOf = (day: Day): number => new Date(noonOf(day)).getUTCDay() || 7;
