import type { Outcome } from '@doorstep/house-visits/domain';
import { useWords, useWordsIn, type Language, type Say } from '../../words';
import type en from './words/en.json';

export type VisitWord = keyof typeof en;
export const useVisitWords = () => useWords<VisitWord>('visits');

/** The same words in another language than the screen's: for what is read aloud to somebody. */
export const useVisitWordsIn = (language: Language): Say<VisitWord> =>
  useWordsIn<VisitWord>('visits', language);

/** The word of an outcome; one of a newer server shows as it came. */
export const outcomeWord = (outcome: Outcome): `outcome.${Outcome}` => `outcome.${outcome}`;
