import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '@doorstep/kernel';
import { IntlMessageFormat } from 'intl-messageformat';

const SOURCE = path.resolve(__dirname, '../../../apps/web/src');
const ROOMS = path.resolve(__dirname, '../../../libs');

/** The languages as a browser asks for them. */
export const LOCALES: Record<Language, string> = { en: 'en-US', es: 'es-US', ko: 'ko-KR' };

const folderOf = (feature: string): string => (feature === 'app' || feature === 'ui' ? feature : `features/${feature}`);

/** The words a reader sees, from the files that the screens read: `say('visits', 'door.of', { n: 1, of: 4 })`. */
export function wordsIn(language: Language) {
  const files = new Map<string, Record<string, string>>();
  return (feature: string, key: string, values: Record<string, string | number> = {}): string => {
    const file = files.get(feature) ?? (JSON.parse(readFileSync(path.join(SOURCE, folderOf(feature), `words/${language}.json`), 'utf8')) as Record<string, string>);
    files.set(feature, file);
    const text = file[key];
    if (text === undefined) throw new Error(`There is no word ${key} in ${feature}, ${language}.`);
    return String(new IntlMessageFormat(text, LOCALES[language]).format(values));
  };
}

export type Say = ReturnType<typeof wordsIn>;

/** What the server writes into a message: `written('es', 'follow-ups/reminder-subject')`. Only texts without fields. */
export function written(language: Language, key: string): string {
  const [room = ''] = key.split('/');
  const file = JSON.parse(readFileSync(path.join(ROOMS, room, `words/${language}.json`), 'utf8')) as Record<string, string>;
  const text = file[key];
  if (text === undefined) throw new Error(`There is no word ${key}, ${language}.`);
  return text;
}
