import families from './korean-family-names.json';
import { familySpellings, isHangul, partHangulName } from './korean-names';
import { remembered } from './remembered';
import { romanise, romaniseAsNamesAre } from './romanisation';

// Of sigpwned/popular-names-by-country-dataset, CC0-1.0; source and licence stand in the file.
const readFamilies = (): ReadonlyMap<string, readonly string[]> => {
  const known = new Map<string, string[]>();
  for (const line of families.names) {
    const words = line.split(' ');
    const spellings = words.filter((word) => /^[a-z]+$/.test(word));
    for (const name of words) if (!/^[a-z]/.test(name)) known.set(name, [...(known.get(name) ?? []), ...spellings]);
  }
  return known;
};
let read: ReadonlyMap<string, readonly string[]> | null = null;
const listed = (): ReadonlyMap<string, readonly string[]> => (read ??= readFamilies());

// In this order: foreign ways of writing one letter, consonants that are one in Korean, vowels, silent h, doubled letters.
const CLOSE: ReadonlyArray<readonly [RegExp, string]> = [
  [/[^a-z]/g, ''], [/gh|kh|q/g, 'k'], [/ph|bh|f/g, 'p'], [/th|dh/g, 't'], [/rh/g, 'r'], [/sh/g, 's'], [/zh|ch|c(?=[iey])|z/g, 'j'], [/c|g/g, 'k'],
  [/b|v/g, 'p'], [/d/g, 't'], [/r/g, 'l'], [/x/g, 'ks'],
  [/w(?:oo|u)/g, 'u'], [/oo/g, 'u'], [/ee/g, 'i'], [/ou/g, 'eo'], [/e?ui/g, 'i'], [/weo/g, 'wo'], [/uh(?![aeiouwy])/g, 'eo'], [/([aeiou])h(?![aeiouwy])/g, '$1'],
  [/([klmnpstj])\1/g, '$1'], [/aa/g, 'a'], [/ai/g, 'ae'], [/o[iy]/g, 'oe'], [/y(?![aeiou])/g, 'i'],
];
const LOOSE: ReadonlyArray<readonly [RegExp, string]> = [[/eo|eu/g, 'u'], [/oe|ae/g, 'e'], [/u+/g, 'u'], [/^yi/g, 'i']];
const apply = (text: string, rules: ReadonlyArray<readonly [RegExp, string]>): string => rules.reduce((so, [from, to]) => so.replace(from, to), text);

/** How a Korean name in Latin letters sounds, whatever the spelling: sunhee, Soon-hui → sunhi. Folded letters; empty where there are none. */
export const closeSound = /* @__PURE__ */ remembered((latin: string): string => apply(latin, CLOSE));

/** The same with 어, 우 and 으 taken for one, as in Sun-hui for 선희. */
export const looseSound = /* @__PURE__ */ remembered((latin: string): string => apply(closeSound(latin), LOOSE));

/** Every Latin spelling known of a Korean family name in Hangul or Han letters; empty for other words. */
export const familyLatin = (name: string): readonly string[] => {
  const spellings = [...familySpellings(name), ...(listed().get(name) ?? [])];
  return spellings.length > 0 && isHangul(name) ? [...new Set([romanise(name), ...spellings])] : [...new Set(spellings)];
};

/** Family names by the sound of their spellings. */
let sounds: ReadonlySet<string> | null = null;
const familySounds = (): ReadonlySet<string> => (sounds ??= new Set([...listed().keys()].flatMap(familyLatin).map(looseSound)));

/** Whether Latin letters may spell a Korean family name: lee, rhee, choi. */
export const mayBeKoreanFamily = (latin: string): boolean => familySounds().has(looseSound(latin));

const SYLLABLE = '(?:kk|tt|pp|ss|jj|ch|[kntlmpsjh])?[yw]?(?:eo|eu|ae|oe|[aeiou])(?:ng|[kntlmps](?![aeiouyw]))?';
const SYLLABLES = new RegExp(`^(?:${SYLLABLE}){1,4}$`);

/** Whether Latin letters can be read as one to four Korean syllables. */
export const readsAsKorean = (latin: string): boolean => SYLLABLES.test(closeSound(latin));

const BEGUN = new RegExp(`^(?:${SYLLABLE}){0,4}(?:kk|tt|pp|ss|jj|[kntlmpsjhywe])?$`);

/** Whether Latin letters can be the beginning of such. */
export const mayReadAsKorean = (latin: string): boolean => BEGUN.test(closeSound(latin));

/** A Korean word as Latin letters may spell it, parted where it is a name. */
export interface KoreanLatin {
  readonly family: readonly string[];
  /** The given name, or the whole word where it is no name; several spellings. */
  readonly given: readonly string[];
  /** Its syllables after the first, each in several spellings. */
  readonly syllables: ReadonlyArray<readonly string[]>;
}

const both = (hangul: string): string[] => [...new Set([romanise(hangul), romaniseAsNamesAre(hangul)])];

/** The Latin spellings of a word of composed Hangul. */
export function koreanLatin(word: string): KoreanLatin {
  const alone = familyLatin(word);
  if (alone.length > 0) return { family: alone, given: both(word), syllables: [] };
  const { family, given } = partHangulName(word) ?? { family: '', given: word };
  return { family: familyLatin(family), given: both(given), syllables: [...given].slice(1).map(both) };
}
