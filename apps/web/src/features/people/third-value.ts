import { canonicalJson } from '@doorstep/kernel';

/** What stays of a field that two people changed: one of the two, both lists together, or what is typed. */
export interface Decision { take: 'yours' | 'theirs' | 'both' | 'other'; text: string }
interface Sides { field: string; yours: unknown; theirs: unknown }

const TEXTS: ReadonlySet<string> = new Set(['givenName', 'familyName', 'displayName', 'preferredName', 'pronouns', 'constituency', 'caution']);
const LISTS: ReadonlySet<string> = new Set(['languages', 'languagesRead', 'tags', 'phones', 'emails']);

const union = (yours: unknown, theirs: unknown): unknown[] => {
  const all = [theirs, yours].flatMap((side) => (Array.isArray(side) ? side as unknown[] : []));
  const keys = all.map((one) => canonicalJson(one));
  return all.filter((_, i) => keys.indexOf(keys[i]!) === i);
};

/** What a field can have beside the two values: a text of its own, both lists, or nothing. */
export function thirdOf({ field, yours, theirs }: Sides): 'other' | 'both' | null {
  if (TEXTS.has(field)) return 'other';
  if (field.startsWith('customFields.') && [yours, theirs].every((side) => side === null || side === undefined || typeof side === 'string')) return 'other';
  const both = union(yours, theirs).length;
  return LISTS.has(field) && [yours, theirs].every((side) => !Array.isArray(side) || side.length < both) ? 'both' : null;
}

/** The third value itself; an empty text is none. */
export const otherValue = ({ take, text }: Decision, { yours, theirs }: Omit<Sides, 'field'>): unknown => (take === 'both' ? union(yours, theirs) : text.trim() || null);
