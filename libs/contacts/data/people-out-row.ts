import type { PartOut, PersonOut, PhoneOut } from '../domain';

type Text = string | null;

/** A person as one row; parts come as arrays, whose places are those of `PART_SQL`. */
export interface PersonRow extends Omit<PersonOut, 'phones' | 'emails' | 'tags' | 'languages' | 'address' | 'job'> {
  phones: Array<[Text, string, Text, string]> | null;
  emails: string[] | null;
  tags: string[] | null;
  languages: string[] | null;
  address: [Text, Text, Text, Text, Text, Text, string] | null;
  job: [Text, Text, Text, Text, Text] | null;
}

export const COLUMNS_OUT = `c.id, c.display_name AS "displayName", c.given_name AS "givenName", c.family_name AS "familyName", c.preferred_name AS "preferredName",
        c.pronouns, c.constituency, c.do_not_contact AS "doNotContact"`;

/** Of each part: its value for a person, the table, and what stays here (what is retired, or a number that does not work). `one` is the first alone. */
const PART_SQL: Record<Exclude<PartOut, 'affiliate'>, { value: string; table: string; only?: string; one?: true }> = {
  phones: { value: 'json_build_array(number, as_typed, extension, type)', table: 'contact_phones', only: "status <> 'bad'" },
  emails: { value: 'address', table: 'contact_emails', only: "status <> 'bad'" },
  address: { value: 'json_build_array(line1, line2, city, region, postal_code, country, type)', table: 'contact_addresses', only: 'retired_on IS NULL', one: true },
  job: { value: 'json_build_array(employer_name, worksite_name, department_name, shift_name, job_title)', table: 'employments', only: 'until_on IS NULL', one: true },
  tags: { value: 'tag', table: 'contact_tags' },
  languages: { value: 'language', table: 'contact_languages' },
};
const AFFILIATE = '(SELECT o.name FROM organizations o WHERE o.id = c.affiliate_id)';

/**
 * The columns and joins of the parts that are wanted, each put together once for all people. `among` narrows them to
 * some. A part that was not asked for has its type all the same: the statement that reads on is prepared once for all cursors.
 */
export function partsJoined(parts: readonly PartOut[], among: string): { columns: string; joins: string } {
  const columns = [`${parts.includes('affiliate') ? AFFILIATE : 'NULL::text'} AS affiliate`];
  const joins: string[] = [];
  for (const [part, { value, table, only, one }] of Object.entries(PART_SQL)) {
    const wanted = parts.includes(part as PartOut);
    columns.push(`${wanted ? `${part}.value` : 'NULL::json'} AS ${part}`);
    if (!wanted) continue;
    const from = `FROM ${table} WHERE organization_id = $1${only ? ` AND ${only}` : ''}${among}`;
    const rows = one ? `SELECT DISTINCT ON (contact_id) contact_id, ${value} AS value ${from} ORDER BY contact_id, position`
      : `SELECT contact_id, json_agg(${value} ORDER BY position) AS value ${from} GROUP BY contact_id`;
    joins.push(`LEFT JOIN (${rows}) ${part} ON ${part}.contact_id = c.id`);
  }
  return { columns: columns.join(', '), joins: joins.join(' ') };
}

const phoneOf = ([number, asTyped, extension, type]: [Text, string, Text, string]): PhoneOut => ({ number, asTyped, extension, type });

function addressOf(at: PersonRow['address']): PersonOut['address'] {
  if (!at) return null;
  const [line1, line2, city, region, postalCode, country, type] = at;
  return { line1, line2, city, region, postalCode, country, type };
}

function jobOf(at: PersonRow['job']): PersonOut['job'] {
  if (!at) return null;
  const [employerName, worksiteName, departmentName, shiftName, jobTitle] = at;
  return { employerName, worksiteName, departmentName, shiftName, jobTitle };
}

/** Field by field: a spread of so many rows costs more than reading them. */
export const personOf = (row: PersonRow): PersonOut => ({
  id: row.id, displayName: row.displayName, givenName: row.givenName, familyName: row.familyName, preferredName: row.preferredName, pronouns: row.pronouns,
  phones: row.phones ? row.phones.map(phoneOf) : [], emails: row.emails ?? [], address: addressOf(row.address), job: jobOf(row.job), tags: row.tags ?? [],
  affiliate: row.affiliate, constituency: row.constituency, stand: row.stand, lastTouchedOn: row.lastTouchedOn, languages: row.languages ?? [], doNotContact: row.doNotContact,
});
