import { useWords } from '../../words';
import type en from './words/en.json';

export type MapWord = keyof typeof en;
export const useMapWords = () => useWords<MapWord>('map');
