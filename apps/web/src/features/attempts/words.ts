import type { DayPart, HourCell } from '@doorstep/kernel';
import { useWords } from '../../words';
import type en from './words/en.json';

export type AttemptWord = keyof typeof en;
export const useAttemptWords = () => useWords<AttemptWord>('attempts');
export type SayAttempt = ReturnType<typeof useAttemptWords>;

/** "Saturday" and "morning", as they stand in a sentence of the reader's language. */
export const timeWords = (say: SayAttempt, weekday: number, part: DayPart): { day: string; when: string } =>
  ({ day: say(`day.${weekday}` as AttemptWord), when: say(`when.${part}`) });

export const cellWord = (cell: HourCell): AttemptWord => `cell.${cell}`;
