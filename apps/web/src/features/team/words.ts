import { useWords } from '../../words';
import type en from './words/en.json';

export const useTeamWords = () => useWords<keyof typeof en>('team');
