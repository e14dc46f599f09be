import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { isLanguage, type Language } from './languages';

/** What may stand in a sentence's places: texts, counts (for plurals) and days. */
export type WordValues = Record<string, string | number | Date>;

/** Says one sentence. The key is checked against the English file. */
export type Say<Key extends string> = (key: Key, values?: WordValues) => string;

const watchLanguage = (tell: () => void): (() => void) => {
  i18next.on('languageChanged', tell);
  return () => i18next.off('languageChanged', tell);
};
const languageNow = (): Language => (isLanguage(i18next.language) ? i18next.language : 'en');

/** The language that the screen is in now. */
export const useLanguage = (): Language => useSyncExternalStore(watchLanguage, languageNow);

// A list of sixty doors asks for its words in every row: what says them is made once for each room and language.
const says = new Map<string, Say<string>>();
const coming = new Map<string, Promise<void>>();

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/** Resolves when the words are there, and not before: what could not be fetched is asked for again after pauses that grow, so that nobody reads keys. */
async function load(room: string, language: Language): Promise<void> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    // Named first, so that a change of the language brings this room along.
    await i18next.loadNamespaces(room);
    if (!i18next.hasResourceBundle(language, room)) await i18next.reloadResources([language], [room]);
    if (i18next.hasResourceBundle(language, room)) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** The words of a room in a language that may be another than the screen's: for what is read aloud to somebody. Waits (Suspense) until they are there. */
export function useWordsIn<Key extends string>(room: string, language: Language): Say<Key> {
  const key = `${language} ${room}`;
  let say = says.get(key);
  if (!say) {
    if (!i18next.hasResourceBundle(language, room)) {
      if (!coming.has(key)) coming.set(key, load(room, language));
      // Thrown and not given to React's `use`: a component that asks for two rooms, the first of which came meanwhile, is begun anew then (React 19 takes it up in the middle, error 467).
      throw coming.get(key)!;
    }
    says.set(key, (say = i18next.getFixedT(language, room) as Say<string>));
  }
  return say as Say<Key>;
}

/**
 * The words of one room. Each feature binds it once, so that its keys are checked:
 * `export const useVisitWords = () => useWords<keyof typeof en>('house-visits')` with `import type en from './words/en.json'`.
 */
export const useWords = <Key extends string>(room: string): Say<Key> => useWordsIn<Key>(room, useLanguage());
