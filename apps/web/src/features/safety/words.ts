import { useWords } from '../../words';
import type en from './words/en.json';

export const useSafetyWords = () => useWords<keyof typeof en>('safety');
