import { closeSound, foldText, formalNamesOf, keystrokes, koreanLatin, looseSound, mayBeKoreanFamily, mayReadAsKorean, nicknamesOf, searchWords } from '@doorstep/kernel';
import { MARK, nationalDigits, reversed } from './search-marks';
import type { SearchPart } from './search-parts';
import { glued, particleRuns, partsOf } from './search-parts';
import { all, begins, either, whole } from './search-query';

/** How one word of a question is asked for: text queries, null where there is no such way. */
export interface AskedWord {
  /** The word as it is compared, where it is one. */
  readonly keys: string | null;
  readonly whole: string | null;
  readonly begins: string | null;
  /** A nickname, or how it sounds. */
  readonly sounds: string | null;
  readonly soundsLoosely: string | null;
  readonly work: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** The parts of the word, for what is drawn together. */
  readonly parts: readonly SearchPart[];
}

const LATIN = /^[a-z]+$/;
const HANGUL = /^[가-힣]+$/;
const HAN = /^\p{Script=Han}$/u;
const MOST_NICKNAMES = 40;

function nicknames(word: string): string | null {
  const names = [...formalNamesOf(word), ...nicknamesOf(word)].slice(0, MOST_NICKNAMES);
  return either(...names.map(whole));
}

/** Hangul or one Han letter as Latin letters may spell it; a letter that is still being typed is left out. */
function spelled(folded: string, mark: string, sound: (latin: string) => string): string | null {
  const word = folded.replace(/[\u1100-\u11ff\u3131-\u318e]+$/, '');
  if (!HANGUL.test(word) && !HAN.test(word)) return null;
  const { family, given } = koreanLatin(word);
  const families = either(...family.map((latin) => whole(mark + sound(latin))));
  const givens = either(...given.map((latin) => begins(mark + sound(latin))));
  return family.length > 0 && word.length > 1 ? all(families, givens) : either(families, givens);
}

function soundOf(folded: string, mark: string, sound: (latin: string) => string): string | null {
  if (!LATIN.test(folded)) return spelled(folded, mark, sound);
  const heard = sound(folded);
  if (heard === '' || (!mayReadAsKorean(folded) && !mayBeKoreanFamily(folded))) return null;
  // One letter (woo, ah) is a syllable of its own, never the beginning of everything.
  return heard.length === 1 ? whole(mark + heard) : begins(mark + heard);
}

/** One part, asked for by itself. */
export function simple(part: SearchPart): AskedWord {
  const { folded, keys } = part;
  return {
    keys, parts: [part], whole: whole(keys), begins: begins(keys),
    sounds: either(nicknames(folded), soundOf(folded, MARK.close, closeSound)), soundsLoosely: soundOf(folded, MARK.loose, looseSound),
    work: either(...[...new Set(searchWords(folded).flat().filter((form) => !form.includes(' ')))].slice(0, 6).map((form) => begins(MARK.work + keystrokes(form)))),
    email: begins(MARK.email + keys), phone: null,
  };
}

type Way = 'whole' | 'begins' | 'work' | 'email';

/** Several parts, each of them asked for, or all as one word; runs of them (first, last) as one word too. */
function together(parts: readonly SearchPart[], runs: ReadonlyArray<readonly [number, number]>): AskedWord {
  const words = parts.map(simple);
  const one = simple(glued(parts));
  const way = (name: Way): string | null => either(
    all(...words.map((word) => word[name])), one[name],
    ...runs.map(([from, to]) => all(...words.slice(0, from).map((word) => word[name]), simple(glued(parts.slice(from, to + 1)))[name], ...words.slice(to + 1).map((word) => word[name]))));
  const sound = (mark: string, of: (latin: string) => string): string | null =>
    (parts.every((part) => LATIN.test(part.folded) && mayReadAsKorean(part.folded)) ? begins(mark + parts.map((part) => of(part.folded)).join('')) : null);
  return {
    keys: null, parts, whole: way('whole'), begins: way('begins'), sounds: either(one.sounds, sound(MARK.close, closeSound)), soundsLoosely: either(one.soundsLoosely, sound(MARK.loose, looseSound)),
    work: way('work'), email: way('email'), phone: null,
  };
}

/** Digits of a phone: its end or its beginning. */
export function askedDigits(digits: string): AskedWord {
  const phone = either(begins(MARK.phoneEnd + reversed(digits)), begins(MARK.phoneStart + nationalDigits(digits)));
  return { keys: digits, parts: [{ folded: digits, keys: digits }], whole: whole(digits), begins: begins(digits), sounds: null, soundsLoosely: null, work: begins(MARK.work + digits), email: begins(MARK.email + digits), phone };
}

function askedEmail(word: string): AskedWord {
  const email = begins(MARK.email + foldText(word));
  return { keys: null, parts: [], whole: null, begins: null, sounds: null, soundsLoosely: null, work: null, email, phone: null };
}

/** The words of a question; particles are asked for with the name after them, since they may be written as one. */
export function askedWords(typed: string, most: number): AskedWord[] {
  const words: AskedWord[] = [];
  const plain: SearchPart[] = [];
  for (const word of typed.split(/\s+/u).filter(Boolean).slice(0, most)) {
    const parts = partsOf(word).flat();
    if (parts.length === 0) continue;
    if (/.@./u.test(word)) words.push(askedEmail(word));
    else if (parts.length === 1 && /^\d{3,}$/.test(parts[0]!.folded)) words.push(askedDigits(parts[0]!.folded));
    else if (parts.length > 1 && parts.length <= 4) words.push(together(parts, []));
    else plain.push(...parts.slice(0, 4));
  }
  const runs = particleRuns(plain);
  for (let at = 0; at < plain.length; at += 1) {
    const longest = runs.filter(([from]) => from === at).at(-1);
    if (!longest) words.push(simple(plain[at]!));
    else {
      const inside = runs.filter(([from, to]) => from >= at && to <= longest[1] && !(from === at && to === longest[1])).map(([from, to]) => [from - at, to - at] as const);
      words.push(together(plain.slice(at, longest[1] + 1), inside));
      at = longest[1];
    }
  }
  return words;
}
