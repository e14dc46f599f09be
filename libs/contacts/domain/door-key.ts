import { foldText } from '@doorstep/kernel';

interface Place {
  readonly line1?: string | null;
  readonly line2?: string | null;
  readonly city?: string | null;
  readonly postalCode?: string | null;
}

/** Words of street lines and how they are written short. */
export const STREET_WORDS: Readonly<Record<string, string>> = {
  street: 'st', avenue: 'ave', av: 'ave', boulevard: 'blvd', drive: 'dr', road: 'rd', lane: 'ln', place: 'pl', court: 'ct',
  terrace: 'ter', highway: 'hwy', north: 'n', south: 's', east: 'e', west: 'w',
};
/** Words that say that a unit's number follows. */
export const UNIT_WORDS: ReadonlySet<string> = new Set(['apt', 'apartment', 'unit', 'ste', 'suite', 'no', 'num', 'apto', 'depto']);

/**
 * What two spellings of one door have in common: street line and unit without case, accents, punctuation and
 * the words around a unit number, then the ZIP (its first five digits) or, without one, the city. '' without a street line.
 */
export function doorKeyOf(place: Place): string {
  const line = foldText(`${place.line1 ?? ''} ${place.line2 ?? ''}`)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !UNIT_WORDS.has(word))
    .map((word) => STREET_WORDS[word] ?? word);
  if (line.length === 0 || !place.line1) return '';
  const zip = /\d{5}/.exec(place.postalCode ?? '')?.[0] ?? foldText(place.postalCode ?? place.city ?? '').replace(/[^\p{L}\p{N}]+/gu, '');
  return `${line.join(' ')}|${zip}`.slice(0, 400);
}
