import { searchWords, splitFullName } from '@doorstep/kernel';

// How each part of a syllable is written in names, by Revised Romanization and by habit.
const INITIALS = '[gk] kk?|g n [dt] tt?|d [rl] m [bp] pp?|b sh?|c ss?|s _ j|ch|z jj?|ch ch k t p h'.split(' ');
const VOWELS = 'ah? ae|ai|e ya yae? eo|u|o|er e|ae yeo|you|yu|yo|eo ye|yae|e oh? wa wae|oe oe|wae|oi|ui yo oo|woo|wu|u wo|weo|won? we|wae wi|we+|ui yu|yoo|you|oo eu|u ui|eui|ee|i|y ee|yi|ih?|y'.split(' ');
const FINALS = '_ [kg] [kg] [kg]s? n n n [td] l|r l[kg] l?m l?[pb] l l l?p l m [pb] [pb]s? s|t s|t ng t|j t|ch k t p t|h'.split(' ');
const FIRST = 0xac00;

const part = (ways: string): string => (ways === '_' ? '' : `(?:${ways})`);

/** Spellings in Latin letters of composed syllables: 선희 reads seonhui, sunhee, sunhui, sonhi. */
function reading(hangul: string): RegExp {
  const syllables = Array.from(hangul, (letter) => {
    const at = letter.charCodeAt(0) - FIRST;
    return part(INITIALS[Math.floor(at / 588)]!) + part(VOWELS[Math.floor((at % 588) / 28)]!) + part(FINALS[at % 28]!);
  });
  return new RegExp(`^${syllables.join('')}$`);
}

const COMPOSED = /^[가-힣]{1,6}$/;

/**
 * Whether words in Latin letters are a spelling of a name in Hangul: one is the family name, the others together the
 * given name, in any order: 이선희 = Sunhui Lee = Rhee Sun Hee.
 */
export function spellsHangul(hangul: string, words: readonly string[]): boolean {
  const { givenName, familyName } = splitFullName(hangul);
  if (!givenName || !familyName || words.length < 2 || words.length > 4 || !COMPOSED.test(givenName)) return false;
  const families = new Set(searchWords(familyName).flat());
  const given = reading(givenName);
  return words.some((word, at) => families.has(word) && given.test([...words.slice(0, at), ...words.slice(at + 1)].join('')));
}
