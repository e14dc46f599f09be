import { koreanLatin } from '@doorstep/kernel';
import type { Chance } from './chance';
import { ARMENIAN, ENGLISH, ENGLISH_FAMILIES, KOREAN_FAMILIES, KOREAN_FIRST, KOREAN_SECOND, SPANISH } from './given-names';
import names from './names.json';

export interface SeededName {
  readonly givenName: string;
  readonly familyName: string;
  /** In plain Latin letters, for an e-mail. */
  readonly latin: readonly [given: string, family: string];
}

type Country = keyof typeof names.family;

const families = (country: Country): string[] => (names.family[country] as string[][]).map(([roman]) => roman!).filter(Boolean);
const SPANISH_FAMILIES = families('MX');
const NATIVE = names.family.AM as string[][];

const plain = (givenName: string, familyName: string): SeededName => ({ givenName, familyName, latin: [givenName, familyName] });

function spanish(chance: Chance): SeededName {
  const given = chance.pick(SPANISH);
  const both = chance.happens(0.45) ? `${given} ${chance.pick(SPANISH)}` : given;
  const first = chance.happens(0.03) ? `de la ${chance.pick(['Cruz', 'Rosa', 'Torre', 'Fuente', 'Garza'])}` : chance.pick(SPANISH_FAMILIES);
  return plain(both, chance.happens(0.8) ? `${first} ${chance.pick(SPANISH_FAMILIES)}` : first);
}

function english(chance: Chance, own: readonly string[]): SeededName {
  const given = chance.happens(0.35) ? `${chance.pick(ENGLISH)} ${chance.pick(ENGLISH)}` : chance.pick(ENGLISH);
  const family = chance.pick(own);
  return plain(given, chance.happens(0.12) ? `${family}-${chance.pick(own)}` : family);
}

const spelled = new Map<string, ReturnType<typeof koreanLatin>>();
function latinOf(hangul: string): ReturnType<typeof koreanLatin> {
  const known = spelled.get(hangul) ?? koreanLatin(hangul);
  spelled.set(hangul, known);
  return known;
}

/** Half of them in Hangul, half as they write themselves in Latin letters: Sun-hee, Sunhee, Sun Hee. */
function korean(chance: Chance): SeededName {
  const [family, syllables] = [chance.pick(KOREAN_FAMILIES), [chance.pick(KOREAN_FIRST), chance.pick(KOREAN_SECOND)]];
  const latin = syllables.map((syllable) => latinOf(syllable).given.at(-1)!);
  const written = latin.map((part, at) => (at === 0 ? part[0]!.toUpperCase() + part.slice(1) : part)).join(chance.pick(['-', '', ' ']));
  const spelling = chance.pick(latinOf(family).family);
  const surname = spelling[0]!.toUpperCase() + spelling.slice(1);
  return chance.happens(0.5) ? { givenName: syllables.join(''), familyName: family, latin: [latin.join(''), spelling] } : { givenName: written, familyName: surname, latin: [latin.join(''), spelling] };
}

function armenian(chance: Chance): SeededName {
  const [own, latin] = chance.pick(ARMENIAN);
  const [roman = '', local = ''] = chance.pick(NATIVE);
  return chance.happens(0.5) ? { givenName: own, familyName: local, latin: [latin, roman] } : plain(latin, roman);
}

const AMERICAN_FAMILIES = [...families('US'), ...ENGLISH_FAMILIES];
const PHILIPPINE_FAMILIES = families('PH');

/** The name of somebody whose people are from there: three scripts, with second names and second family names. */
export function seededName(chance: Chance, country: Country): SeededName {
  switch (country) {
    case 'KR': return korean(chance);
    case 'AM': return armenian(chance);
    case 'US': return english(chance, AMERICAN_FAMILIES);
    case 'PH': return chance.happens(0.5) ? { ...spanish(chance), familyName: chance.pick(PHILIPPINE_FAMILIES) } : english(chance, PHILIPPINE_FAMILIES);
    default: return spanish(chance);
  }
}
