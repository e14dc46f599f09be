import type { Uuid } from '@doorstep/kernel';
import { FIRST_TEXT } from './workplace-names';

/** What keeps its name on jobs. */
export type WorkplaceKind = 'employer' | 'worksite' | 'department' | 'shift';

interface NamedColumn {
  readonly id: string;
  readonly name: string;
}

export const NAMED_COLUMNS: Record<WorkplaceKind, NamedColumn> = {
  employer: { id: 'employer_id', name: 'employer_name' },
  worksite: { id: 'worksite_id', name: 'worksite_name' },
  department: { id: 'department_id', name: 'department_name' },
  shift: { id: 'shift_id', name: 'shift_name' },
};

/** The next people with a job there, locked. $1 organization, $2 the workplace, $3 behind this person, $4 how many. */
export const TAKE_PEOPLE = (column: string): string => `
  SELECT c.id FROM contacts c WHERE c.organization_id = $1 AND c.id IN (
    SELECT DISTINCT j.contact_id FROM employments j WHERE j.organization_id = $1 AND j.${column} = $2 AND j.contact_id > $3 ORDER BY j.contact_id LIMIT $4)
  ORDER BY c.id FOR NO KEY UPDATE`;

/** Those of the same whose job has another name, locked. $1 organization, $2 the workplace, $3 name, $4 how many. */
export const TAKE_OLD = (column: NamedColumn): string => `
  SELECT c.id FROM contacts c WHERE c.organization_id = $1 AND c.id IN (
    SELECT DISTINCT j.contact_id FROM employments j WHERE j.organization_id = $1 AND j.${column.id} = $2 AND j.${column.name} IS DISTINCT FROM $3 ORDER BY j.contact_id LIMIT $4)
  ORDER BY c.id FOR NO KEY UPDATE`;

/** The name that jobs keep, and nobody gives another until the transaction is over. $1 organization, $2 the workplace. */
export const NAME_NOW: Record<WorkplaceKind, string> = {
  employer: 'SELECT name FROM employers WHERE organization_id = $1 AND id = $2 FOR SHARE',
  worksite: 'SELECT name FROM worksites WHERE organization_id = $1 AND id = $2 FOR SHARE',
  department: `SELECT ${FIRST_TEXT('label')} AS name FROM departments WHERE organization_id = $1 AND id = $2 FOR SHARE`,
  shift: `SELECT ${FIRST_TEXT('label')} AS name FROM shifts WHERE organization_id = $1 AND id = $2 FOR SHARE`,
};

/** $1 organization, $2 the workplace, $3 people, $4 name. */
export const RENAME = (column: NamedColumn): string => `
  UPDATE employments SET ${column.name} = $4
  WHERE organization_id = $1 AND ${column.id} = $2 AND contact_id = ANY($3::uuid[]) AND ${column.name} IS DISTINCT FROM $4`;

/** The line that lists show of the first job that goes on, as `personJson` writes it. $1 organization, $2 people. */
export const SHOWN_WORKPLACE = `
  UPDATE contacts c SET worksite_name = job.shown FROM (
    SELECT DISTINCT ON (contact_id) contact_id, COALESCE(worksite_name, employer_name) AS shown FROM employments
    WHERE organization_id = $1 AND contact_id = ANY($2::uuid[]) AND until_on IS NULL ORDER BY contact_id, position
  ) job WHERE c.organization_id = $1 AND c.id = job.contact_id AND c.worksite_name IS DISTINCT FROM job.shown`;

/** A person as `searchTextOf` reads one. */
export interface SearchableRow {
  id: Uuid;
  displayName: string;
  givenName: string | null;
  familyName: string | null;
  preferredName: string | null;
  emails: Array<{ address: string }>;
  phones: Array<{ number: string | null; asTyped: string }>;
  employments: Array<{ employerName: string | null; worksiteName: string | null }>;
}

const gathered = (table: string, fields: string): string => `(SELECT COALESCE(jsonb_agg(jsonb_build_object(${fields}) ORDER BY x.position), '[]')
    FROM ${table} x WHERE x.organization_id = c.organization_id AND x.contact_id = c.id)`;

/** $1 organization, $2 people. */
export const SEARCHABLE = `
  SELECT c.id, c.display_name AS "displayName", c.given_name AS "givenName", c.family_name AS "familyName", c.preferred_name AS "preferredName",
    ${gathered('contact_emails', `'address', x.address`)} AS emails,
    ${gathered('contact_phones', `'number', x.number, 'asTyped', x.as_typed`)} AS phones,
    ${gathered('employments', `'employerName', x.employer_name, 'worksiteName', x.worksite_name`)} AS employments
  FROM contacts c WHERE c.organization_id = $1 AND c.id = ANY($2::uuid[])`;

/** $1 the search rows as JSON. */
export const PUT_SEARCH = `
  SELECT search.put_contact(s.id, s.key, s."phoneDigits", s.version)
  FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, key text, "phoneDigits" text, version integer)`;
