import { searchWords } from '@doorstep/kernel';

/** What is compared of two people. */
export interface Comparable {
  readonly displayName: string;
  readonly givenName?: string | null;
  readonly familyName?: string | null;
  readonly preferredName?: string | null;
  /** E.164. */
  readonly phones: readonly string[];
  /** As `sameEmail` makes them. */
  readonly emails: readonly string[];
  /** As `doorKeyOf` makes them. */
  readonly doors: readonly string[];
  readonly worksites: readonly string[];
}

export interface Likeness {
  /** 0–1. */
  readonly score: number;
  readonly reasons: string[];
}

/** Below this a pair is only shown to who is typing; from here on a lead is asked. */
export const ASK_FROM = 0.5;

const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => one !== '' && b.includes(one));

const namesOf = (person: Comparable): Set<string> =>
  new Set(searchWords([person.displayName, person.givenName, person.familyName].filter(Boolean).join(' ')).map((forms) => forms.at(-1)!));

type Naming = 'same_name' | 'similar_name' | null;

/** The ways a name may be written in words: a Hangul name stands for all its spellings in Latin letters. */
function spellings(person: Comparable): string[] {
  const words = searchWords(person.displayName);
  const [only] = words;
  const ways = words.length === 1 && only ? only.map((form) => form.split(' ')) : [words.map((forms) => forms[0]!)];
  return ways.map((way) => [...way].sort().join(' '));
}

/** Same words in any order; or the words of one among those of the other. Hangul and its Latin spelling meet. */
export function nameLikeness(a: Comparable, b: Comparable): Naming {
  const formsOf = (person: Comparable): string[][] => searchWords(person.displayName);
  const within = (few: string[][], many: string[][]): boolean =>
    few.length > 0 && few.every((forms) => many.some((others) => others.some((other) => forms.includes(other))));
  const [mine, theirs] = [formsOf(a), formsOf(b)];
  const [forth, back] = [within(mine, theirs), within(theirs, mine)];
  const theirWays = spellings(b);
  if ((forth && back) || spellings(a).some((way) => way !== '' && theirWays.includes(way))) return 'same_name';
  if (forth || back) return 'similar_name';
  const [all, others] = [namesOf(a), namesOf(b)];
  const common = [...all].filter((word) => others.has(word));
  return common.length >= 2 && common.length >= Math.min(all.size, others.size) ? 'similar_name' : null;
}

/**
 * How alike two people are, and why. A phone alone is a household, a name alone a coincidence:
 * both stay under the line from which a lead is asked; together they do not.
 */
export function likenessOf(a: Comparable, b: Comparable): Likeness | null {
  const name = nameLikeness(a, b);
  const phone = shares(a.phones, b.phones);
  const email = shares(a.emails, b.emails);
  const door = shares(a.doors, b.doors);
  const worksite = shares(a.worksites, b.worksites);
  const reasons = [phone && 'same_phone', email && 'same_email', name, door && 'same_address', worksite && 'same_worksite'].filter((x): x is string => typeof x === 'string');
  const base = name === 'same_name' ? 0.42 : name === 'similar_name' ? 0.3 : 0;
  if (base === 0 && !phone && !email) return null;
  const known = (phone ? 0.4 : 0) + (email ? 0.45 : 0);
  const around = base > 0 ? (door ? 0.2 : 0) + (worksite ? 0.12 : 0) : 0;
  return { score: Math.min(0.99, Math.round((base + known + around + (base > 0 && known > 0 ? 0.12 : 0)) * 100) / 100), reasons };
}
