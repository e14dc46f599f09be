import { isHangul, isKoreanFamilyName, partHangulName } from './korean-names';
import { foldText } from './search-key';
import { cleanText } from './text';

export interface SplitName {
  readonly givenName: string | null;
  readonly familyName: string | null;
  /** The whole as it was written, where nobody can tell the parts; else null. */
  readonly displayName: string | null;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|esq|phd|md|rn)\.?$/i;
// In any case as typed; `van`, `von`, `da` … only in small letters, for Văn, Do and Da are also names.
const PARTICLE = /^(?:de|del|dela|delos|delas|d[aiou]|das|dos|van|von|zu|bin|ibn|bint|der|den|la|las|los|el|le)$/;
const ALWAYS_PARTICLE = /^(?:de|del|dela|delos|delas)$/i;
// María del Carmen, Ángel de Jesús: what follows the particle belongs to the given name.
const DEVOTIONS = [
  'carmen',
  'jesus',
  'luz',
  'rosario',
  'pilar',
  'socorro',
  'consuelo',
  'refugio',
  'mar',
  'rocio',
  'sol',
  'cielo',
  'angeles',
  'dolores',
  'milagros',
  'remedios',
  'guadalupe',
  'lourdes',
  'fatima',
  'paz',
];

const known = (givenName: string, familyName: string): SplitName => ({ givenName, familyName, displayName: null });
const whole = (displayName: string): SplitName => ({ givenName: null, familyName: null, displayName });

function splitAtComma(text: string): SplitName | null {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const suffixes = parts.filter((part, at) => at > 0 && SUFFIX.test(part));
  const [family, given, ...more] = parts.filter((part, at) => at === 0 || !SUFFIX.test(part));
  if (family === undefined || given === undefined || more.length > 0) return null;
  return known(given, [family, ...suffixes].join(' '));
}

function splitHangul(words: readonly string[]): SplitName | null {
  const [first, second] = words;
  if (first === undefined || words.length > 2 || !words.every(isHangul)) return null;
  if (second === undefined) {
    const name = partHangulName(first);
    return name && known(name.given, name.family);
  }
  if (
    isKoreanFamilyName(first) &&
    (first.length === 2 || second.length > 1 || !isKoreanFamilyName(second) || first.length === second.length)
  )
    return known(second, first);
  return isKoreanFamilyName(second) ? known(first, second) : null;
}

/** Only a particle tells where a Latin family name begins: José | de la Cruz. One name must stand before it, one after. */
function splitAtParticle(words: readonly string[]): SplitName | null {
  const from = words.findIndex((word, at) => at > 0 && (ALWAYS_PARTICLE.test(word) || PARTICLE.test(word)));
  if (from < 1) return null;
  let to = from;
  while (to < words.length && (PARTICLE.test(words[to]!) || PARTICLE.test(words[to]!.toLowerCase()))) to += 1;
  const rest = words.slice(to);
  const suffixed = rest.length === 2 && SUFFIX.test(rest[1]!);
  if ((rest.length !== 1 && !suffixed) || DEVOTIONS.includes(foldText(rest[0]!))) return null;
  return known(words.slice(0, from).join(' '), words.slice(from).join(' '));
}

/**
 * Parts a name written in one cell, where the writing tells: `Lopez, Guadalupe`, 김민준, 민준 김, José de la Cruz.
 * `Washington Bob` cannot be known and stays whole. A suffix (Jr.) stays with the family name.
 */
export function splitFullName(text: string): SplitName {
  const name = cleanText(text);
  if (name.includes(',')) {
    const suffixOnly = /^([^,]+),\s*([^,\s]+)$/.exec(name);
    if (suffixOnly && SUFFIX.test(suffixOnly[2]!))
      return splitAtParticle([...suffixOnly[1]!.split(/\s+/), suffixOnly[2]!]) ?? whole(name);
    return splitAtComma(name) ?? whole(name);
  }
  const words = name.split(/\s+/);
  return splitHangul(words) ?? splitAtParticle(words) ?? whole(name);
}
