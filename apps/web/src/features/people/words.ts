import { useWords, useWordsIn, type Language, type Say } from '../../words';
import type en from './words/en.json';

export type PeopleKey = keyof typeof en;
export const usePeopleWords = () => useWords<PeopleKey>('people');

/** The same words in another language than the screen's: for what is read aloud to somebody. */
export const usePeopleWordsIn = (language: Language): Say<PeopleKey> => useWordsIn<PeopleKey>('people', language);
