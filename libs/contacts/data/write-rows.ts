import { PLACE_JOINS, placeValues } from './place-json';

const PLACE = Object.values(placeValues('a.latitude IS NOT NULL')).join(', ');

/** What an insert of parts reads: the contact is `made`, `person` the expression of their JSON. */
const partsOf = (person: string) => ({
  phones: `contact_phones (organization_id, id, contact_id, position, number, extension, as_typed, type, status, source)
    SELECT $1, gen_random_uuid(), made.id, p.position, p.number, p.extension, p.as_typed, p.type, p.status, made.source
    FROM made, jsonb_to_recordset(${person} -> 'phones') AS p (position smallint, number text, extension text, as_typed text, type text, status text)`,
  emails: `contact_emails (organization_id, id, contact_id, position, address, status, source)
    SELECT $1, gen_random_uuid(), made.id, e.position, e.address, e.status, made.source
    FROM made, jsonb_to_recordset(${person} -> 'emails') AS e (position smallint, address text, status text)`,
  addresses: `contact_addresses (organization_id, id, contact_id, position, line1, line2, city, region, postal_code, country, latitude, longitude, geo_precision, geo_source, place_hash, type, door_key, notes)
    SELECT $1, gen_random_uuid(), made.id, a.position, a.line1, a.line2, a.city, a.region, a.postal_code, a.country, ${PLACE}, decode(a.place_hash, 'hex'), a.type, a.door_key, a.notes
    FROM made, jsonb_to_recordset(${person} -> 'addresses') AS a (position smallint, line1 text, line2 text, city text, region text, postal_code text, country text,
      latitude double precision, longitude double precision, zip_latitude double precision, zip_longitude double precision, place_hash text, type text, door_key text, notes text)${PLACE_JOINS}`,
  languages: `contact_languages (organization_id, contact_id, language, position)
    SELECT $1, made.id, l.language, l.position FROM made, jsonb_to_recordset(${person} -> 'languages') AS l (position smallint, language text)`,
  tags: `contact_tags (organization_id, contact_id, tag_key, tag, position)
    SELECT $1, made.id, t.tag_key, t.tag, t.position FROM made, jsonb_to_recordset(${person} -> 'tags') AS t (position smallint, tag_key text, tag text)`,
  employments: `employments (organization_id, id, contact_id, position, employer_id, worksite_id, unit_id, department_id, shift_id,
      employer_name, worksite_name, department_name, shift_name, job_title, classification, from_on, until_on)
    SELECT $1, gen_random_uuid(), made.id, j.position, j.employer_id, j.worksite_id, j.unit_id, j.department_id, j.shift_id,
      j.employer_name, j.worksite_name, j.department_name, j.shift_name, j.job_title, j.classification, j.from_on, j.until_on
    FROM made, jsonb_to_recordset(${person} -> 'employments') AS j (position smallint, employer_id uuid, worksite_id uuid, unit_id uuid, department_id uuid, shift_id uuid,
      employer_name text, worksite_name text, department_name text, shift_name text, job_title text, classification text, from_on date, until_on date)`,
}) as const;

const PART_OF = partsOf('$3::jsonb');

export type Part = keyof typeof PART_OF;
export const PART_NAMES = Object.keys(PART_OF) as Part[];

const TABLE_OF: Record<Part, string> = {
  phones: 'contact_phones', emails: 'contact_emails', addresses: 'contact_addresses', languages: 'contact_languages', tags: 'contact_tags', employments: 'employments',
};

/** The table that holds a part. */
export const tableOfPart = (part: Part): string => TABLE_OF[part];

const FIELDS = `given_name text, family_name text, display_name text, no_name_yet boolean, languages_read text[], sort_key text, preferred_name text, pronouns text, affiliate_id uuid, constituency text,
  do_not_contact boolean, caution text, time_zone text, custom_fields jsonb, primary_phone text, worksite_name text, search_key text, phone_digits text, search_version integer`;

const allParts = (of: Record<Part, string>): string => PART_NAMES.map((part) => `${part}_in AS (INSERT INTO ${of[part]})`).join(',\n  ');

/**
 * The person with all parts in one statement, where no such id is there and none was found to be somebody else.
 * $1 organization, $2 id, $3 person, $4 source, $5 external id, $6 hash, $7 by, $8 now, $9 last touched.
 */
export const INSERT_PERSON = `
  WITH made AS (
    INSERT INTO contacts (organization_id, id, given_name, family_name, display_name, no_name_yet, languages_read, sort_key, preferred_name, pronouns, affiliate_id, constituency,
      do_not_contact, caution, time_zone, custom_fields, external_id, primary_phone, worksite_name, last_touched_at, request_hash, created_by, created_at, updated_at)
    SELECT $1, $2, f.given_name, f.family_name, f.display_name, f.no_name_yet, f.languages_read, f.sort_key, f.preferred_name, f.pronouns, f.affiliate_id, f.constituency,
      f.do_not_contact, f.caution, f.time_zone, f.custom_fields, $5, f.primary_phone, f.worksite_name, $9, $6, $7, $8, $8
    FROM jsonb_to_record($3::jsonb) AS f (${FIELDS})
    WHERE NOT EXISTS (SELECT 1 FROM contact_merges m WHERE m.organization_id = $1 AND m.duplicate_id = $2 AND m.undone_at IS NULL)
    ON CONFLICT DO NOTHING RETURNING id, $4::text AS source
  ),
  ${allParts(PART_OF)}
  SELECT made.id, search.put_contact(made.id, $3::jsonb ->> 'search_key', $3::jsonb ->> 'phone_digits', ($3::jsonb ->> 'search_version')::integer) FROM made`;

/**
 * Many people with all their parts in one statement, where no such ids are there.
 * $1 organization, $2 people as JSON (id, external id, hash, person), $3 source, $4 by, $5 now.
 */
export const INSERT_PEOPLE = `
  WITH sent AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS s (id uuid, external_id text, request_hash text, person jsonb)),
  new AS (
    INSERT INTO contacts (organization_id, id, given_name, family_name, display_name, no_name_yet, languages_read, sort_key, preferred_name, pronouns, affiliate_id, constituency,
      do_not_contact, caution, time_zone, custom_fields, external_id, primary_phone, worksite_name, request_hash, created_by, created_at, updated_at)
    SELECT $1, s.id, f.given_name, f.family_name, f.display_name, f.no_name_yet, f.languages_read, f.sort_key, f.preferred_name, f.pronouns, f.affiliate_id, f.constituency,
      f.do_not_contact, f.caution, f.time_zone, f.custom_fields, s.external_id, f.primary_phone, f.worksite_name, decode(s.request_hash, 'hex'), $4, $5, $5
    FROM sent s CROSS JOIN LATERAL jsonb_to_record(s.person) AS f (${FIELDS})
    ON CONFLICT DO NOTHING RETURNING id
  ),
  made AS (SELECT new.id, $3::text AS source, sent.person FROM new JOIN sent ON sent.id = new.id),
  ${allParts(partsOf('made.person'))}
  SELECT made.id, search.put_contact(made.id, made.person ->> 'search_key', made.person ->> 'phone_digits', (made.person ->> 'search_version')::integer) FROM made`;

/** Writes the person's own columns and search row. $1 organization, $2 id, $3 person, $4 version, $5 now. */
export const UPDATE_PERSON = `
  WITH f AS (SELECT * FROM jsonb_to_record($3::jsonb) AS f (${FIELDS})),
  made AS (
    UPDATE contacts c SET given_name = f.given_name, family_name = f.family_name, display_name = f.display_name, no_name_yet = f.no_name_yet, languages_read = f.languages_read, sort_key = f.sort_key, preferred_name = f.preferred_name,
      pronouns = f.pronouns, affiliate_id = f.affiliate_id, constituency = f.constituency, do_not_contact = f.do_not_contact, caution = f.caution,
      time_zone = f.time_zone, custom_fields = f.custom_fields, primary_phone = f.primary_phone, worksite_name = f.worksite_name, version = $4, updated_at = $5
    FROM f WHERE c.organization_id = $1 AND c.id = $2 RETURNING c.id
  )
  SELECT search.put_contact(made.id, f.search_key, f.phone_digits, f.search_version) FROM made, f`;

/** An address that was left stays where it is. */
const STAYS: Partial<Record<Part, string>> = { addresses: ' AND retired_on IS NULL' };

/** Takes the rows of one part away. $1 organization, $2 contact. */
export const EMPTY_PART = Object.fromEntries(
  PART_NAMES.map((part) => [part, `DELETE FROM ${TABLE_OF[part]} WHERE organization_id = $1 AND contact_id = $2${STAYS[part] ?? ''}`]),
) as Record<Part, string>;

/** Writes the rows of one part. $1 organization, $2 contact, $3 person, $4 source. */
export const FILL_PART = Object.fromEntries(
  PART_NAMES.map((part) => [part, `WITH made AS (SELECT $2::uuid AS id, $4::text AS source) INSERT INTO ${PART_OF[part]}`]),
) as Record<Part, string>;

/** $1 organization, $2 rows as JSON. */
export const ADD_FIELD_CHANGES = `
  INSERT INTO contact_field_changes (organization_id, id, contact_id, version, field, "from", "to", by, at)
  SELECT $1, r.id, r.contact_id, r.version, r.field, r.before, r.after, r.by, r.at
  FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, contact_id uuid, version integer, field text, before jsonb, after jsonb, by uuid, at timestamptz)`;
