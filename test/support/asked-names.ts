import { foldText } from '@doorstep/kernel';
import families from '../../libs/kernel/korean-family-names.json';
import type { SeededRandom } from './random';

/** Korean given names in Hangul and as their bearers spell them (sigpwned/popular-names-by-country-dataset, CC0-1.0). */
const GIVEN = `지안 Ji-an|하윤 Ha-yoon|서아 Seo-ah|하은 Ha-eun|서윤 Seo-yun|하린 Ha-rin|지유 Ji-yoo|지우 Ji-woo|수아 Soo-ah|지아 Ji-a
서준 Seo-jun|하준 Ha-joon|도윤 Do-yun|은우 Eun-woo|시우 Si-woo|지호 Ji-ho|예준 Ye-jun|유준 Yu-jun|주원 Ju-won|민준 Min-jun`
  .split(/[|\n]/)
  .map((pair) => pair.split(' ') as [string, string]);

export interface NamePair {
  readonly hangul: { readonly family: string; readonly given: string };
  readonly latin: { readonly family: string; readonly given: string };
}

/** Pairs of one name in both writings: every spelling of every family name in turn, with a given name written with a hyphen, apart or as one word. */
export function koreanPairs(count: number): NamePair[] {
  const spelled = families.names.flatMap((line) => {
    const words = line.split(' ');
    const hangul = words.filter((word) => /^[가-힣]+$/.test(word));
    return words.filter((word) => /^[a-z]+$/.test(word)).map((latin) => ({ hangul: hangul[0]!, latin }));
  });
  return Array.from({ length: count }, (_, at) => {
    const family = spelled[at % spelled.length]!;
    const [hangul, latin] = GIVEN[(at * 7 + Math.floor(at / spelled.length)) % GIVEN.length]!;
    return { hangul: { family: family.hangul, given: hangul }, latin: { family: family.latin, given: latin.replace('-', ['-', ' ', ''][at % 3]!) } };
  });
}

/** A name as somebody types it who knows no accents. */
export const withoutAccents = (name: string): string => foldText(name);

/** The name with one slip in one of its words of four letters or more; null where none is so long. */
export function withOneSlip(name: string, random: SeededRandom): string | null {
  const words = withoutAccents(name).split(' ');
  const long = words.flatMap((word, at) => (/^[a-z]{4,}$/.test(word) ? [at] : []));
  if (long.length === 0) return null;
  const at = long[random.whole(0, long.length - 1)]!;
  const word = words[at]!;
  const letter = String.fromCharCode(97 + random.whole(0, 25));
  const place = random.whole(0, word.length - 1);
  const kinds = [
    () => word.slice(0, place) + word.slice(place + 1), () => word.slice(0, place) + letter + word.slice(place), () => word.slice(0, place) + letter + word.slice(place + 1),
    () => { const first = Math.min(place, word.length - 2); return word.slice(0, first) + word[first + 1]! + word[first]! + word.slice(first + 2); },
  ];
  words[at] = kinds[random.whole(0, 3)]!();
  return words.join(' ');
}
