import { Temporal } from 'temporal-polyfill';
import type { Day } from './days';

export interface ResolvedWallTime {
  readonly instant: Date;
  /** `gap`: the clocks jumped over that time, the later reading was taken; `overlap`: it came twice, the first was taken. */
  readonly adjusted: 'gap' | 'overlap' | null;
}

const WALL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** Whether the text is a wall time that a calendar has: `YYYY-MM-DDTHH:mm`, with seconds or without, without an offset. */
export function isWallTime(text: unknown): text is string {
  if (typeof text !== 'string' || !WALL_TIME.test(text) || text.endsWith(':60')) return false;
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' }) !== undefined;
  } catch {
    return false;
  }
}

const dateOf = (at: Temporal.ZonedDateTime): Date => new Date(at.epochMilliseconds);

/**
 * The one place where a wall time becomes an instant (ARCHITECTURE 10 "Time").
 * @throws RangeError for a text that is no wall time or a zone that is not known.
 */
export function resolveWallTime(local: string, zone: string): ResolvedWallTime {
  if (!isWallTime(local)) throw new RangeError(`Not a wall time: ${local}`);
  const wall = Temporal.PlainDateTime.from(local);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { instant: dateOf(earlier), adjusted: null };
  const gap = !later.toPlainDateTime().equals(wall);
  return gap ? { instant: dateOf(later), adjusted: 'gap' } : { instant: dateOf(earlier), adjusted: 'overlap' };
}

/** The first instant of a day in a zone; not always midnight: some zones change their clocks at midnight. */
export const startOfDay = (day: Day, zone: string): Date => dateOf(Temporal.PlainDate.from(day).toZonedDateTime(zone));
