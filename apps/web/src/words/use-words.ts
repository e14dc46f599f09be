import { useTranslation } from 'react-i18next';

/** What may stand in a sentence's places: texts, counts (for plurals) and days. */
export type WordValues = Record<string, string | number | Date>;

/** Says one sentence. The key is checked against the English file. */
export type Say<Key extends string> = (key: Key, values?: WordValues) => string;

/**
 * The words of one room. Each feature binds it once, so that its keys are checked:
 * `export const useVisitWords = () => useWords<keyof typeof en>('house-visits')` with `import type en from './words/en.json'`.
 */
export function useWords<Key extends string>(room: string): Say<Key> {
  const { t } = useTranslation(room);
  return t as unknown as Say<Key>;
}
