import { useWords } from '../../words';
import type en from './words/en.json';

export type TouchKey = keyof typeof en;
export const useTouchWords = () => useWords<TouchKey>('touches');
