import { searchKey } from '@doorstep/kernel';
import type { AskedSearch } from './search-text';

export type MatchedOn = 'name' | 'phone' | 'email' | 'workplace';

interface Named {
  readonly displayName: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly preferredName: string | null;
  readonly worksiteName: string | null;
}

/** What a found person was found by: the first of name, workplace and e-mail that holds every word. */
export function matchedOn(asked: AskedSearch, person: Named): MatchedOn {
  if (asked.digits !== '') return 'phone';
  const holds = (texts: ReadonlyArray<string | null>): boolean => {
    const key = ` ${searchKey(texts.filter(Boolean).join(' '))}`;
    const leads = asked.lead.map((pattern) => pattern.replaceAll('%', ''));
    return leads.some((text) => key.includes(text)) && asked.others.every((pattern) => new RegExp(pattern, 'u').test(key));
  };
  const names = [person.displayName, person.givenName, person.familyName, person.preferredName];
  if (holds(names)) return 'name';
  return holds([...names, person.worksiteName]) ? 'workplace' : 'email';
}
