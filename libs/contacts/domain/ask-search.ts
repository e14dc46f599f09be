import type { AskedWord } from './asked-words';
import { askedDigits, askedWords } from './asked-words';
import { fullName } from './search-marks';
import { all, either, whole } from './search-query';
import type { Slips } from './search-slips';
import { knownSlips, slipsOf } from './search-slips';

/** How close somebody found is to what was typed, the closest first; pages go by it. */
export const CLOSENESS = { fullName: 1, wholeWords: 2, lastBegun: 3, begun: 4, sounds: 5, soundsLoosely: 6, beside: 7, slip: 8, slipBeside: 9, inside: 10 } as const;

/** One step of a search: everybody its query finds and no earlier one found. */
export interface SearchStep {
  readonly closeness: number;
  /** A text query. */
  readonly query: string;
}

/** A question typed into the search box, ready for `search.find_contacts`. */
export interface AskedSearch {
  /** The closest first; each holds whom those before it hold. */
  readonly steps: readonly SearchStep[];
  /** What tells a workplace, an e-mail and a phone among those found beside names. */
  readonly work: string | null;
  readonly email: string | null;
  /** So short that nearly everybody is found. */
  readonly short: boolean;
  /** For a second look, when hardly anybody was found: one slip of the fingers a word, in names or also `beside`. Null where no word is long enough. */
  slips(beside: boolean): Slips | null;
  /** For the same: LIKE patterns of every word inside words; null in a first look. */
  readonly inside: readonly string[] | null;
  /** The longest first. */
  readonly insideWords: readonly string[];
}

const MOST_WORDS = 8;
const MOST_LETTERS = 200;
const SHORT = 2;

const step = (closeness: number, query: string | null): SearchStep[] => (query === null ? [] : [{ closeness, query }]);

function wider(steps: readonly SearchStep[]): SearchStep[] {
  return steps.filter(({ query }, at) => at === steps.findIndex((other) => other.query === query));
}

const named = (word: AskedWord): string | null => either(word.begins, word.sounds, word.soundsLoosely);

/** Reads what was typed; null when it asks for nothing. */
export function askSearch(typed: string): AskedSearch | null {
  const text = typed.slice(0, MOST_LETTERS);
  const digits = text.replace(/\D/g, '');
  const number = digits.length >= 3 && digits.length <= 20 && /^[\d\s().+-]+$/.test(text.trim());
  const words = number ? [askedDigits(digits)] : askedWords(text, MOST_WORDS);
  if (words.length === 0) return null;
  const last = words.length - 1;
  const parts = words.flatMap((word) => word.parts.map((part) => part.keys));
  const full = words.every((word) => word.parts.length > 0) ? whole(fullName(parts)) : null;
  const steps = [
    ...step(CLOSENESS.fullName, full),
    ...step(CLOSENESS.wholeWords, all(...words.map((word) => word.whole))),
    ...step(CLOSENESS.lastBegun, all(...words.map((word, at) => (at === last ? word.begins : word.whole)))),
    ...step(CLOSENESS.begun, all(...words.map((word) => word.begins))),
    ...step(CLOSENESS.sounds, all(...words.map((word) => either(word.begins, word.sounds)))),
    ...step(CLOSENESS.soundsLoosely, all(...words.map(named))),
    ...step(CLOSENESS.beside, all(...words.map((word) => either(named(word), word.work, word.email, word.phone)))),
  ];
  return {
    steps: wider(steps), short: words.length === 1 && parts.join('').length <= SHORT,
    work: all(...words.map((word) => either(named(word), word.work))), email: all(...words.map((word) => either(named(word), word.email))),
    slips: (beside) => (number ? null : slipsOf(words, beside)), inside: null,
    insideWords: words.flatMap((word) => word.parts.map((part) => (part.folded.length < 3 ? `% ${part.folded}%` : `%${part.folded}%`))).sort((a, b) => b.length - a.length),
  };
}

/** Only what names tell: who may not learn numbers, e-mails and workplaces from a search. Null when nothing is left to ask. */
export function namesOnly(asked: AskedSearch): AskedSearch | null {
  const steps = asked.steps.filter(({ closeness }) => closeness < CLOSENESS.beside);
  return steps.length === 0 ? null : { ...asked, steps, work: null, email: null, slips: (beside) => (beside ? null : asked.slips(false)), insideWords: [] };
}

/** What a second look asks of the index first: which of these text queries find anybody. */
export function guesses(asked: AskedSearch): string[] {
  const [names, beside] = [asked.slips(false), asked.slips(true)];
  return [...new Set([...(names?.neighbours.flat() ?? []), ...(names?.spaces ?? []), ...(beside?.spaces ?? [])])];
}

/** The question for a second look: with those slips of the fingers that find anybody, and inside words. */
export function lookAgain(asked: AskedSearch, known: ReadonlySet<string>): AskedSearch {
  const widest = asked.steps.at(-1)!.query;
  const slip = either(widest, knownSlips(asked.slips(false), known));
  const steps = wider([...asked.steps, ...step(CLOSENESS.slip, slip), ...step(CLOSENESS.slipBeside, either(slip, knownSlips(asked.slips(true), known)))]);
  // The index of what stands inside words knows three plain letters or digits in a row.
  const plain = asked.insideWords.every((pattern) => /^[% a-z0-9]+$/.test(pattern)) && /[a-z0-9]{3}/.test(asked.insideWords[0] ?? '');
  return { ...asked, steps, inside: plain ? asked.insideWords : null };
}
