import { searchKey } from '@doorstep/kernel';
import type { AskedSearch } from './ask-search';

export type MatchedOn = 'name' | 'phone' | 'email' | 'workplace';

const holds = (asked: AskedSearch, texts: ReadonlyArray<string | null>): boolean => {
  const key = ` ${searchKey(texts.filter(Boolean).join(' '))}`;
  return asked.insideWords.every((pattern) => key.includes(pattern.replaceAll('%', '')));
};

/** Where what was typed stands inside words: the first of name, phone, workplace and e-mail that holds all of it. */
export function placeOfMatch(asked: AskedSearch, names: ReadonlyArray<string | null>, workplace: string | null): MatchedOn {
  if (holds(asked, names)) return 'name';
  if (asked.insideWords.every((pattern) => /^[%\s\d]+$/.test(pattern))) return 'phone';
  return holds(asked, [...names, workplace]) ? 'workplace' : 'email';
}

/**
 * Whether somebody found this close stands there by what is inside words: a second look puts those behind all steps it
 * has, and it has no more than it needs, so their closeness is not always that of `CLOSENESS.inside`.
 */
export const isInside = (asked: AskedSearch, closeness: number): boolean => asked.inside !== null && closeness > asked.steps.at(-1)!.closeness;
