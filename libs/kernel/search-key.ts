import { familySpellings, isHangul, partHangulName } from './korean-names';
import { remembered } from './remembered';
import { romanise, romaniseAsNamesAre } from './romanisation';

/** Raised when the same text would get another key; rows with an older one are indexed again. */
export const SEARCH_KEY_VERSION = 2;

// Letters that no combining mark explains.
const UNACCENT: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ĸ: 'k',
  ȷ: 'j',
  ə: 'e',
  ƒ: 'f',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ɨ: 'i',
  ʉ: 'u',
  ƚ: 'l',
  ƀ: 'b',
  ǥ: 'g',
  ƶ: 'z',
  ς: 'σ',
};
const OWN_LETTERS = /[øłđðßæœıþħŧŋĸȷəƒɓɗƙɨʉƚƀǥƶς]/g;
// Marks of Latin, Greek and Cyrillic only: in other scripts a mark may be the vowel.
const ACCENTS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
const APOSTROPHES_AND_HYPHENS = /['’‘ʼʻʹ`´\-\u2010-\u2015]/;
const PLAIN = /^[\u0000-\u007f]*$/;

/** Text without case, accents and compatibility forms; punctuation and spaces as they are. Hangul is composed. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const bare = text.normalize('NFKC').toLowerCase().normalize('NFD').replace(ACCENTS, '').normalize('NFC');
  return bare.replace(OWN_LETTERS, (letter) => UNACCENT[letter]!);
}

/** How a word of Hangul may be asked for in Latin letters: whole, and as family and given name. */
function latinForms(word: string): string[] {
  const forms = [romanise(word), romaniseAsNamesAre(word), ...familySpellings(word)];
  const name = partHangulName(word);
  if (name) {
    const givens = [romanise(name.given), romaniseAsNamesAre(name.given)];
    for (const family of [romanise(name.family), ...familySpellings(name.family)])
      forms.push(...givens.map((given) => `${family} ${given}`));
  }
  return forms;
}

const formsOf = /* @__PURE__ */ remembered((word: string): readonly string[] => {
  const parts = foldText(word)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
  if (parts.length === 0) return [];
  const forms = [parts.join(' ')];
  if (parts.length > 1 && APOSTROPHES_AND_HYPHENS.test(word)) forms.push(parts.join(''));
  for (const part of parts) {
    if (!/[\u1100-\u11ff\uac00-\ud7a3]/.test(part)) continue;
    // Letters of a syllable that is still being typed.
    const whole = part.replace(/[\u1100-\u11ff]+/g, '') || part;
    if (whole !== part) forms.push(whole);
    forms.push(...(isHangul(whole) ? latinForms(whole) : [romanise(whole)]));
  }
  return [...new Set(forms)];
});

/**
 * The words of a text in their order, each with all its forms: `O'Brien 김` → [[o brien, obrien], [김, gim, kim]].
 * Who asks needs one form of every word; a form of two words needs both.
 */
export const searchWords = (text: string): ReadonlyArray<readonly string[]> =>
  text
    .split(/\s+/u)
    .map(formsOf)
    .filter((forms) => forms.length > 0);

/**
 * The one key for writing and asking (ARCHITECTURE 10 "Search key"): every form of every word, each once,
 * set apart by one space. Particles (de la, van) are kept.
 */
export const searchKey = (text: string): string => [...new Set(searchWords(text).flat())].join(' ');
