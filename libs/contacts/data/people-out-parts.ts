import type { AddressOut, JobOut, PartOut, PhoneOut } from '../domain';

/** What of a person is read apart from their own row, while it is being put together. */
export interface PartsOfPerson {
  readonly phones: PhoneOut[];
  readonly emails: string[];
  readonly tags: string[];
  readonly languages: string[];
  address: AddressOut | null;
  job: JobOut | null;
}

type OwnTable = Exclude<PartOut, 'affiliate'>;

interface PartReader {
  /** Rows of the people `$2` of the organization `$1`, each with whose it is, in the order of their positions. */
  readonly sql: string;
  readonly put: (person: PartsOfPerson, row: never) => void;
}

const reader = <Row>(table: string, columns: string, put: (person: PartsOfPerson, row: Row) => void, more = ''): PartReader => ({
  sql: `SELECT contact_id AS "personId", ${columns} FROM ${table} WHERE organization_id = $1 AND contact_id = ANY($2::uuid[])${more} ORDER BY contact_id, position`,
  put: put as PartReader['put'],
});

/** Each part by one walk through its index, many people at once; what is retired, or a number that does not work, stays here. */
export const PART_READERS: Record<OwnTable, PartReader> = {
  phones: reader<PhoneOut>('contact_phones', 'number, as_typed AS "asTyped", extension, type', (person, row) => person.phones.push(row), " AND status <> 'bad'"),
  emails: reader<{ address: string }>('contact_emails', 'address', (person, { address }) => person.emails.push(address), " AND status <> 'bad'"),
  address: reader<AddressOut>('contact_addresses', 'line1, line2, city, region, postal_code AS "postalCode", country, type', (person, row) => (person.address ??= row), ' AND retired_on IS NULL'),
  job: reader<JobOut>('employments', 'employer_name AS "employerName", worksite_name AS "worksiteName", department_name AS "departmentName", shift_name AS "shiftName", job_title AS "jobTitle"',
    (person, row) => (person.job ??= row), ' AND until_on IS NULL'),
  tags: reader<{ tag: string }>('contact_tags', 'tag', (person, { tag }) => person.tags.push(tag)),
  languages: reader<{ language: string }>('contact_languages', 'language', (person, { language }) => person.languages.push(language)),
};

export const readersOf = (parts: readonly PartOut[]): PartReader[] => parts.flatMap((part) => (part === 'affiliate' ? [] : PART_READERS[part]));
