import { useWords } from '../../words';
import type en from './words/en.json';

export const useDebriefWords = () => useWords<keyof typeof en>('debrief');
export type SayDebrief = ReturnType<typeof useDebriefWords>;
