import { isLanguage, LANGUAGES, type Language } from '@doorstep/kernel';

/** The languages that words for a door are kept in. */
export const SPOKEN_AT_DOOR = LANGUAGES;

/** The first of somebody's languages that Doorstep speaks, else the reader's. */
export function spokenFor(languages: readonly string[], own: Language): Language {
  return languages.map((code) => code.split('-')[0]).find((code): code is Language => isLanguage(code)) ?? own;
}

/** A script as it is read at a door: its first line is the heading, the rest opens. */
export function headingOf(text: string): { heading: string; rest: string } {
  const [heading = '', ...rest] = text.trim().split('\n');
  return { heading: heading.trim(), rest: rest.join('\n').trim() };
}
