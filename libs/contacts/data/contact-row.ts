import type { Uuid } from '@doorstep/kernel';
import { NOTES_OF } from './door-notes';
import type { AddressView, CustomFields, EmailView, EmploymentView, FormerAddress, Person, Phone, PossibleDuplicate, Stand } from '../domain';

/** A person as the tables keep them, parts gathered. */
export interface ContactRow {
  id: Uuid;
  version: number;
  given_name: string | null;
  family_name: string | null;
  display_name: string;
  no_name_yet: boolean;
  sort_key: string;
  preferred_name: string | null;
  pronouns: string | null;
  affiliate_id: Uuid | null;
  constituency: string | null;
  do_not_contact: boolean;
  caution: string | null;
  time_zone: string | null;
  custom_fields: CustomFields;
  external_id: string | null;
  primary_phone: string | null;
  worksite_name: string | null;
  stand_value: Stand | null;
  stand_at: Date | null;
  stand_campaign_id: Uuid | null;
  last_touched_at: Date | null;
  request_hash: Buffer | null;
  created_by: Uuid | null;
  created_at: Date;
  updated_at: Date;
  languages: string[];
  languages_read: string[];
  phones: Phone[];
  emails: EmailView[];
  addresses: AddressView[];
  former_addresses: FormerAddress[];
  employments: EmploymentView[];
  tags: string[];
  possible_duplicates: PossibleDuplicate[];
}

/** Coordinates that somebody said, and not those that were worked out: they are no field of the person. */
const SAID = "COALESCE(a.geo_source, 'given') IN ('given', 'visitor')";

/** The parts of `contacts c` as JSON, each by its position. */
export const PARTS = `
  ARRAY(SELECT l.language FROM contact_languages l WHERE l.organization_id = c.organization_id AND l.contact_id = c.id ORDER BY l.position) AS languages,
  ARRAY(SELECT t.tag FROM contact_tags t WHERE t.organization_id = c.organization_id AND t.contact_id = c.id ORDER BY t.position) AS tags,
  (SELECT COALESCE(jsonb_agg(jsonb_build_object('number', p.number, 'asTyped', p.as_typed, 'extension', p.extension, 'type', p.type, 'status', p.status) ORDER BY p.position), '[]')
     FROM contact_phones p WHERE p.organization_id = c.organization_id AND p.contact_id = c.id) AS phones,
  (SELECT COALESCE(jsonb_agg(jsonb_build_object('address', e.address, 'status', e.status) ORDER BY e.position), '[]')
     FROM contact_emails e WHERE e.organization_id = c.organization_id AND e.contact_id = c.id) AS emails,
  (SELECT COALESCE(jsonb_agg(jsonb_build_object('line1', a.line1, 'line2', a.line2, 'city', a.city, 'region', a.region, 'postalCode', a.postal_code, 'country', a.country,
       'latitude', CASE WHEN ${SAID} THEN a.latitude END, 'longitude', CASE WHEN ${SAID} THEN a.longitude END, 'type', a.type, 'notes', ${NOTES_OF}) ORDER BY a.position), '[]')
     FROM contact_addresses a WHERE a.organization_id = c.organization_id AND a.contact_id = c.id AND a.retired_on IS NULL) AS addresses,
  (SELECT COALESCE(jsonb_agg(jsonb_build_object('line1', a.line1, 'line2', a.line2, 'city', a.city, 'region', a.region, 'postalCode', a.postal_code, 'retiredOn', a.retired_on,
       'why', a.retired_why, 'visitId', a.retired_source_id) ORDER BY a.retired_on DESC, a.id), '[]')
     FROM contact_addresses a WHERE a.organization_id = c.organization_id AND a.contact_id = c.id AND a.retired_on IS NOT NULL) AS former_addresses,
  (SELECT COALESCE(jsonb_agg(jsonb_build_object('employerId', j.employer_id, 'worksiteId', j.worksite_id, 'departmentId', j.department_id, 'shiftId', j.shift_id,
       'employerName', j.employer_name, 'worksiteName', j.worksite_name, 'departmentName', j.department_name, 'shiftName', j.shift_name,
       'jobTitle', j.job_title, 'classification', j.classification, 'from', j.from_on, 'to', j.until_on) ORDER BY j.position), '[]')
     FROM employments j WHERE j.organization_id = c.organization_id AND j.contact_id = c.id) AS employments`;

export const COLUMNS = `c.id, c.version, c.given_name, c.family_name, c.display_name, COALESCE(c.no_name_yet, false) AS no_name_yet, COALESCE(c.languages_read, '{}') AS languages_read, c.sort_key, c.preferred_name, c.pronouns, c.affiliate_id, c.constituency,
  c.do_not_contact, c.caution, c.time_zone, c.custom_fields, c.external_id, c.primary_phone, c.worksite_name, c.stand_value, c.stand_at, c.stand_campaign_id,
  c.last_touched_at, c.request_hash, c.created_by, c.created_at, c.updated_at`;

/** The person of a row. */
export const personOf = (row: ContactRow): Person => ({
  givenName: row.given_name, familyName: row.family_name, displayName: row.display_name, noNameYet: row.no_name_yet, preferredName: row.preferred_name, pronouns: row.pronouns,
  languages: row.languages, languagesRead: row.languages_read, phones: row.phones, emails: row.emails, addresses: row.addresses, employments: row.employments, tags: row.tags,
  affiliateId: row.affiliate_id, constituency: row.constituency, doNotContact: row.do_not_contact, caution: row.caution, timeZone: row.time_zone,
  customFields: row.custom_fields,
});
