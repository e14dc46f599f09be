import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

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

/** Which pairs: in a state, of one list where there is one, of one person where there is one. */
export interface PairsWish {
  readonly state: string;
  readonly importId: Uuid | null;
  readonly contactId: Uuid | null;
}

// A person's own pairs are found by the person; all others by their state, the likeliest first.
const OF_ALL = 'FROM duplicate_candidates WHERE organization_id = $1 AND state = $2 AND ($3::uuid IS NULL OR import_id = $3) AND $4::uuid IS NULL';
const OF_ONE = 'FROM duplicate_candidates WHERE organization_id = $1 AND state = $2 AND ($3::uuid IS NULL OR import_id = $3) AND (contact_id = $4 OR other_contact_id = $4)';
const PAGE = 'AND ($5::real IS NULL OR score < $5 OR (score = $5 AND id > $6::uuid)) ORDER BY score DESC, id LIMIT $7';
const LIST = { all: `SELECT ${COLUMNS} ${OF_ALL} ${PAGE}`, one: `SELECT ${COLUMNS} ${OF_ONE} ${PAGE}` } as const;
const COUNT = { all: `SELECT count(*)::int AS n ${OF_ALL}`, one: `SELECT count(*)::int AS n ${OF_ONE}` } as const;

/** Pairs that may be one person, and what was decided of them. */
@Injectable()
export class DuplicatesRepository {
  /** Remembers a pair; one that was decided stays decided, an open one keeps the better score. Null when one of the two was merged away meanwhile. */
  async propose(scope: Scope, pair: { id: Uuid; contactId: Uuid; otherContactId: Uuid; score: number; reasons: readonly string[]; importId: Uuid | null }): Promise<CandidateRow | null> {
    const [first, second] = [pair.contactId, pair.otherContactId].sort();
    return scope.one<CandidateRow>(
      `INSERT INTO duplicate_candidates AS d (organization_id, id, contact_id, other_contact_id, score, reasons, import_id, created_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8
       WHERE (SELECT count(*) FROM (SELECT 1 FROM contacts WHERE organization_id = $1 AND id IN ($3::uuid, $4::uuid) ORDER BY id FOR KEY SHARE) there) = 2
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
  list(scope: Scope, wish: PairsWish & { after: { score: number; id: Uuid } | null; most: number }): Promise<CandidateRow[]> {
    return scope.query<CandidateRow>(
      LIST[wish.contactId ? 'one' : 'all'], [scope.organizationId, wish.state, wish.importId, wish.contactId, wish.after?.score ?? null, wish.after?.id ?? null, wish.most]);
  }

  async count(scope: Scope, wish: PairsWish): Promise<number> {
    return (await scope.one<{ n: number }>(COUNT[wish.contactId ? 'one' : 'all'], [scope.organizationId, wish.state, wish.importId, wish.contactId]))!.n;
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
