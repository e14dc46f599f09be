import type { Figures } from './debrief';

/** The group with the most talks, the first of several; null where there was none. */
export const mostOf = <T extends Figures>(groups: readonly T[]): T | null =>
  groups.reduce<T | null>((best, one) => (one.talks > (best?.talks ?? 0) ? one : best), null);

/** An hour of the day as the reader writes it. */
export const hourWord = (hour: number, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-US' : language, { hour: 'numeric', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 0, 5, hour)));
