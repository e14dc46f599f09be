import type { AskedWord } from './asked-words';
import { simple } from './asked-words';
import { SHORTEST_SLIP, oneSlip } from './one-slip';
import { all, begins, either, whole } from './search-query';

/** Words that long are guessed at also while their end is still to come. */
const HALF_TYPED = 5;

const asName = (word: AskedWord): string | null => either(word.begins, word.sounds, word.soundsLoosely);
const asNameOrWork = (word: AskedWord): string | null => either(asName(word), word.work);

type AsTyped = (word: AskedWord) => string | null;

/** The neighbours of a word, as text queries; of the last word also their beginnings. */
function neighbours(word: AskedWord, isLast: boolean): string[] {
  if (word.keys === null || /\d/.test(word.keys)) return [];
  return oneSlip(word.keys).map(isLast && [...word.keys].length >= HALF_TYPED ? begins : whole);
}

/** Spaces that slipped: two words written as one, one written as two, a letter on the wrong side. */
function spaces(words: readonly AskedWord[], asTyped: AsTyped): Array<string | null> {
  const queries: Array<string | null> = [];
  words.forEach((word, at) => {
    if (word.keys === null) return;
    const others = [...words.slice(0, at), ...words.slice(at + 1)].map(asTyped);
    const letters = [...word.keys];
    for (let cut = 2; cut <= letters.length - 2; cut += 1) queries.push(all(...others, whole(letters.slice(0, cut).join('')), begins(letters.slice(cut).join(''))));
    const next = words[at + 1];
    if (!next || next.keys === null) return;
    const beyond = [...words.slice(0, at), ...words.slice(at + 2)].map(asTyped);
    const [left, right] = [word.keys, next.keys];
    queries.push(all(...beyond, begins(left + right)));
    if (left.length > 2) queries.push(all(...beyond, whole(left.slice(0, -1)), begins(left.slice(-1) + right)));
    if (right.length > 2) queries.push(all(...beyond, whole(left + right[0]!), begins(right.slice(1))));
  });
  return queries;
}

/** What a second look may ask: text queries, of which few find anybody. */
export interface Slips {
  /** Neighbours of each word. */
  readonly neighbours: ReadonlyArray<readonly string[]>;
  /** Whole questions with their spaces elsewhere. */
  readonly spaces: readonly string[];
  /** The words as they were typed. */
  readonly typed: ReadonlyArray<string | null>;
}

/** One slip of the fingers in any word, others as a name or, `beside`, a workplace. Null where no word can have one. */
export function slipsOf(asked: readonly AskedWord[], beside: boolean): Slips | null {
  const asTyped = beside ? asNameOrWork : asName;
  const words = asked.flatMap((word) => (word.keys === null && word.parts.length > 1 ? word.parts.map(simple) : [word]));
  if (words.reduce((letters, word) => letters + [...(word.keys ?? '')].length, 0) < SHORTEST_SLIP) return null;
  return {
    neighbours: words.map((word, at) => neighbours(word, at === words.length - 1)), typed: words.map(asTyped),
    spaces: [...new Set(spaces(words, asTyped).filter((query): query is string => query !== null))],
  };
}

/** The text query of slips, of those that are known to find anybody. */
export const knownSlips = (slips: Slips | null, known: ReadonlySet<string>): string | null =>
  slips && either(all(...slips.typed.map((typed, at) => either(typed, ...slips.neighbours[at]!.filter((query) => known.has(query))))), ...slips.spaces.filter((query) => known.has(query)));
