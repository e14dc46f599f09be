import { closeSound, foldText, koreanLatin, looseSound, mayBeKoreanFamily, partHangulName, readsAsKorean, keystrokes, remembered, searchWords } from '@doorstep/kernel';
import { MARK, fullName, nationalDigits, reversed } from './search-marks';
import type { SearchPart } from './search-parts';
import { glued, isGlued, particleRuns, partsOf, partsOfWord } from './search-parts';

const HANGUL = /^[가-힣]+$/;
const HAN = /^\p{Script=Han}$/u;
const LATIN = /^[a-z]+$/;
const MOST_SYLLABLES = 4;

/** The sounds of one Latin spelling, close and loose. */
export const soundsOf = /* @__PURE__ */ remembered((latin: string): readonly string[] => [`${MARK.close}${closeSound(latin)}`, `${MARK.loose}${looseSound(latin)}`]);

const hangulSounds = /* @__PURE__ */ remembered((word: string): readonly string[] => {
  const { family, given, syllables } = koreanLatin(word);
  return [...family, ...given].flatMap(soundsOf).concat(syllables.flat().map((latin) => MARK.loose + looseSound(latin)));
});

/** Sounds of a Korean name that was written in Latin letters: a family name first or last, syllables beside it. */
function latinSounds(words: ReadonlyArray<readonly SearchPart[]>): string[] {
  const flat = words.flat().map((part) => part.folded);
  if (flat.length < 2 || flat.length > 1 + MOST_SYLLABLES || !flat.every((part) => LATIN.test(part))) return [];
  return [[0, 1], [flat.length - 1, 0]].flatMap(([at, from]) => {
    const rest = flat.slice(from, from! + flat.length - 1);
    if (!mayBeKoreanFamily(flat[at!]!) || !rest.every(readsAsKorean)) return [];
    const whole = rest.map(closeSound).join('');
    const given = [...new Set([rest.join(''), whole])].flatMap(soundsOf);
    return [...soundsOf(flat[at!]!), ...given, `${MARK.loose}${rest.map(looseSound).join('')}`, ...rest.slice(1).map((part) => MARK.loose + looseSound(part))];
  });
}

function wordsOfName(name: string): string[] {
  const byWord = partsOf(name);
  const parts = byWord.flat();
  const words: string[] = [];
  for (const word of name.split(/\s+/u)) {
    const own = partsOfWord(word);
    words.push(...own.map((part) => part.keys));
    if (own.length > 1 && isGlued(word)) words.push(glued(own).keys);
  }
  for (const [from, to] of particleRuns(parts)) words.push(glued(parts.slice(from, to + 1)).keys);
  for (const { folded } of parts) {
    const korean = partHangulName(folded);
    if (korean) words.push(keystrokes(korean.given));
    if (HANGUL.test(folded) || HAN.test(folded)) words.push(...hangulSounds(folded));
  }
  return [...words, ...latinSounds(byWord)];
}

const wordsOfWork = /* @__PURE__ */ remembered((name: string): readonly string[] => searchWords(name).flat().flatMap((form) => form.split(' ')).map((word) => MARK.work + keystrokes(word)));

function wordsOfEmail(address: string): string[] {
  const folded = foldText(address.trim());
  const [local = '', domain = ''] = folded.split('@');
  const labels = domain.split('.').slice(0, -1);
  return [folded, ...[local, ...labels].flatMap((text) => partsOf(text).flat().map((part) => part.keys))].map((word) => MARK.email + word);
}

interface Worded {
  readonly displayName: string;
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly workplaces: readonly string[];
  readonly digits: readonly string[];
}

/** Every word a person is found by, each once, with its mark; no word is longer than 200 letters or holds a space. */
export function markedWords({ displayName, names, emails, workplaces, digits }: Worded): string[] {
  const own = partsOf(displayName).flat().map((part) => part.keys);
  const words = [
    ...(own.length > 0 ? [fullName(own)] : []), ...names.flatMap(wordsOfName), ...workplaces.flatMap(wordsOfWork), ...emails.flatMap(wordsOfEmail),
    ...digits.flatMap((number) => [MARK.phoneEnd + reversed(number), MARK.phoneStart + nationalDigits(number)]),
  ];
  return [...new Set(words.map((word) => word.replace(/\s/gu, '').slice(0, 200)))].filter((word) => word.length > 1 || /[\p{L}\p{N}]/u.test(word));
}
