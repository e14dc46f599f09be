import { isSupportedCountry, type CountryCode } from 'libphonenumber-js/min';
import { digitsOf, possibleNumber } from './possible-number';
import { damagedBySpreadsheet, plainTyping, takeExtension } from './phone-typing';

export type PhoneReading =
  | { readonly e164: string; readonly extension: string | null; readonly asTyped: string; readonly possible: true }
  | { readonly problem: 'damaged' | 'incomplete' | 'not-a-number'; readonly asTyped: string }
  /** `parts`: the texts that each are a number of their own, in order. */
  | { readonly problem: 'several'; readonly parts: readonly string[]; readonly asTyped: string };

const LONGEST = 200;
const FEWEST_DIGITS = 7;
const regionOf = (region: string): CountryCode | undefined => (isSupportedCountry(region) ? region : undefined);

/** The ways a typed number may be meant, likeliest first; each must be possible by itself to be taken. */
function* meanings(text: string, region: CountryCode | undefined): Generator<[string, CountryCode | undefined]> {
  const digits = digitsOf(text);
  // Mexico gave up the 1 of mobiles in 2019; lists still carry it.
  if (/^(\+|00|011)?521\d{10}$/.test(text.replace(/[^\d+]/g, ''))) yield [`+52${digits.slice(-10)}`, region];
  // 00 is how the rest of the world dials abroad; no number of North America begins so.
  if (digits.startsWith('00') && !text.includes('+')) yield [`+${digits.slice(2)}`, region];
  yield [text, region];
  // Korean mobiles as they are said at home: no area code of North America begins with 0.
  if (/^01[016-9]\d{7,8}$/.test(digits) && !text.includes('+')) yield [digits, 'KR'];
}

function oneNumber(text: string, region: CountryCode | undefined): { e164: string; extension: string | null } | null {
  const { number, extension } = takeExtension(text);
  if (/\p{L}/u.test(number)) return null;
  for (const [meant, where] of meanings(number, region)) {
    const found = possibleNumber(meant, where);
    if (found) return { e164: found.number, extension };
  }
  return null;
}

/** The parts of a cell that are numbers of their own; fewer than two when it is not such a cell. */
function severalNumbers(text: string, region: CountryCode | undefined): string[] {
  // An extension is set off by a space or a word, so only what separates numbers separates here.
  const listed = text
    .split(/[/;,|\n&]|\s+(?:or|and|y|o|e)\s+/u)
    .map((part) => part.trim())
    .filter((part) => digitsOf(part).length >= FEWEST_DIGITS);
  if (listed.length > 1) return listed;
  const words = text.split(/\s+/);
  for (let cut = 1; cut < words.length; cut += 1) {
    const halves = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    if (halves.every((half) => oneNumber(withoutLabels(half), region))) return halves;
  }
  return [];
}

/** Without the words people put beside a number: "cell:", "(casa)", "휴대폰". */
const withoutLabels = (text: string): string => {
  const { number, extension } = takeExtension(text);
  const bare = number
    .replace(/(^|[\s:(])\p{L}[\p{L}.]*(?=$|[\s:)])/gu, '$1')
    .replace(/\(\s*\)|:/g, ' ')
    .trim();
  return extension === null ? bare : `${bare} ext ${extension}`;
};

/**
 * Reads one typed number. Possible is enough, valid is not asked: numbers for films (555-01xx) are kept.
 * `defaultRegion` (ISO 3166, `US`) is where a number without a country code is. Never guesses what is missing.
 */
export function readPhone(typed: string, defaultRegion: string): PhoneReading {
  const asTyped = typed.trim();
  if (asTyped.length > LONGEST) return { problem: 'not-a-number', asTyped };
  const text = plainTyping(asTyped);
  if (damagedBySpreadsheet(text)) return { problem: 'damaged', asTyped };
  const region = regionOf(defaultRegion);
  const found = oneNumber(text, region) ?? oneNumber(withoutLabels(text), region);
  if (found) return { ...found, asTyped, possible: true };
  const parts = severalNumbers(text, region);
  if (parts.length > 1) return { problem: 'several', parts, asTyped };
  const digits = digitsOf(takeExtension(text).number);
  const tooShort = digits.length >= 4 && digits.length <= 15 && !/^(\d)\1*$/.test(digits);
  const letters = /\p{L}/u.test(withoutLabels(takeExtension(text).number));
  return { problem: tooShort && !letters ? 'incomplete' : 'not-a-number', asTyped };
}
