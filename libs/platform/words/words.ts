import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '@doorstep/kernel';

/** One room's words: a text in ICU MessageFormat per key, in the three languages. */
export type RoomWords = Record<Language, Record<string, string>>;

const LOCALES: Record<Language, string> = { en: 'en-US', es: 'es-US', ko: 'ko-KR' };
const texts: RoomWords = { en: {}, es: {}, ko: {} };
const formats = new Map<string, IntlMessageFormat>();

/** Adds a room's words. A key that another room already has stops the start. */
export function registerWords(words: RoomWords): void {
  for (const language of Object.keys(texts) as Language[]) {
    for (const [key, text] of Object.entries(words[language])) {
      const there = texts[language][key];
      if (there !== undefined && there !== text) throw new Error(`two texts for ${key} (${language})`);
      texts[language][key] = text;
    }
  }
}

export const hasWords = (key: string): boolean => texts.en[key] !== undefined;

/** The text of a key in a language, with its values. A key without words is a mistake of ours and throws. */
export function say(language: Language, key: string, values: Record<string, string | number | Date> = {}): string {
  const text = texts[language][key];
  if (text === undefined) throw new Error(`no words for ${key} (${language})`);
  const name = `${language}|${key}`;
  let format = formats.get(name);
  if (!format) {
    format = new IntlMessageFormat(text, LOCALES[language], undefined, { ignoreTag: true });
    formats.set(name, format);
  }
  return String(format.format(values));
}

/** Every key that has words; for tests and the page of codes. */
export const wordKeys = (): string[] => Object.keys(texts.en);
