import { foldText } from './search-key';
import { cleanText } from './text';

export interface NameParts {
  readonly givenName?: string | null;
  readonly familyName?: string | null;
  readonly displayName?: string | null;
}

const clean = (text: string | null | undefined): string => cleanText(text ?? '');
const isEastAsian = (text: string): boolean => /^[\p{Script=Hangul}\p{Script=Han}]+$/u.test(text);
const LIKE_AN_ADDRESS = /@|^[+\d(][\d\s().+-]{5,}$/;

/** How a contact is shown: their own habit if it is known, else 김민준 (Hangul and Han: family first, no space) or `given family`. */
export function displayNameOf(name: NameParts): string {
  const own = clean(name.displayName);
  if (own !== '') return own;
  const given = clean(name.givenName);
  const family = clean(name.familyName);
  if (isEastAsian(given) && isEastAsian(family)) return family + given;
  return [given, family].filter(Boolean).join(' ');
}

const sortable = (text: string): string =>
  foldText(text)
    .replace(/['’‘ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

/**
 * What lists are sorted by, family name first, without case and accents. Two spaces stand between the parts,
 * so that everybody named Lopez comes before Lopez Hernandez when compared by code point.
 */
export function sortKeyOf(name: NameParts): string {
  const parts = [sortable(clean(name.familyName)), sortable(clean(name.givenName))].filter(Boolean);
  return parts.length > 0 ? parts.join('  ') : sortable(clean(name.displayName));
}

/** What a greeting calls a person; null when there is no name to call, as where an address stands in its place. */
export function firstNameOf(name: NameParts & { readonly preferredName?: string | null }): string | null {
  const preferred = clean(name.preferredName);
  if (preferred !== '') return preferred;
  const given = clean(name.givenName);
  const shown = displayNameOf(name);
  // A Korean is not called by the given name alone; what is added to the full name is the greeting's matter.
  const called = given === '' || isEastAsian(given) ? shown : given;
  return called === '' || LIKE_AN_ADDRESS.test(called) ? null : called;
}
