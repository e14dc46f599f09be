import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { sameEmail, sortKeyOf } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { Comparable, Person } from '../domain';
import { ALIKE_VERSION, alikeKeysOf, doorKeyOf, namesOf, workplaceKeyOf } from '../domain';

/** So many people of one phone, e-mail or door are compared; a switchboard's number says nothing. */
const MOST_OF_ONE = 100;
const MOST_NAMESAKES = 60;

const each = (name: string): string => `CROSS JOIN LATERAL jsonb_array_elements_text(q.${name}) AS k (key) CROSS JOIN LATERAL`;
/** Who shares a phone, e-mail, door or name with each of those asked about. $1 organization, $2 the asked as JSON. */
const FOUND = `
  WITH q AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS q (n integer, id uuid, phones jsonb, emails jsonb, doors jsonb, sorted jsonb, keys jsonb))
  SELECT f.n, f.id FROM (
    SELECT q.n, x.id FROM q ${each('phones')} (SELECT contact_id AS id FROM contact_phones WHERE organization_id = $1 AND number = k.key LIMIT ${MOST_OF_ONE}) x
    UNION SELECT q.n, x.id FROM q ${each('emails')} (SELECT contact_id AS id FROM contact_emails WHERE organization_id = $1 AND address = k.key LIMIT ${MOST_OF_ONE}) x
    UNION SELECT q.n, x.id FROM q ${each('doors')} (SELECT contact_id AS id FROM contact_addresses WHERE organization_id = $1 AND door_key = k.key LIMIT ${MOST_OF_ONE}) x
    UNION SELECT q.n, x.id FROM q ${each('sorted')} (SELECT id FROM contacts WHERE organization_id = $1 AND sort_key = k.key LIMIT ${MOST_NAMESAKES}) x
    UNION SELECT a.n, a.contact_id FROM search.find_alike($2::jsonb, ${MOST_NAMESAKES}) a
  ) f JOIN q ON q.n = f.n WHERE q.id IS NULL OR f.id <> q.id`;

interface PersonRow {
  id: Uuid;
  shown: string;
  given: string | null;
  family: string | null;
  preferred: string | null;
  phones: string[];
  emails: string[];
  doors: string[];
  workplaces: string[];
  worksiteName: string | null;
  primaryPhone: string | null;
}

const PERSON = `
  SELECT c.id, c.display_name AS shown, c.given_name AS given, c.family_name AS family, c.preferred_name AS preferred, c.worksite_name AS "worksiteName", c.primary_phone AS "primaryPhone",
    ARRAY(SELECT number FROM contact_phones p WHERE p.organization_id = $1 AND p.contact_id = c.id AND number IS NOT NULL) AS phones,
    ARRAY(SELECT address FROM contact_emails e WHERE e.organization_id = $1 AND e.contact_id = c.id) AS emails,
    ARRAY(SELECT door_key FROM contact_addresses a WHERE a.organization_id = $1 AND a.contact_id = c.id AND door_key <> '') AS doors,
    ARRAY(SELECT n.name FROM employments j CROSS JOIN LATERAL (VALUES (j.employer_name), (j.worksite_name)) AS n (name)
      WHERE j.organization_id = $1 AND j.contact_id = c.id AND n.name IS NOT NULL) AS workplaces
  FROM contacts c WHERE c.organization_id = $1 AND `;
const PERSONS = `${PERSON} c.id = ANY($2::uuid[]) ORDER BY c.id`;
const NEXT = `${PERSON} c.id > $2 ORDER BY c.id LIMIT $3`;

/** Somebody who is there, as they are compared. */
export interface KnownComparable extends Comparable {
  readonly id: Uuid;
  readonly displayName: string;
  readonly worksiteName: string | null;
  readonly primaryPhone: string | null;
}

/** Somebody whom others are looked for; without an id not yet there. */
export interface AskedComparable extends Comparable {
  readonly id: Uuid | null;
  /** How lists would sort the person, in each order of the names. */
  readonly sorted: readonly string[];
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].filter(Boolean);
const digits = (text: string): string => text.replace(/\D/g, '');

/** An e-mail or phone stands where nobody has told the name. */
const nameMissing = (row: Pick<PersonRow, 'shown' | 'given' | 'family' | 'phones' | 'emails'>): boolean =>
  !row.given && !row.family && (row.emails.includes(sameEmail(row.shown)) || (/\d/.test(row.shown) && row.phones.some((phone) => digits(phone).endsWith(digits(row.shown)))));

function comparable(row: Omit<PersonRow, 'worksiteName' | 'primaryPhone'>): KnownComparable {
  return {
    id: row.id, displayName: row.shown, worksiteName: null, primaryPhone: null, names: namesOf({ ...row, missing: nameMissing(row) }), phones: distinct(row.phones),
    emails: distinct(row.emails.map(sameEmail)), doors: distinct(row.doors), workplaces: distinct(row.workplaces.map(workplaceKeyOf)),
  };
}

const known = (row: PersonRow): KnownComparable => ({ ...comparable(row), worksiteName: row.worksiteName, primaryPhone: row.primaryPhone });

/** How lists sort somebody of these names, in either order. */
const sortedWays = (given: string | null, family: string | null, shown: string): string[] =>
  distinct([sortKeyOf({ givenName: given, familyName: family }), sortKeyOf({ givenName: family, familyName: given }), sortKeyOf({ displayName: shown })].map((key) => key.slice(0, 500)));

const askedRow = (row: PersonRow): AskedComparable & { id: Uuid } => ({ ...known(row), sorted: sortedWays(row.given, row.family, row.shown) });

type Asked = Pick<Person, 'givenName' | 'familyName' | 'displayName' | 'preferredName' | 'phones' | 'emails' | 'addresses' | 'employments'>;

/** A person as written, ready to be compared. */
export const askedOf = (id: Uuid | null, person: Asked): AskedComparable => ({
  ...comparable({
    id: id ?? '', shown: person.displayName, given: person.givenName, family: person.familyName, preferred: person.preferredName,
    phones: person.phones.flatMap((phone) => phone.number ?? []), emails: person.emails.map((email) => email.address), doors: person.addresses.map(doorKeyOf),
    workplaces: person.employments.flatMap((job) => [job.employerName, job.worksiteName]).filter((name): name is string => name !== null),
  }),
  id, sorted: sortedWays(person.givenName, person.familyName, person.displayName),
});

/** Finds people who may be one by what is kept for it, and keeps it. Reads across: sight is the service's question. */
@Injectable()
export class AlikeRepository {
  /** Keeps the keys by which these people are found. */
  async put(scope: Scope, people: ReadonlyArray<Pick<Comparable, 'names' | 'workplaces'> & { readonly id: Uuid | null }>): Promise<void> {
    if (people.length === 0) return;
    await scope.query('SELECT search.put_alike($1::jsonb, $2)', [JSON.stringify(people.map((person) => ({ id: person.id, keys: alikeKeysOf(person) }))), ALIKE_VERSION]);
  }

  /** For each of those asked about, in their order, people who share something that could make them one. */
  async likely(scope: Scope, asked: readonly AskedComparable[]): Promise<KnownComparable[][]> {
    if (asked.length === 0) return [];
    const rows = asked.map(({ id, phones, emails, doors, sorted, ...person }, n) => ({ n, id, phones, emails, doors, sorted, keys: alikeKeysOf(person) }));
    const found = await scope.query<{ n: number; id: Uuid }>(FOUND, [scope.organizationId, JSON.stringify(rows)]);
    const people = new Map<Uuid, KnownComparable>();
    for (const person of await this.persons(scope, [...new Set(found.map((row) => row.id))])) people.set(person.id, person);
    const lists: KnownComparable[][] = asked.map(() => []);
    for (const { n, id } of found) lists[n]!.push(...[people.get(id)].filter((one): one is KnownComparable => one !== undefined));
    return lists;
  }

  /** Who has a like name, the likest first, for each of these; `workplacesOnly`: at one of their workplaces. */
  async likeNames(scope: Scope, asked: ReadonlyArray<Pick<Comparable, 'names' | 'workplaces'> & { readonly workplacesOnly: boolean }>, most: number): Promise<Uuid[]> {
    const rows = asked.map(({ workplacesOnly, ...person }, n) => ({ n, keys: alikeKeysOf(person).filter((key) => !workplacesOnly || key.startsWith('w|')) })).filter(({ keys }) => keys.length > 0);
    if (rows.length === 0) return [];
    const found = await scope.query<{ contact_id: Uuid }>('SELECT DISTINCT contact_id FROM search.find_alike($1::jsonb, $2)', [JSON.stringify(rows), most]);
    return found.map((row) => row.contact_id);
  }

  async persons(scope: Scope, ids: readonly Uuid[]): Promise<KnownComparable[]> {
    return ids.length === 0 ? [] : (await scope.query<PersonRow>(PERSONS, [scope.organizationId, ids])).map(known);
  }

  /** The next people by id, ready to be asked about. */
  async next(scope: Scope, after: Uuid, most: number): Promise<Array<AskedComparable & { id: Uuid }>> {
    return (await scope.query<PersonRow>(NEXT, [scope.organizationId, after, most])).map(askedRow);
  }

  /** These people, ready to be asked about. */
  async asked(scope: Scope, ids: readonly Uuid[]): Promise<Array<AskedComparable & { id: Uuid }>> {
    return ids.length === 0 ? [] : (await scope.query<PersonRow>(PERSONS, [scope.organizationId, ids])).map(askedRow);
  }
}
