import { useWords } from '../../words';
import type en from './words/en.json';

export type ImportKey = keyof typeof en;
export const useImportWords = () => useWords<ImportKey>('imports');
