import { alikeKeysOf, workplaceKeyOf } from '@doorstep/contacts/domain';
import { sameEmail, searchWords, splitFullName } from '@doorstep/kernel';
import { addressKey, factsOf, phoneKey, type MatchCandidate, type PersonFacts, type Since } from './match-person';
import type { PersonDraft } from './person-draft';

/** So many who share words of the name are looked at, those with the most words first. */
const MOST_BY_WORD = 60;

const keysOf = (facts: PersonFacts): string[] => [
  ...facts.externalIds.map((x) => `x|${x.source}|${x.id}`),
  ...facts.emails.map((email) => `e|${sameEmail(email)}`),
  ...facts.phones.map((phone) => `p|${phoneKey(phone)}`),
  ...facts.addresses.map((address) => `a|${addressKey(address)}`),
].filter((key) => key.length > 2);

/** Names and workplaces as people of a like name are found by them. */
export const alikeOf = ({ names, workplaces }: Pick<PersonFacts, 'names' | 'workplaces'>): { names: readonly string[]; workplaces: string[] } => ({ names, workplaces: workplaces.map(workplaceKeyOf) });

/** 김민준 has two words that are written as one. */
const parted = (name: string): string => {
  if (!/^[가-힣]{3,4}$/.test(name)) return name;
  const { givenName, familyName } = splitFullName(name);
  return [name, givenName, familyName].filter(Boolean).join(' ');
};

const wordsOf = (facts: PersonFacts): string[] =>
  [...new Set(facts.names.flatMap((name) => searchWords(parted(name)).flat())), ...alikeKeysOf(alikeOf(facts)).map((key) => `k${key}`)].map((word) => `w|${word}`);

/** People whom rows are compared with: those of the database that were looked up, and those that earlier rows made. */
export class PersonIndex {
  private readonly people = new Map<string, MatchCandidate>();
  private readonly ids = new Map<string, Set<string>>();

  /** Adds a person, or puts more that is known of one. */
  put(candidate: MatchCandidate): void {
    this.people.set(candidate.contactId, candidate);
    for (const key of [...keysOf(candidate), ...wordsOf(candidate)]) {
      const ids = this.ids.get(key) ?? new Set<string>();
      ids.add(candidate.contactId);
      this.ids.set(key, ids);
    }
  }

  get(contactId: string): MatchCandidate | null {
    return this.people.get(contactId) ?? null;
  }

  /** Everybody who shares an id, e-mail, phone, address or a word of the name with the row. */
  candidates(draft: PersonDraft, source: string | null): MatchCandidate[] {
    const facts = factsOf(draft, source);
    const found = new Set<string>(keysOf(facts).flatMap((key) => [...(this.ids.get(key) ?? [])]));
    const hits = new Map<string, number>();
    for (const word of wordsOf(facts)) for (const id of this.ids.get(word) ?? []) hits.set(id, (hits.get(id) ?? 0) + 1);
    for (const [id] of [...hits].sort((a, b) => b[1] - a[1]).slice(0, MOST_BY_WORD)) found.add(id);
    return [...found].map((id) => this.people.get(id)!);
  }
}

/** A person as a row has made or completed them; `row` is its place in the list, by which those whom one list makes are known one after the other. */
export function candidateWith(contactId: string, before: MatchCandidate | null, draft: PersonDraft, source: string | null, row = Infinity): MatchCandidate {
  const facts = factsOf(draft, source);
  const since: Since = before?.since ?? [Infinity, row];
  if (!before) return { contactId, since, ...facts };
  return {
    contactId,
    since,
    names: [...new Set([...before.names, ...facts.names])],
    emails: [...new Set([...before.emails, ...facts.emails])],
    phones: [...new Set([...before.phones, ...facts.phones])],
    addresses: [...before.addresses, ...facts.addresses],
    workplaces: [...new Set([...before.workplaces, ...facts.workplaces])],
    externalIds: [...before.externalIds, ...facts.externalIds],
  };
}
