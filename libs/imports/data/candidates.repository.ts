import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

/** A person as rows are compared with them. */
export interface CandidateRow {
  id: Uuid;
  created_at: Date;
  /** The first row of a list that told of this person; null for who came otherwise. */
  first_row: number | null;
  display_name: string;
  given_name: string | null;
  family_name: string | null;
  preferred_name: string | null;
  /** Names that rows of lists gave this person. */
  other_names: string[];
  emails: string[];
  phones: Array<{ number: string | null; asTyped: string }>;
  addresses: Array<{ line1: string | null; line2: string | null; city: string | null; postalCode: string | null }>;
  workplaces: string[];
  external_keys: string[];
}

/** What a batch of rows is looked up by. */
export interface LookedUp {
  readonly phones: readonly string[];
  /** As `sameEmail` makes them. */
  readonly emails: readonly string[];
  readonly doorKeys: readonly string[];
  readonly externalKeys: readonly Buffer[];
}

/** A name as lists are sorted by it; `silent`: only people without a phone, whom nothing but the name can tell. */
export interface AskedNamesake {
  readonly key: string;
  readonly silent: boolean;
}

/** So many people of one phone, e-mail or door are compared; a switchboard's number says nothing. */
const MOST_OF_ONE = 100;
const MOST_NAMESAKES = 20;

const FOUND = `
  SELECT p.contact_id AS id FROM unnest($2::text[]) AS k(number)
    CROSS JOIN LATERAL (SELECT contact_id FROM contact_phones WHERE organization_id = $1 AND number = k.number LIMIT ${MOST_OF_ONE}) p
  UNION SELECT e.contact_id FROM unnest($3::text[]) AS k(address)
    CROSS JOIN LATERAL (SELECT contact_id FROM contact_emails WHERE organization_id = $1 AND address = k.address LIMIT ${MOST_OF_ONE}) e
  UNION SELECT a.contact_id FROM unnest($4::text[]) AS k(door)
    CROSS JOIN LATERAL (SELECT contact_id FROM contact_addresses WHERE organization_id = $1 AND door_key = k.door LIMIT ${MOST_OF_ONE}) a
  UNION SELECT r.contact_id FROM import_rows r WHERE r.organization_id = $1 AND r.external_key = ANY($5::bytea[]) AND r.contact_id IS NOT NULL`;
const NAMESAKES = `
  SELECT DISTINCT n.id FROM jsonb_to_recordset($2::jsonb) AS k (key text, silent boolean)
    CROSS JOIN LATERAL (SELECT id FROM contacts WHERE organization_id = $1 AND sort_key = k.key AND (NOT k.silent OR primary_phone IS NULL) LIMIT ${MOST_NAMESAKES}) n`;
const PERSONS = `
  SELECT c.id, c.created_at, (SELECT min(r.row_number) FROM import_rows r WHERE r.organization_id = $1 AND r.contact_id = c.id) AS first_row, c.display_name, c.given_name, c.family_name, c.preferred_name,
    ARRAY(SELECT DISTINCT r.name FROM import_rows r WHERE r.organization_id = $1 AND r.contact_id = c.id AND r.name IS NOT NULL) AS other_names,
    ARRAY(SELECT e.address FROM contact_emails e WHERE e.organization_id = $1 AND e.contact_id = c.id) AS emails,
    (SELECT COALESCE(jsonb_agg(jsonb_build_object('number', p.number, 'asTyped', p.as_typed)), '[]') FROM contact_phones p WHERE p.organization_id = $1 AND p.contact_id = c.id) AS phones,
    (SELECT COALESCE(jsonb_agg(jsonb_build_object('line1', a.line1, 'line2', a.line2, 'city', a.city, 'postalCode', a.postal_code)), '[]')
       FROM contact_addresses a WHERE a.organization_id = $1 AND a.contact_id = c.id) AS addresses,
    ARRAY(SELECT n.name FROM employments j CROSS JOIN LATERAL (VALUES (j.employer_name), (j.worksite_name)) AS n (name)
       WHERE j.organization_id = $1 AND j.contact_id = c.id AND n.name IS NOT NULL) AS workplaces,
    ARRAY(SELECT encode(r.external_key, 'hex') FROM import_rows r WHERE r.organization_id = $1 AND r.contact_id = c.id AND r.external_key IS NOT NULL) AS external_keys
  FROM contacts c WHERE c.organization_id = $1 AND c.id = ANY($2::uuid[]) ORDER BY c.created_at, first_row NULLS FIRST, c.id`;

/** People whom rows of a list may be. Reads across: an import sees what the worker sees. */
@Injectable()
export class CandidatesRepository {
  /** Who shares a phone, e-mail, door or id with any of the rows. */
  async sharing(scope: Scope, by: LookedUp): Promise<Uuid[]> {
    const rows = await scope.query<{ id: Uuid }>(FOUND, [scope.organizationId, by.phones, by.emails, by.doorKeys, by.externalKeys]);
    return rows.map((row) => row.id);
  }

  /** Who is sorted by one of the names. */
  async namesakes(scope: Scope, names: readonly AskedNamesake[]): Promise<Uuid[]> {
    if (names.length === 0) return [];
    return (await scope.query<{ id: Uuid }>(NAMESAKES, [scope.organizationId, JSON.stringify(names)])).map((row) => row.id);
  }

  persons(scope: Scope, ids: readonly Uuid[]): Promise<CandidateRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : scope.query<CandidateRow>(PERSONS, [scope.organizationId, [...new Set(ids)]]);
  }
}
