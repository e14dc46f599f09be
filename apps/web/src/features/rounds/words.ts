import type { PauseReason } from '@doorstep/house-visits/domain';
import { useWords } from '../../words';
import type en from './words/en.json';

export const useRoundWords = () => useWords<keyof typeof en>('rounds');
export type SayRounds = ReturnType<typeof useRoundWords>;

/** The sentence of a reason; one of a newer server is "another reason". */
export function reasonWord(reason: string) {
  switch (reason as PauseReason) {
    case 'danger_nearby': case 'authorities_nearby': case 'employer_nearby': case 'weather': case 'plans_changed': return `reason.${reason as Exclude<PauseReason, 'other'>}` as const;
    default: return 'reason.other' as const;
  }
}
