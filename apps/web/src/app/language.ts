import { speak } from '@doorstep/api-client';
import i18next from 'i18next';
import { keepChoice, readChoice } from '../outbox/vault';
import { browserLanguage, isLanguage, type Language } from '../words/languages';

/** Chosen on this device, else the browser's. */
export function firstLanguage(): Language {
  const chosen = readChoice('language');
  return isLanguage(chosen) ? chosen : browserLanguage();
}

/** Puts screens, the page's `lang` and the server's answers into one language. */
export async function showLanguage(language: Language): Promise<void> {
  speak(language);
  if (i18next.isInitialized && i18next.language !== language) await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The reader chose: from now on this device speaks it, whatever the account says. */
export async function chooseLanguage(language: Language): Promise<void> {
  keepChoice('language', language);
  await showLanguage(language);
}

/** After sign-in the account's language holds, unless one was chosen on this device. */
export async function followAccount(language: string): Promise<void> {
  if (!isLanguage(readChoice('language')) && isLanguage(language)) await showLanguage(language);
}
