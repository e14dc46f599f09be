import { useWords } from '../../words';
import type en from './words/en.json';

export type ListWord = keyof typeof en;
export const useListWords = () => useWords<ListWord>('lists');
