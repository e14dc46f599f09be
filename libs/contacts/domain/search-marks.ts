/**
 * What stands before a word among the kept words of a person, so that one index tells a name from a workplace.
 * A name's own words carry no mark.
 */
export const MARK = {
  /** All words of the shown name, sorted. */
  full: '=',
  /** How a Korean name sounds in Latin letters, closely and loosely. */
  close: '~',
  loose: '%',
  work: '/',
  email: '@',
  /** A phone's digits from the end, and from the start. */
  phoneEnd: '<',
  phoneStart: '>',
} as const;

export const reversed = (digits: string): string => [...digits].reverse().join('');

/** A number without the country code of North America. */
export const nationalDigits = (digits: string): string => (digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits);

/** The one mark of a whole name: its words in any order. */
export const fullName = (keys: readonly string[]): string => MARK.full + [...keys].sort().join('_').slice(0, 200);
