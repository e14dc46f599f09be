import { useMemo, useSyncExternalStore } from 'react';
import { useSession } from '../app/session/session';
import * as dates from './dates';
import { useLanguage } from './use-words';

const told = new Set<() => void>();
const tellAll = () => told.forEach((tell) => tell());
let timer: ReturnType<typeof setInterval> | undefined;
/** One timer for all that show the time, as long as anything does. */
const watchMinute = (tell: () => void) => {
  told.add(tell);
  if (told.size === 1) {
    timer = setInterval(tellAll, 30_000);
    document.addEventListener('visibilitychange', tellAll);
  }
  return () => {
    told.delete(tell);
    if (told.size > 0) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tellAll);
  };
};
const minuteNow = () => Math.floor(Date.now() / 60_000);

/**
 * Dates as the signed-in reader writes them, in their zone; `today` is theirs and moves on at midnight.
 * `day…` take `YYYY-MM-DD`, `time…` take ISO instants.
 */
export function useReader() {
  const language = useLanguage();
  const timeZone = useSession()?.user.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const minute = useSyncExternalStore(watchMinute, minuteNow);
  return useMemo(() => {
    const reader = { language, timeZone };
    const today = dates.dayIn(new Date(minute * 60_000), timeZone);
    return {
      ...reader,
      now: new Date(minute * 60_000),
      today,
      count: (n: number) => dates.count(n, language),
      dayHeading: (day: string) => dates.dayHeading(day, language),
      shortDay: (day: string) => dates.shortDay(day, today, language),
      stubDay: (day: string) => dates.stubDay(day, language),
      weekday: (day: string) => dates.weekday(day, language),
      fromToday: (day: string) => dates.fromToday(day, today, language),
      daysLate: (day: string) => Math.max(0, dates.daysBetween(day, today)),
      dayOf: (instant: string) => dates.dayIn(instant, timeZone),
      time: (instant: string, zone = timeZone) => dates.timeOf(instant, { language, timeZone: zone }),
      stubTime: (instant: string, zone = timeZone) => dates.stubTime(instant, { language, timeZone: zone }),
      dayAndTime: (instant: string, zone = timeZone) => dates.dayAndTime(instant, { language, timeZone: zone }),
    };
  }, [language, timeZone, minute]);
}
