import { useWords } from '../words';
import type en from './words/en.json';

/** The words of the parts themselves. */
export const useUiWords = () => useWords<keyof typeof en>('ui');
