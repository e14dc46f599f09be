import { useWords } from '../../words';
import type en from './words/en.json';

export type PeopleKey = keyof typeof en;
export const usePeopleWords = () => useWords<PeopleKey>('people');
