import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

export type ConflictState = 'open' | 'decided';
export type Take = 'yours' | 'theirs' | 'value';

export interface FieldConflictRow {
  id: Uuid;
  version: number;
  contact_id: Uuid;
  field: string;
  base: unknown;
  yours: unknown;
  theirs: unknown;
  yours_by: Uuid | null;
  theirs_by: Uuid | null;
  theirs_at: Date;
  state: ConflictState;
  take: Take | null;
  value: unknown;
  decided_by: Uuid | null;
  decided_at: Date | null;
  created_at: Date;
  mark: string;
}

export interface Clash {
  field: string;
  base: unknown;
  yours: unknown;
  theirs: unknown;
  changedBy: Uuid | null;
  changedAt: string;
}

const SELECT = `SELECT id, version, contact_id, field, base, yours, theirs, yours_by, theirs_by, theirs_at, state, take, value, decided_by, decided_at, created_at, created_at::text AS mark
  FROM field_conflicts WHERE organization_id = $1`;
const BY_ID = `${SELECT} AND id = $2`;
const LOCKED = `${BY_ID} FOR UPDATE`;
const AFTER = '($3::timestamptz IS NULL OR (created_at, id) < ($3::timestamptz, $4::uuid)) ORDER BY created_at DESC, id DESC LIMIT $5';
const ALL = `${SELECT} AND state = $2 AND ${AFTER}`;
const OF_ONE = `${SELECT} AND contact_id = $6 AND state = $2 AND ${AFTER}`;

/** The same clash again is nothing. $1 organization, $2 contact, $3 clashes as JSON, $4 by, $5 now. */
const ADD = `
  INSERT INTO field_conflicts (organization_id, id, contact_id, field, base, yours, theirs, yours_by, theirs_by, theirs_at, created_at)
  SELECT $1, gen_random_uuid(), $2, c.field, c.base, c.yours, c.theirs, $4, c.changed_by, c.changed_at, $5
  FROM jsonb_to_recordset($3::jsonb) AS c (field text, base jsonb, yours jsonb, theirs jsonb, changed_by uuid, changed_at timestamptz)
  WHERE NOT EXISTS (SELECT 1 FROM field_conflicts k WHERE k.organization_id = $1 AND k.contact_id = $2 AND k.field = c.field AND k.yours IS NOT DISTINCT FROM c.yours
    AND k.yours_by IS NOT DISTINCT FROM $4::uuid AND k.theirs_at = c.changed_at)
  RETURNING id`;

/** Fields that two people changed at once. */
@Injectable()
export class FieldConflictsRepository {
  /** Answers those that are new. */
  async add(scope: Scope, contactId: Uuid, clashes: readonly Clash[]): Promise<Uuid[]> {
    const rows = clashes.map((one) => ({ field: one.field, base: one.base, yours: one.yours, theirs: one.theirs, changed_by: one.changedBy, changed_at: one.changedAt }));
    const added = await scope.query<{ id: Uuid }>(ADD, [scope.organizationId, contactId, JSON.stringify(rows), scope.actor.userId, scope.now]);
    return added.map((row) => row.id);
  }

  find(scope: Scope, id: Uuid, lock = false): Promise<FieldConflictRow | null> {
    return scope.one<FieldConflictRow>(lock ? LOCKED : BY_ID, [scope.organizationId, id]);
  }

  /** Those in one state, of one person or of all, the latest first. */
  list(scope: Scope, wish: { state: ConflictState; contactId: Uuid | null; after: readonly unknown[] | null; most: number }): Promise<FieldConflictRow[]> {
    const values = [scope.organizationId, wish.state, wish.after?.[0] ?? null, wish.after?.[1] ?? null, wish.most];
    return wish.contactId ? scope.query<FieldConflictRow>(OF_ONE, [...values, wish.contactId]) : scope.query<FieldConflictRow>(ALL, values);
  }

  async count(scope: Scope, state: ConflictState, contactId: Uuid | null): Promise<number> {
    const row = await scope.one<{ n: number }>(
      'SELECT count(*)::int AS n FROM field_conflicts WHERE organization_id = $1 AND state = $2 AND ($3::uuid IS NULL OR contact_id = $3)', [scope.organizationId, state, contactId]);
    return row!.n;
  }

  async decide(scope: Scope, id: Uuid, take: Take, value: unknown): Promise<void> {
    await scope.query(
      `UPDATE field_conflicts SET state = 'decided', take = $3, value = $4, decided_by = $5, decided_at = $6, version = version + 1 WHERE organization_id = $1 AND id = $2`,
      [scope.organizationId, id, take, JSON.stringify(value ?? null), scope.actor.userId, scope.now]);
  }
}
