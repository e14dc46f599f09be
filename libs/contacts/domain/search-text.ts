import { SEARCH_KEY_VERSION, searchKey, searchWords } from '@doorstep/kernel';

interface Searchable {
  readonly displayName: string;
  readonly givenName?: string | null;
  readonly familyName?: string | null;
  readonly preferredName?: string | null;
  readonly emails: ReadonlyArray<{ readonly address: string }>;
  readonly phones: ReadonlyArray<{ readonly number: string | null; readonly asTyped: string }>;
  readonly employments: ReadonlyArray<{ readonly employerName?: string | null; readonly worksiteName?: string | null }>;
}

/** What the search keeps of a person: one key of all words, and the digits of the phones. */
export interface SearchText {
  readonly key: string;
  readonly phoneDigits: string;
  readonly version: number;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The search row of a person. The key begins with a space, so that a word's beginning is found as " be". */
export function searchTextOf(person: Searchable): SearchText {
  const digits = person.phones.map((phone) => digitsOf(phone.number ?? phone.asTyped)).filter(Boolean);
  const words = [
    person.displayName, person.givenName, person.familyName, person.preferredName,
    ...person.emails.map((email) => email.address),
    ...person.employments.flatMap((job) => [job.worksiteName, job.employerName]),
    ...digits,
  ];
  return { key: ` ${searchKey(words.filter(Boolean).join(' '))}`.slice(0, 4000), phoneDigits: digits.join(' '), version: SEARCH_KEY_VERSION };
}

/** A question typed into the search box, ready for `search.search_contacts`. */
export interface AskedSearch {
  /** LIKE patterns of the most telling word: any of them. */
  readonly lead: string[];
  /** Regular expressions of the other words: all of them. Words hold letters and digits only. */
  readonly others: string[];
  /** The first form of every word, for closeness. */
  readonly asked: string;
  /** Digits of a phone number, when nothing else was typed. */
  readonly digits: string;
}

const MOST_WORDS = 8;
const longest = (forms: readonly string[]): number => Math.min(...forms.map((form) => form.length));

/** Reads what was typed; null when it asks for nothing. A word of one or two letters is looked for at the beginning of words. */
export function askSearch(typed: string): AskedSearch | null {
  const digits = digitsOf(typed);
  if (digits.length >= 3 && /^[\d\s().+-]+$/.test(typed.trim())) return { lead: [], others: [], asked: '', digits };
  const words = searchWords(typed.slice(0, 200)).slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  const byLength = [...words].sort((a, b) => longest(b) - longest(a));
  const [lead = [], ...others] = byLength;
  return {
    lead: lead.map((form) => (form.length < 3 ? `% ${form}%` : `%${form}%`)),
    others: others.map((forms) => forms.map((form) => (form.length < 3 ? `(^| )${form}` : form)).join('|')),
    asked: words.map((forms) => forms[0]).join(' '),
    digits: '',
  };
}
