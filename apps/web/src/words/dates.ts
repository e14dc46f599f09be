import { dayIn as dayOfInstant } from '@doorstep/kernel';
import { keptBy } from './kept';
import { LOCALES, type Language } from './languages';

/** The reader's way with dates: a language and an IANA zone. */
export interface Reader { language: Language; timeZone: string }

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(LOCALES[language], options)));
  return found;
}

const relativeIn = keptBy((language: Language) => new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' }));
const numbersIn = keptBy((language: Language) => new Intl.NumberFormat(LOCALES[language]));

/** A plain day as an instant at noon in UTC, where it is the same day whatever is done with it. */
const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** The day, `YYYY-MM-DD`, that an instant falls on in a zone. */
export const dayIn = (instant: Date | string, timeZone: string): string => dayOfInstant(new Date(instant), timeZone);

/** Whole days from one day to another: negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((noonOf(to).getTime() - noonOf(from).getTime()) / 86_400_000);

/** "Thursday, October 15" · "jueves, 15 de octubre" · "10월 15일 목요일". */
export const dayHeading = (day: string, language: Language): string =>
  format(language, { timeZone: 'UTC', weekday: 'long', month: 'long', day: 'numeric' }).format(noonOf(day));

/** "Oct 15", with the year when it is not this one. Within two weeks of today with its weekday: "Thu, Oct 15". */
export function shortDay(day: string, today: string, language: Language): string {
  const near = Math.abs(daysBetween(today, day)) <= 14;
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
  return format(language, { timeZone: 'UTC', month: 'short', day: 'numeric', year, weekday: near ? 'short' : undefined }).format(noonOf(day));
}

/** The two lines of a stub with a date: "Oct" over "15". */
export const stubDay = (day: string, language: Language): { month: string; day: string } => ({
  month: format(language, { timeZone: 'UTC', month: 'short' }).format(noonOf(day)).replace('.', ''),
  day: String(Number(day.slice(8, 10))),
});

/** "Thu" · "jue" · "목요일", for stubs of the coming days; in full in Korean, where 월 alone also means month. */
export const weekday = (day: string, language: Language): string =>
  format(language, { timeZone: 'UTC', weekday: language === 'ko' ? 'long' : 'short' }).format(noonOf(day));

/** Some engines write AM and PM in Korean too; Korean readers get 오전 and 오후 from all of them. */
const halfDay = (text: string, language: Language): string =>
  language === 'ko' ? text.replace(/\bAM\b/i, '오전').replace(/\bPM\b/i, '오후') : text;

/** "5:31 PM" in the given zone (an event's own place, else the reader's). */
export const timeOf = (instant: Date | string, { language, timeZone }: Reader): string =>
  halfDay(format(language, { timeZone, hour: 'numeric', minute: '2-digit' }).format(new Date(instant)), language);

/** A time cut for a stub: the clock on one line, am or pm (or 오후) on the other. */
export function stubTime(instant: Date | string, { language, timeZone }: Reader): { clock: string; half: string } {
  const parts = format(language, { timeZone, hour: 'numeric', minute: '2-digit' }).formatToParts(new Date(instant));
  const half = parts.find((p) => p.type === 'dayPeriod')?.value ?? '';
  const clock = parts.filter((p) => p.type === 'hour' || p.type === 'minute').map((p) => p.value).join(':');
  return { clock, half: halfDay(half, language).toLocaleLowerCase(LOCALES[language]) };
}

/** "Oct 15, 5:31 PM". */
export const dayAndTime = (instant: Date | string, { language, timeZone }: Reader): string =>
  halfDay(format(language, { timeZone, month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(new Date(instant)), language);

/** "yesterday", "in 3 days", "hace 3 días", "3일 전": a day seen from today. */
export const fromToday = (day: string, today: string, language: Language): string =>
  relativeIn(language).format(daysBetween(today, day), 'day');

/** A counted number in the reader's writing: 1,250. */
export const count = (n: number, language: Language): string => numbersIn(language).format(n);
