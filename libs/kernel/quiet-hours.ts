import { addDays, dayIn, localHourMinute, weekdayOf, type Day } from './days';
import type { DayHours, SendingWindow } from './sending-window';
import { resolveWallTime } from './wall-time';

/**
 * Quiet hours, always by the clock of the recipient. All answers are about `instant`, in the recipient's
 * `zone`, for a `window`; unknown zones and invalid instants are RangeErrors.
 */
const MINUTE_MS = 60_000;
const LONGEST_WAIT_DAYS = 8;

const hoursOf = (day: Day, window: SendingWindow): DayHours | null => window[weekdayOf(day) - 1] ?? null;

function atHour(day: Day, hour: number, zone: string): Date {
  const whole = Math.floor(hour);
  const minute = Math.round((hour - whole) * 60);
  const [date, clock] =
    whole === 24
      ? [addDays(day, 1), '00:00']
      : [day, `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`];
  return resolveWallTime(`${date}T${clock}`, zone).instant;
}

/** Whether a message may go at that instant. */
export function isAllowed(instant: Date, zone: string, window: SendingWindow): boolean {
  const hours = hoursOf(dayIn(instant, zone), window);
  if (hours === null) return false;
  const { hour, minute } = localHourMinute(instant, zone);
  const now = hour + minute / 60;
  return now >= hours.from && now < hours.until;
}

/** The instant itself if it is allowed, else the next opening; null when the window never opens. */
export function nextAllowed(instant: Date, zone: string, window: SendingWindow): Date | null {
  if (isAllowed(instant, zone, window)) return instant;
  const today = dayIn(instant, zone);
  for (let ahead = 0; ahead <= LONGEST_WAIT_DAYS; ahead += 1) {
    const day = addDays(today, ahead);
    const hours = hoursOf(day, window);
    const opening = hours && atHour(day, hours.from, zone);
    if (opening && opening >= instant && isAllowed(opening, zone, window)) return opening;
  }
  return null;
}

/**
 * The instant itself if it is allowed, else the start of the last allowed minute before it: where a reminder
 * goes that would fall in quiet hours (MSG-09). Null when the window never opens.
 */
export function lastAllowedAtOrBefore(instant: Date, zone: string, window: SendingWindow): Date | null {
  if (isAllowed(instant, zone, window)) return instant;
  const today = dayIn(instant, zone);
  for (let back = 0; back <= LONGEST_WAIT_DAYS; back += 1) {
    const day = addDays(today, -back);
    const hours = hoursOf(day, window);
    const last = hours && new Date(atHour(day, hours.until, zone).getTime() - MINUTE_MS);
    if (last && last <= instant && isAllowed(last, zone, window)) return last;
  }
  return null;
}

/** When the window that is open at that instant closes, for the validity period of a text; null when it is not open. */
export function closesAt(instant: Date, zone: string, window: SendingWindow): Date | null {
  if (!isAllowed(instant, zone, window)) return null;
  const day = dayIn(instant, zone);
  const hours = hoursOf(day, window);
  return hours && atHour(day, hours.until, zone);
}
