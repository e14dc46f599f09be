import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { sameEmail, sortKeyOf } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { Comparable, Person } from '../domain';
import { doorKeyOf } from '../domain';

export interface CandidateRow {
  id: Uuid;
  version: number;
  contact_id: Uuid;
  other_contact_id: Uuid;
  score: number;
  reasons: string[];
  import_id: Uuid | null;
  state: 'open' | 'same' | 'different';
  decided_by: Uuid | null;
  decided_at: Date | null;
  created_at: Date;
}

const COLUMNS = 'id, version, contact_id, other_contact_id, score, reasons, import_id, state, decided_by, decided_at, created_at';

const LIKELY = `
  WITH found AS (
    SELECT p.contact_id AS id FROM contact_phones p WHERE p.organization_id = $1 AND p.number = ANY($3::text[])
    UNION SELECT e.contact_id FROM contact_emails e WHERE e.organization_id = $1 AND e.address = ANY($4::text[])
    UNION SELECT n.id FROM contacts n WHERE n.organization_id = $1 AND n.sort_key = ANY($5::text[])
  )
  SELECT c.id, c.display_name AS "displayName", c.given_name AS "givenName", c.family_name AS "familyName", c.preferred_name AS "preferredName",
    ARRAY(SELECT number FROM contact_phones p WHERE p.organization_id = $1 AND p.contact_id = c.id AND number IS NOT NULL) AS phones,
    ARRAY(SELECT address FROM contact_emails e WHERE e.organization_id = $1 AND e.contact_id = c.id) AS emails,
    ARRAY(SELECT door_key FROM contact_addresses a WHERE a.organization_id = $1 AND a.contact_id = c.id AND door_key <> '') AS doors,
    ARRAY(SELECT lower(worksite_name) FROM employments j WHERE j.organization_id = $1 AND j.contact_id = c.id AND worksite_name IS NOT NULL) AS worksites
  FROM contacts c WHERE c.organization_id = $1 AND c.id IN (SELECT id FROM found) AND c.id <> $2`;

/** Pairs that may be one person, and what was decided of them. */
@Injectable()
export class DuplicatesRepository {
  /** People who share a phone, an e-mail or a name, among those the condition lets see. */
  likely(scope: Scope, id: Uuid, person: Person, condition: string): Promise<Array<Comparable & { id: Uuid }>> {
    const names = [sortKeyOf(person), sortKeyOf({ givenName: person.familyName, familyName: person.givenName }), sortKeyOf({ displayName: person.displayName })];
    const sql = `${LIKELY} AND ${condition} ORDER BY c.id LIMIT 50`;
    return scope.query(sql, [
      scope.organizationId, id, person.phones.flatMap((phone) => phone.number ?? []), person.emails.map((email) => email.address),
      [...new Set(names.filter((name) => name !== ''))],
    ]);
  }

  /** Remembers a pair; one that was decided stays decided, an open one keeps the better score. */
  async propose(scope: Scope, pair: { id: Uuid; contactId: Uuid; otherContactId: Uuid; score: number; reasons: readonly string[]; importId: Uuid | null }): Promise<CandidateRow | null> {
    const [first, second] = [pair.contactId, pair.otherContactId].sort();
    return scope.one<CandidateRow>(
      `INSERT INTO duplicate_candidates AS d (organization_id, id, contact_id, other_contact_id, score, reasons, import_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (organization_id, contact_id, other_contact_id) DO UPDATE
         SET import_id = COALESCE(d.import_id, excluded.import_id),
             score = CASE WHEN d.state = 'open' THEN GREATEST(d.score, excluded.score) ELSE d.score END,
             reasons = CASE WHEN d.state = 'open' AND excluded.score > d.score THEN excluded.reasons ELSE d.reasons END
       RETURNING ${COLUMNS}`,
      [scope.organizationId, pair.id, first, second, pair.score, JSON.stringify(pair.reasons), pair.importId, scope.now]);
  }

  find(scope: Scope, id: Uuid, lock = false): Promise<CandidateRow | null> {
    return scope.one<CandidateRow>(
      lock ? `SELECT ${COLUMNS} FROM duplicate_candidates WHERE organization_id = $1 AND id = $2 FOR UPDATE` : `SELECT ${COLUMNS} FROM duplicate_candidates WHERE organization_id = $1 AND id = $2`,
      [scope.organizationId, id]);
  }

  /** Pairs in one state, the likeliest first. */
  list(scope: Scope, wish: { state: string; importId: Uuid | null; after: { score: number; id: Uuid } | null; most: number }): Promise<CandidateRow[]> {
    return scope.query<CandidateRow>(
      `SELECT ${COLUMNS} FROM duplicate_candidates WHERE organization_id = $1 AND state = $2 AND ($3::uuid IS NULL OR import_id = $3)
         AND ($4::real IS NULL OR score < $4 OR (score = $4 AND id > $5::uuid))
       ORDER BY score DESC, id LIMIT $6`,
      [scope.organizationId, wish.state, wish.importId, wish.after?.score ?? null, wish.after?.id ?? null, wish.most]);
  }

  async count(scope: Scope, state: string, importId: Uuid | null): Promise<number> {
    const row = await scope.one<{ n: number }>(
      'SELECT count(*)::int AS n FROM duplicate_candidates WHERE organization_id = $1 AND state = $2 AND ($3::uuid IS NULL OR import_id = $3)',
      [scope.organizationId, state, importId]);
    return row!.n;
  }

  /** The open pairs of one person, the likeliest first. */
  openOf(scope: Scope, contactId: Uuid): Promise<Array<{ contactId: Uuid; score: number; reasons: string[] }>> {
    return scope.query(
      `SELECT CASE WHEN contact_id = $2 THEN other_contact_id ELSE contact_id END AS "contactId", score, reasons FROM duplicate_candidates
       WHERE organization_id = $1 AND state = 'open' AND (contact_id = $2 OR other_contact_id = $2) ORDER BY score DESC, id LIMIT 20`,
      [scope.organizationId, contactId]);
  }

  async decide(scope: Scope, id: Uuid, state: CandidateRow['state']): Promise<void> {
    await scope.query(
      `UPDATE duplicate_candidates SET state = $3, decided_by = CASE WHEN $3 = 'open' THEN NULL ELSE $4::uuid END,
         decided_at = CASE WHEN $3 = 'open' THEN NULL ELSE $5::timestamptz END, version = version + 1
       WHERE organization_id = $1 AND id = $2`,
      [scope.organizationId, id, state, scope.actor.userId, scope.now]);
  }
}

/** A person as it is compared with others. */
export const comparable = (person: Person): Comparable => ({
  displayName: person.displayName, givenName: person.givenName, familyName: person.familyName, preferredName: person.preferredName,
  phones: person.phones.flatMap((phone) => phone.number ?? []), emails: person.emails.map((email) => sameEmail(email.address)),
  doors: person.addresses.map(doorKeyOf), worksites: person.employments.flatMap((job) => job.worksiteName?.toLowerCase() ?? []),
});
