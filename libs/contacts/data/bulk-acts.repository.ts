import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { BulkActName, BulkTarget, LeftOut } from '../domain';

export interface BulkActRow {
  id: Uuid;
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
  restored: number | null;
  kept: number | null;
}

const COLUMNS = 'id, act, target, people, changed, unchanged, left_out, request_hash, by, at, undone_by, undone_at, restored, kept';
/** Leads see what everybody did; others what they did themselves. $2: everybody's, $3: who acts. */
const SEEN = 'organization_id = $1 AND ($2::boolean OR by = $3)';
const FIND = `SELECT ${COLUMNS} FROM bulk_acts WHERE ${SEEN} AND id = $4`;
const LOCKED = `${FIND} FOR UPDATE`;
const PAGE = `SELECT ${COLUMNS} FROM bulk_acts WHERE ${SEEN} AND ($4::timestamptz IS NULL OR (at, id) < ($4, $5::uuid)) ORDER BY at DESC, id DESC LIMIT $6`;
const COUNT = `SELECT count(*)::int AS n FROM bulk_acts WHERE ${SEEN}`;
const BEGIN = `INSERT INTO bulk_acts (organization_id, id, act, target, people, changed, unchanged, left_out, request_hash, by, at)
  VALUES ($1, $2, $3, $4, 0, 0, 0, '[]', $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`;
const END = 'UPDATE bulk_acts SET people = $3, changed = $4, unchanged = $5, left_out = $6 WHERE organization_id = $1 AND id = $2';
const KEEP = `INSERT INTO bulk_act_people (organization_id, bulk_act_id, contact_id, before)
  SELECT $1, $2, r.contact_id, r.before FROM jsonb_to_recordset($3::jsonb) AS r (contact_id uuid, before jsonb)`;
const CHANGED = 'SELECT contact_id AS "contactId", before FROM bulk_act_people WHERE organization_id = $1 AND bulk_act_id = $2 ORDER BY contact_id';
const FORGET = 'DELETE FROM bulk_act_people WHERE organization_id = $1 AND bulk_act_id = $2';
const FORGET_OLD = `DELETE FROM bulk_act_people WHERE organization_id = $1 AND bulk_act_id IN (
  SELECT id FROM bulk_acts WHERE organization_id = $1 AND at < $2 AND at > $2::timestamptz - interval '90 days')`;
const UNDONE = 'UPDATE bulk_acts SET undone_by = $3, undone_at = $4, restored = $5, kept = $6 WHERE organization_id = $1 AND id = $2';
const LOCK = 'SELECT id FROM contacts WHERE organization_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE';

const sight = (scope: Scope): unknown[] => [scope.organizationId, ['admin', 'lead', 'system'].includes(scope.actor.role), scope.actor.userId];

/** Acts on many people, and how each of these was before. */
@Injectable()
export class BulkActsRepository {
  find(scope: Scope, id: Uuid, lock = false): Promise<BulkActRow | null> {
    return scope.one<BulkActRow>(lock ? LOCKED : FIND, [...sight(scope), id]);
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
  async begin(scope: Scope, row: { id: Uuid; act: BulkActName; target: BulkTarget; hash: Buffer }): Promise<boolean> {
    const made = await scope.query(BEGIN, [scope.organizationId, row.id, row.act, JSON.stringify(row.target), row.hash, scope.actor.userId, scope.now]);
    return made.length > 0;
  }

  async end(scope: Scope, id: Uuid, counts: { people: number; changed: number; unchanged: number; leftOut: readonly LeftOut[] }): Promise<void> {
    await scope.query(END, [scope.organizationId, id, counts.people, counts.changed, counts.unchanged, JSON.stringify(counts.leftOut)]);
  }

  async keep(scope: Scope, id: Uuid, changed: ReadonlyMap<Uuid, unknown>): Promise<void> {
    if (changed.size === 0) return;
    await scope.query(KEEP, [scope.organizationId, id, JSON.stringify([...changed].map(([contactId, before]) => ({ contact_id: contactId, before })))]);
  }

  changed(scope: Scope, id: Uuid): Promise<Array<{ contactId: Uuid; before: unknown }>> {
    return scope.query(CHANGED, [scope.organizationId, id]);
  }

  async markUndone(scope: Scope, id: Uuid, restored: number, kept: number): Promise<void> {
    await scope.query(UNDONE, [scope.organizationId, id, scope.actor.userId, scope.now, restored, kept]);
    await scope.query(FORGET, [scope.organizationId, id]);
  }

  /** What can no longer be taken back need not be known any more. */
  async forgetBefore(scope: Scope, day: Date): Promise<void> {
    await scope.query(FORGET_OLD, [scope.organizationId, day]);
  }

  /** People in the order of their ids, so that two acts never wait for one another. */
  async lockPeople(scope: Scope, ids: readonly Uuid[]): Promise<void> {
    await scope.query(LOCK, [scope.organizationId, ids]);
  }
}
