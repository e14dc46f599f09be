import { useWords } from '../../words';
import type en from './words/en.json';

export const useMessageWords = () => useWords<keyof typeof en>('messages');
