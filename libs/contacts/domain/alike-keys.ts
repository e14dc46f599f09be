import { formalNamesOf, remembered, searchWords, splitFullName } from '@doorstep/kernel';
import { nameWords } from './compare-names';
import type { Comparable } from './duplicates';

/** Raised when the same person would get other keys; rows with an older one are written again in the background. */
export const ALIKE_VERSION = 1;

/** Keys beyond these would say little: names of more words, nicknames of more names, people of more workplaces. */
const MOST_WORDS = 4;
const MOST_FORMAL = 6;
const MOST_WORKPLACES = 4;
const MOST_OF_NAMES = 24;
const MOST = 80;

// Letters that are written for one another in names: Gonzalez and Gonsales, Kim and Gim, Jung and Chung.
const CLASSES: Readonly<Record<string, string>> = { k: 'k', g: 'k', q: 'k', c: 'k', b: 'p', v: 'p', p: 'p', d: 't', t: 't', l: 'l', r: 'l', s: 's', z: 's', x: 's', j: 'j', f: 'f', m: 'm', n: 'n', h: 'h' };

/** A word's beginning and its consonants by class: what is left alike when it is spelled another way. Other scripts stay. */
const sound = /* @__PURE__ */ remembered((word: string): string => {
  if (!/^[a-z]/.test(word)) return word;
  const plain = word.replace(/ch/g, 'j').replace(/ph/g, 'f').replace(/ll/g, 'l');
  let key = CLASSES[plain[0]!] ?? plain[0]!;
  for (const letter of plain.slice(1)) {
    const next = CLASSES[letter];
    if (next && next !== key.at(-1)) key += next;
  }
  return key.slice(0, 6);
});

const pair = (a: string, b: string): string => (a < b ? `${a}+${b}` : `${b}+${a}`);
const waysOf = /* @__PURE__ */ remembered((word: string): readonly string[] => [...new Set([word, ...[...formalNamesOf(word)].slice(0, MOST_FORMAL)].map(sound))]);
/** The spellings in Latin letters of a Hangul word. */
const latin = /* @__PURE__ */ remembered((hangul: string): readonly string[] => [...new Set(searchWords(hangul).flat().filter((form) => /^[a-z]+$/.test(form)).map(sound))]);

function wordPairs(words: readonly string[]): string[] {
  if (words.length === 1) return [...waysOf(words[0]!)];
  const keys: string[] = [];
  const join = (a: string, b: string): void => {
    for (const one of waysOf(a)) for (const other of waysOf(b)) keys.push(pair(one, other));
  };
  for (let i = 0; i < words.length; i += 1) for (let j = i + 1; j < words.length; j += 1) join(words[i]!, words[j]!);
  // Yeon-woo Park and Park Yeonwoo.
  if (words.length === 3) keys.push(pair(sound(words[0]! + words[1]!), sound(words[2]!)), pair(sound(words[0]!), sound(words[1]! + words[2]!)));
  return keys;
}

function nameKeys(name: string): string[] {
  const { givenName, familyName } = splitFullName(name);
  if (givenName && familyName && /[가-힣]/.test(name)) {
    // 이선희 is found as Sunhui Lee, Seonhui Yi, Sun Hee Rhee.
    return [pair(familyName, givenName), ...latin(familyName).flatMap((family) => latin(givenName).map((given) => pair(family, given)))];
  }
  return wordPairs(nameWords(name).slice(0, MOST_WORDS));
}

/** A word as it is written with the first letter of another: at one workplace that finds who is written with a slip. */
function slipKeys(name: string): string[] {
  const words = nameWords(name).slice(0, MOST_WORDS);
  return words.flatMap((word, i) => words.flatMap((other, j) => (i === j ? [] : [`${word}~${other[0]}`])));
}

/**
 * What people who may be one by their names have in common, as texts that are only ever compared for being equal:
 * two words of the name by their sound (nicknames, spellings, Hangul and double surnames meet here), and the same at
 * a workplace, where one slip is forgiven. Phones, e-mails and doors have their own indexes.
 */
export function alikeKeysOf(person: Pick<Comparable, 'names' | 'workplaces'>): string[] {
  const names = [...new Set(person.names.flatMap(nameKeys))].slice(0, MOST_OF_NAMES);
  const places = [...new Set(person.workplaces)].filter(Boolean).slice(0, MOST_WORKPLACES);
  const slips = [...new Set(person.names.flatMap(slipKeys))].slice(0, MOST_OF_NAMES);
  return [...names.map((key) => `n|${key}`), ...places.flatMap((place) => [...names, ...slips].map((key) => `w|${place}|${key}`))].slice(0, MOST);
}
