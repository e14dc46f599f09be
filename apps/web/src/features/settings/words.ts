import { useWords } from '../../words';
import type en from './words/en.json';

export const useSettingWords = () => useWords<keyof typeof en>('settings');
