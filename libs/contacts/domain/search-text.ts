import { SEARCH_KEY_VERSION, searchKey } from '@doorstep/kernel';
import { markedWords } from './search-words';

interface Searchable {
  readonly displayName: string;
  readonly givenName?: string | null;
  readonly familyName?: string | null;
  readonly preferredName?: string | null;
  readonly emails: ReadonlyArray<{ readonly address: string }>;
  readonly phones: ReadonlyArray<{ readonly number: string | null; readonly asTyped: string }>;
  readonly employments: ReadonlyArray<{ readonly employerName?: string | null; readonly worksiteName?: string | null }>;
}

/** What the search keeps of a person. */
export interface SearchText {
  /** The key of all words, for what stands inside words; then a tab and the marked words, for whole words and beginnings. */
  readonly key: string;
  /** The digits of the phones. */
  readonly phoneDigits: string;
  readonly version: number;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '').slice(0, 20);
const MOST_LETTERS = 4000;
const MOST_WORDS = 200;

const given = (texts: ReadonlyArray<string | null | undefined>): string[] => [...new Set(texts.filter((text): text is string => Boolean(text)))];

/** The search row of a person. The key begins with a space, so that a word's beginning is found as " be". */
export function searchTextOf(person: Searchable): SearchText {
  const digits = given(person.phones.map((phone) => digitsOf(phone.number ?? phone.asTyped)));
  const names = given([person.displayName, person.givenName, person.familyName, person.preferredName]);
  const emails = given(person.emails.map((email) => email.address));
  const workplaces = given(person.employments.flatMap((job) => [job.worksiteName, job.employerName]));
  const key = ` ${searchKey([...names, ...emails, ...workplaces, ...digits].join(' '))}`.slice(0, MOST_LETTERS);
  const words = markedWords({ displayName: person.displayName, names, emails, workplaces, digits }).slice(0, MOST_WORDS);
  return { key: `${key}\t${words.join(' ')}`, phoneDigits: digits.join(' '), version: SEARCH_KEY_VERSION };
}
