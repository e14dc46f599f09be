import { HANGUL_KEYS } from '@doorstep/kernel';

const range = (first: number, last: number): string => Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)).join('');
const KEYBOARDS: ReadonlyArray<readonly [RegExp, () => string]> = [
  [/^[a-z]+$/, () => range(0x61, 0x7a)], [/^[\u3131-\u3163]+$/, () => HANGUL_KEYS], [/^[\u0561-\u0587]+$/, () => range(0x561, 0x587)],
  [/^[\u0430-\u0451]+$/, () => range(0x430, 0x451)], [/^[\u03b1-\u03c9]+$/, () => range(0x3b1, 0x3c9)],
];

/** Shorter words hold too many neighbours to guess among. */
export const SHORTEST_SLIP = 4;
/** Longer ones are no names, and have neighbours by the ten thousand. */
const LONGEST_SLIP = 40;

/**
 * Every word that is one slip away from this one: a letter left out, one too many, another one, two changed about.
 * Empty for short words and endless ones; letters of scripts whose keyboards are not known here are only left out and changed about.
 */
export function oneSlip(word: string): string[] {
  const letters = [...word];
  if (letters.length < SHORTEST_SLIP || letters.length > LONGEST_SLIP) return [];
  const keys = [...(KEYBOARDS.find(([script]) => script.test(word))?.[1]() ?? '')];
  const slips = new Set<string>();
  for (let at = 0; at <= letters.length; at += 1) {
    const before = letters.slice(0, at).join('');
    const [here = '', next = ''] = letters.slice(at, at + 2);
    const rest = letters.slice(at + 1).join('');
    for (const key of keys) slips.add(before + key + here + rest);
    if (here === '') continue;
    slips.add(before + rest);
    for (const key of keys) slips.add(before + key + rest);
    if (next !== '') slips.add(before + next + here + letters.slice(at + 2).join(''));
  }
  slips.delete(word);
  return [...slips];
}
