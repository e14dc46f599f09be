import { useWords } from '../../words';
import type en from './words/en.json';

export type HandOutWord = keyof typeof en;
export const useHandOutWords = () => useWords<HandOutWord>('hand-out');
