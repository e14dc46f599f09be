import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { BulkActName, BulkActStatus, BulkTarget, LeftOut } from '../domain';

export interface BulkActRow {
  id: Uuid;
  version: number;
  status: BulkActStatus;
  act: BulkActName;
  target: BulkTarget;
  people: number;
  changed: number;
  unchanged: number;
  left_out: LeftOut[];
  request_hash: Buffer | null;
  by: Uuid | null;
  at: Date;
  undone_by: Uuid | null;
  undone_at: Date | null;
  /** While it is being taken back: for how many so far. */
  restored: number | null;
  kept: number | null;
  /** Whom the worker is to find; null where the people are known. */
  filter: Record<string, unknown> | null;
  failure_code: string | null;
  updated_at: Date;
}

export interface NewBulkAct {
  readonly id: Uuid;
  readonly act: BulkActName;
  readonly target: BulkTarget;
  readonly hash: Buffer;
  readonly status: BulkActStatus;
  readonly people: number;
  readonly filter: Record<string, unknown> | null;
}

/** What became of some people of an act. */
export interface BulkCounts {
  readonly changed: number;
  readonly unchanged: number;
  /** Of all of them so far. */
  readonly leftOut: readonly LeftOut[];
}

export interface ChangedRow {
  contactId: Uuid;
  before: unknown;
  /** When they were changed; null in the moment of the act. */
  at: Date | null;
}

const COLUMNS = 'id, version, status, act, target, people, changed, unchanged, left_out, request_hash, by, at, undone_by, undone_at, restored, kept, filter, failure_code, updated_at';
/** Leads see what everybody did; others what they did themselves. $2: everybody's, $3: who acts. */
const SEEN = 'organization_id = $1 AND ($2::boolean OR by = $3)';
const FIND = `SELECT ${COLUMNS} FROM bulk_acts WHERE ${SEEN} AND id = $4`;
const LOCKED = `${FIND} FOR NO KEY UPDATE`;
const PAGE = `SELECT ${COLUMNS} FROM bulk_acts WHERE ${SEEN} AND ($4::timestamptz IS NULL OR (at, id) < ($4, $5::uuid)) ORDER BY at DESC, id DESC LIMIT $6`;
const COUNT = `SELECT count(*)::int AS n FROM bulk_acts WHERE ${SEEN}`;
const BEGIN = `INSERT INTO bulk_acts (organization_id, id, act, target, people, changed, unchanged, left_out, request_hash, by, at, updated_at, status, filter)
  VALUES ($1, $2, $3, $4, $5, 0, 0, '[]', $6, $7, $8, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`;
const COUNTED = `UPDATE bulk_acts SET changed = changed + $3, unchanged = unchanged + $4, left_out = $5, updated_at = $6 WHERE organization_id = $1 AND id = $2`;
/** Once its people are known, what they were asked for by (`q` may be a name) is forgotten. */
const MOVE = `UPDATE bulk_acts SET status = $3, filter = CASE WHEN $3 = 'queued' THEN filter END, version = version + 1, updated_at = $4, people = COALESCE($5, people), failure_code = $6 WHERE organization_id = $1 AND id = $2`;
const KEEP = `INSERT INTO bulk_act_people (organization_id, bulk_act_id, contact_id, before, at)
  SELECT $1, $2, r.contact_id, r.before, $4 FROM jsonb_to_recordset($3::jsonb) AS r (contact_id uuid, before jsonb)`;
const CHANGED = 'SELECT contact_id AS "contactId", before, at FROM bulk_act_people WHERE organization_id = $1 AND bulk_act_id = $2 ORDER BY contact_id LIMIT $3';
const FORGET = 'DELETE FROM bulk_act_people WHERE organization_id = $1 AND bulk_act_id = $2 AND contact_id = ANY($3::uuid[])';
const FORGET_SOME = `DELETE FROM bulk_act_people WHERE organization_id = $1 AND (bulk_act_id, contact_id) IN (
  SELECT p.bulk_act_id, p.contact_id FROM bulk_act_people p JOIN bulk_acts b ON b.organization_id = $1 AND b.id = p.bulk_act_id
  WHERE p.organization_id = $1 AND b.at < $2 AND b.at > $2::timestamptz - interval '90 days' AND b.status <> 'undoing' ORDER BY p.bulk_act_id, p.contact_id LIMIT $3) RETURNING 1`;
const UNDOING = `UPDATE bulk_acts SET status = 'undoing', version = version + 1, undone_by = $3, restored = COALESCE(restored, 0), updated_at = $4 WHERE organization_id = $1 AND id = $2`;
const RESTORED = 'UPDATE bulk_acts SET restored = restored + $3, updated_at = $4 WHERE organization_id = $1 AND id = $2';
const UNDONE = `UPDATE bulk_acts SET status = 'undone', undone_at = $3, kept = changed - restored, updated_at = $3 WHERE organization_id = $1 AND id = $2`;
const LOCK = 'SELECT id FROM contacts WHERE organization_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE';

const sight = (scope: Scope): unknown[] => [scope.organizationId, ['admin', 'lead', 'system'].includes(scope.actor.role), scope.actor.userId];

/** Acts on many people, and how each of these was before. */
@Injectable()
export class BulkActsRepository {
  find(scope: Scope, id: Uuid, lock = false): Promise<BulkActRow | null> {
    return scope.one<BulkActRow>(lock ? LOCKED : FIND, [...sight(scope), id]);
  }

  /** Whoever did it, locked: for the worker. */
  anybodys(scope: Scope, id: Uuid): Promise<BulkActRow | null> {
    return scope.one<BulkActRow>(LOCKED, [scope.organizationId, true, null, id]);
  }

  /** The hash of the request under an id, whoever sent it. */
  async requestHash(scope: Scope, id: Uuid): Promise<Buffer | null> {
    return (await scope.one<{ request_hash: Buffer | null }>('SELECT request_hash FROM bulk_acts WHERE organization_id = $1 AND id = $2', [scope.organizationId, id]))?.request_hash ?? null;
  }

  /** Newest first. */
  page(scope: Scope, after: readonly unknown[] | null, most: number): Promise<BulkActRow[]> {
    return scope.query<BulkActRow>(PAGE, [...sight(scope), after?.[0] ?? null, after?.[1] ?? null, most]);
  }

  async count(scope: Scope): Promise<number> {
    return (await scope.one<{ n: number }>(COUNT, sight(scope)))!.n;
  }

  /** False where the id is taken. Who sends it a second time at the same moment waits here. */
  async begin(scope: Scope, row: NewBulkAct): Promise<boolean> {
    const filter = row.filter && JSON.stringify(row.filter);
    const made = await scope.query(BEGIN, [scope.organizationId, row.id, row.act, JSON.stringify(row.target), row.people, row.hash, scope.actor.userId, scope.now, row.status, filter]);
    return made.length > 0;
  }

  async counted(scope: Scope, id: Uuid, { changed, unchanged, leftOut }: BulkCounts): Promise<void> {
    await scope.query(COUNTED, [scope.organizationId, id, changed, unchanged, JSON.stringify(leftOut), scope.now]);
  }

  /** Gives it another status; `people` where only now it is known how many they are. */
  async move(scope: Scope, id: Uuid, status: BulkActStatus, { people = null, failure = null }: { people?: number | null; failure?: string | null } = {}): Promise<void> {
    await scope.query(MOVE, [scope.organizationId, id, status, scope.now, people, failure]);
  }

  async keep(scope: Scope, id: Uuid, changed: ReadonlyMap<Uuid, unknown>): Promise<void> {
    if (changed.size === 0) return;
    await scope.query(KEEP, [scope.organizationId, id, JSON.stringify([...changed].map(([contactId, before]) => ({ contact_id: contactId, before }))), scope.now]);
  }

  /** The next people whose way back is kept, in the order of their ids. */
  changed(scope: Scope, id: Uuid, most: number): Promise<ChangedRow[]> {
    return scope.query<ChangedRow>(CHANGED, [scope.organizationId, id, most]);
  }

  async beginUndoing(scope: Scope, id: Uuid): Promise<void> {
    await scope.query(UNDOING, [scope.organizationId, id, scope.actor.userId, scope.now]);
  }

  /** These people are over: for `restored` of them it was taken back. */
  async restored(scope: Scope, id: Uuid, over: readonly Uuid[], restored: number): Promise<void> {
    await scope.query(FORGET, [scope.organizationId, id, over]);
    await scope.query(RESTORED, [scope.organizationId, id, restored, scope.now]);
  }

  async markUndone(scope: Scope, id: Uuid): Promise<void> {
    await scope.query(UNDONE, [scope.organizationId, id, scope.now]);
  }

  /** What can no longer be taken back need not be known any more: so many people of acts before that day. Answers how many went. */
  async forgetBefore(scope: Scope, day: Date, most: number): Promise<number> {
    return (await scope.query(FORGET_SOME, [scope.organizationId, day, most])).length;
  }

  /** People in the order of their ids, so that two acts never wait for one another. */
  async lockPeople(scope: Scope, ids: readonly Uuid[]): Promise<void> {
    await scope.query(LOCK, [scope.organizationId, ids]);
  }
}
