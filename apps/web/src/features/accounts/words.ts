import { useWords } from '../../words';
import type en from './words/en.json';

export const useAccountWords = () => useWords<keyof typeof en>('accounts');
