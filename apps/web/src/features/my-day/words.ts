import { useWords } from '../../words';
import type en from './words/en.json';

export const useMyDayWords = () => useWords<keyof typeof en>('my-day');
