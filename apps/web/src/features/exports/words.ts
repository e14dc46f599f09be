import { useWords } from '../../words';
import type en from './words/en.json';

export type ExportKey = keyof typeof en;
export const useExportWords = () => useWords<ExportKey>('exports');
