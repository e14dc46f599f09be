import { useWords } from '../../words';
import type en from './words/en.json';

export type TiesKey = keyof typeof en;
export const useTiesWords = () => useWords<TiesKey>('ties');
