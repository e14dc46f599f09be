import { areNicknames, foldText, searchWords } from '@doorstep/kernel';
import { spellsHangul } from './hangul-reading';

/** How two names stand to each other, closest first. */
export type NameRelation = 'same' | 'nickname' | 'damaged' | 'other-script' | 'alike' | 'part' | 'missing' | 'different';

/**
 * What two spellings of a word have in common: lower case, no accents, no apostrophes, words of letters and digits
 * with one space between. Hangul and other scripts stay as they are.
 */
export const keyOf = (text: string): string =>
  foldText(text)
    .replace(/[’‘'ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

const PARTICLES = new Set('de la las los del dela delas delos da do dos das di du van von der den ter bin ibn al el mc mac san santa o'.split(' '));
const SUFFIX = /^(jr|sr|ii|iii|iv|junior|senior|hijo)$/;
const MOST_WORDS = 6;
/** Beyond these a damaged name says too little, and matching it would cost too much. */
const LONGEST_DAMAGED = 80;
const MOST_GAPS = 6;

const MOST_REMEMBERED = 4_000;

/** The same answer for the same text without working it out again: row after row of a list is compared with the same people. */
function remembered<T>(workOut: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const there = known.get(text);
    if (there !== undefined) return there;
    const fresh = workOut(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}

/**
 * The words of a name in no order: no case, accents or apostrophes; particles glued to what follows ("de la Cruz",
 * "Dela Cruz" → delacruz); names in quotes and brackets left out; "Cruz, José de la" turned around first.
 */
export const nameWords = remembered((name: string): readonly string[] => {
  const bare = name.replace(/["“«(][^"”»)]*["”»)]/g, ' ');
  const [before = '', after, ...more] = bare.split(',').map((part) => part.trim());
  const turned = after !== undefined && more.length === 0 && !SUFFIX.test(keyOf(after)) ? `${after} ${before}` : bare;
  const words: string[] = [];
  let glue = '';
  for (const word of keyOf(turned).split(' ').filter(Boolean)) {
    if (PARTICLES.has(word)) glue += word;
    else {
      words.push(glue + word);
      glue = '';
    }
  }
  if (glue) words.push(glue);
  return words.slice(0, MOST_WORDS);
});

function* orders(words: readonly string[]): Generator<string> {
  if (words.length <= 1) yield words.join('');
  for (let i = 0; words.length > 1 && i < words.length; i += 1) {
    for (const rest of orders([...words.slice(0, i), ...words.slice(i + 1)])) yield words[i]! + rest;
  }
}

const lettersOf = new WeakMap<readonly string[], string>();
function letters(words: readonly string[]): string {
  const there = lettersOf.get(words) ?? Array.from(words.join('')).sort().join('');
  lettersOf.set(words, there);
  return there;
}

/** The same words in any order, however they are joined: 민준 김 = 김민준, Yeon-woo Park = Park Yeonwoo. */
function sameWords(a: readonly string[], b: readonly string[]): boolean {
  if (letters(a) !== letters(b)) return false;
  if ([...a].sort().join(' ') === [...b].sort().join(' ')) return true;
  if (a.length > 4 || b.length > 4) return false;
  const ofA = new Set(orders(a));
  for (const order of orders(b)) if (ofA.has(order)) return true;
  return false;
}

/** Letters that were lost on the way ("Nguy?n") match one to three others. */
function reads(damaged: string, whole: string): boolean {
  if (!/[?\ufffd]/.test(damaged) || damaged.length > LONGEST_DAMAGED || damaged.split(/[?\ufffd]+/).length > MOST_GAPS) return false;
  const words = nameWords(whole);
  const patterns = damaged.split(/[\s,-]+/).filter(Boolean).map((word) => new RegExp(`^${word.split(/[?\ufffd]+/).map((part) => keyOf(part).replaceAll(' ', '')).join('.{1,3}')}$`, 'u'));
  return patterns.length === words.length && patterns.every((pattern) => words.some((word) => pattern.test(word)));
}

const damagedAlike = (a: string, b: string): boolean => reads(a, b) || reads(b, a);

/** Hangul beside Latin letters: every word of the one has a spelling among the other's. */
function otherScript(a: string, b: string): boolean {
  if (/\p{Script=Hangul}/u.test(a) === /\p{Script=Hangul}/u.test(b)) return false;
  const forms = (name: string): ReturnType<typeof searchWords> => searchWords(name);
  const [hangul, latin] = /\p{Script=Hangul}/u.test(a) ? [forms(a), b] : [forms(b), a];
  const words = keyOf(latin).split(' ');
  if (spellsHangul(latin === b ? a : b, words)) return true;
  const glued = words.join('');
  if (hangul.length === 1) return hangul[0]!.some((form) => letters([form.replaceAll(' ', '')]) === letters([glued]));
  return hangul.every((spellings) => spellings.some((form) => glued.includes(form.replaceAll(' ', ''))));
}

function oneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 4) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const swapped = a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
  return swapped || a.slice(i + 1) === b.slice(i + 1) || a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i);
}

/** The words of one name that the other lacks, counting each as often as it stands. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** How two names as written stand to each other; an empty one is `missing`. */
export function compareNames(a: string, b: string): NameRelation {
  const wordsA = nameWords(a);
  const wordsB = nameWords(b);
  if (wordsA.length === 0 || wordsB.length === 0) return 'missing';
  if (sameWords(wordsA, wordsB)) return /[?\ufffd]/.test(a) !== /[?\ufffd]/.test(b) ? 'damaged' : 'same';
  if (damagedAlike(a, b)) return 'damaged';
  const onlyA = without(wordsA, wordsB);
  const onlyB = without(wordsB, wordsA);
  const shared = wordsA.length - onlyA.length;
  if (onlyA.length === 1 && onlyB.length === 1) {
    if (shared > 0 && areNicknames(onlyA[0]!, onlyB[0]!)) return 'nickname';
    if (oneSlip(onlyA[0]!, onlyB[0]!)) return 'alike';
  }
  if (otherScript(a, b)) return 'other-script';
  if (shared > 0 && (onlyA.length === 0 || onlyB.length === 0)) return 'part';
  // Two given names and two family names, of which lists keep one each: María Guadalupe López Hernández, Guadalupe López.
  return shared >= 2 ? 'part' : 'different';
}
