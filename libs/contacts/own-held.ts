import { NOTES_OF } from './data/door-notes';
import type { HeldSection } from './held';
import { registerHeld } from './held';

const rows = (columns: string, table: string, order = 'x.position'): string => `SELECT ${columns} FROM ${table} x WHERE x.organization_id = $1 AND x.contact_id = $2 ORDER BY ${order}`;

const PERSON: HeldSection = {
  name: 'person',
  sql: `SELECT x.display_name AS "displayName", x.given_name AS "givenName", x.family_name AS "familyName", x.preferred_name AS "preferredName", x.no_name_yet AS "noNameYet", x.pronouns,
      x.languages_read AS "languagesRead", (SELECT o.name FROM organizations o WHERE o.id = x.affiliate_id) AS affiliate, x.constituency, x.do_not_contact AS "doNotContact", x.caution,
      x.time_zone AS "timeZone", x.custom_fields AS "customFields", x.external_id AS "externalId", x.stand_value AS value, x.stand_at AS "standAt", x.last_touched_at AS "lastTouchedAt",
      x.created_by AS by, x.created_at AS "createdAt", x.updated_at AS "updatedAt"
    FROM contacts x WHERE x.organization_id = $1 AND x.id = $2`,
  cells: {
    displayName: 'text', givenName: 'text', familyName: 'text', preferredName: 'text', noNameYet: 'yes', pronouns: 'text', languagesRead: 'languages', affiliate: 'text', constituency: 'text',
    doNotContact: 'yes', caution: 'text', timeZone: 'text', customFields: 'values', externalId: 'text', value: 'code:stand', standAt: 'instant', lastTouchedAt: 'instant', by: 'member',
    createdAt: 'instant', updatedAt: 'instant',
  },
};

/** What is held of a person under the names of `own-references`. */
registerHeld([
  PERSON,
  {
    name: 'phones', sql: rows('x.number, x.as_typed AS "asTyped", x.extension, x.type, x.status, x.source', 'contact_phones'),
    cells: { number: 'text', asTyped: 'text', extension: 'text', type: 'code:type', status: 'code:status', source: 'code:source' },
  },
  { name: 'emails', sql: rows('x.address, x.status, x.source', 'contact_emails'), cells: { address: 'text', status: 'code:status', source: 'code:source' } },
  {
    name: 'addresses',
    sql: `SELECT a.line1, a.line2, a.city, a.region, a.postal_code AS "postalCode", a.country, CASE WHEN a.geo_precision <> 'zip' THEN a.latitude END AS latitude, CASE WHEN a.geo_precision <> 'zip' THEN a.longitude END AS longitude, a.type, ${NOTES_OF} AS "addressNotes", a.retired_on::text AS "retiredOn"
      FROM contact_addresses a WHERE a.organization_id = $1 AND a.contact_id = $2 ORDER BY a.retired_on IS NOT NULL, a.position`,
    cells: { line1: 'text', line2: 'text', city: 'text', region: 'text', postalCode: 'text', country: 'text', latitude: 'number', longitude: 'number', type: 'code:type', addressNotes: 'text', retiredOn: 'day' },
  },
  { name: 'languages', sql: rows('ARRAY[x.language] AS language', 'contact_languages'), cells: { language: 'languages' } },
  { name: 'tags', sql: rows('x.tag', 'contact_tags'), cells: { tag: 'text' } },
  {
    name: 'employments',
    sql: rows('x.employer_name AS "employerName", x.worksite_name AS "worksiteName", x.department_name AS "departmentName", x.shift_name AS "shiftName", x.job_title AS "jobTitle", x.classification, x.from_on::text AS "from", x.until_on::text AS "to"', 'employments'),
    cells: { employerName: 'text', worksiteName: 'text', departmentName: 'text', shiftName: 'text', jobTitle: 'text', classification: 'code:classification', from: 'day', to: 'day' },
  },
  {
    name: 'changes', sql: rows('x.field, x."from" AS was, x."to" AS became, x.by, x.at', 'contact_field_changes', 'x.at DESC, x.id DESC'),
    cells: { at: 'instant', field: 'field', was: 'values', became: 'values', by: 'member' },
  },
  {
    name: 'fieldConflicts',
    sql: rows('x.field, x.base AS was, x.yours AS "oneSaid", x.yours_by AS "oneBy", x.theirs AS "otherSaid", x.theirs_by AS "otherBy", x.state, x.value AS "decidedValue", x.decided_by AS "decidedBy", x.decided_at AS "decidedAt", x.created_at AS at', 'field_conflicts', 'x.created_at DESC, x.id DESC'),
    cells: { at: 'instant', field: 'field', was: 'values', oneSaid: 'values', oneBy: 'member', otherSaid: 'values', otherBy: 'member', state: 'code:state', decidedValue: 'values', decidedBy: 'member', decidedAt: 'instant' },
  },
]);
