import { isLanguage, preferredLanguage, type Language } from '@doorstep/kernel';
import { keptBy } from './kept';

/** What each language calls itself: the same in every language of the reader. */
export const OWN_NAMES: Record<Language, string> = { en: 'English', es: 'Español', ko: '한국어' };

/** The locale for dates and numbers. Spanish and Korean as they are written in the United States and in Korea. */
export const LOCALES: Record<Language, string> = { en: 'en-US', es: 'es-US', ko: 'ko-KR' };

/** The first of the browser's languages that Doorstep speaks, else English. */
export const browserLanguage = (): Language => preferredLanguage(navigator.languages.join(','), 'en');

const namesFor = keptBy((reader: Language) => new Intl.DisplayNames(LOCALES[reader], { type: 'language' }));

/** A language code as the reader calls it, "Spanish" or "español"; unknown codes stay as they are. */
export function languageName(code: string, reader: Language): string {
  try {
    return namesFor(reader).of(code) ?? code;
  } catch {
    return code;
  }
}

export { isLanguage, type Language };
