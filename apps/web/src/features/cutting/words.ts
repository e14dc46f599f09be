import { useWords } from '../../words';
import type en from './words/en.json';

export type CuttingWord = keyof typeof en;
export const useCuttingWords = () => useWords<CuttingWord>('cutting');
