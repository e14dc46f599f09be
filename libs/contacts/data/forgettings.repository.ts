import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { ForgettingState } from '../domain';
import { doorsLived, forgetLeftDoors } from './forgotten-doors';

export interface ForgettingRow {
  id: Uuid;
  version: number;
  contact_id: Uuid | null;
  display_name: string | null;
  forgotten_id: Uuid | null;
  state: ForgettingState;
  reason: string | null;
  requested_by: Uuid | null;
  requested_by_name: string | null;
  due_at: Date;
  decided_by: Uuid | null;
  decided_by_name: string | null;
  decided_at: Date | null;
  request_hash: Buffer;
  created_at: Date;
  updated_at: Date;
}

/** As `ContactReference`, as far as forgetting goes. */
export interface ForgottenBy {
  readonly table: string;
  readonly column: string;
  readonly copies?: readonly string[];
  readonly when?: string;
  readonly forget: 'delete' | 'clear';
}

export type HashedAddress = readonly [kind: 'phone' | 'email', hash: Buffer];

const COLUMNS = `f.id, f.version, f.contact_id, c.display_name, f.forgotten_id, f.state, f.reason, f.requested_by, r.name AS requested_by_name, f.due_at, f.decided_by, d.name AS decided_by_name,
  f.decided_at, f.request_hash, f.created_at, f.updated_at`;
const JOINS = `LEFT JOIN contacts c ON c.organization_id = f.organization_id AND c.id = f.contact_id LEFT JOIN users r ON r.id = f.requested_by LEFT JOIN users d ON d.id = f.decided_by`;
const ONE = `SELECT ${COLUMNS} FROM contact_forgettings f ${JOINS} WHERE f.organization_id = $1 AND f.id = $2`;
const OPEN_OF = `SELECT ${COLUMNS} FROM contact_forgettings f ${JOINS} WHERE f.organization_id = $1 AND f.contact_id = $2 AND f.state = 'requested' ORDER BY f.due_at, f.id LIMIT 1`;
const PAGE = `SELECT ${COLUMNS}, f.due_at::text AS mark FROM (
    SELECT * FROM contact_forgettings WHERE organization_id = $1 AND state = $2 AND ($3::timestamptz IS NULL OR (due_at, id) > ($3::timestamptz, $4::uuid)) ORDER BY due_at, id LIMIT $5
  ) f ${JOINS} ORDER BY f.due_at, f.id`;

/** Whom a person was, through every merge that stands: the snapshots hold them. */
const MERGES = `WITH RECURSIVE own AS (
    SELECT $2::uuid AS id UNION SELECT m.duplicate_id FROM contact_merges m JOIN own ON own.id = m.survivor_id WHERE m.organization_id = $1 AND m.undone_at IS NULL)
  DELETE FROM contact_merges m WHERE m.organization_id = $1 AND (m.survivor_id IN (SELECT id FROM own) OR m.duplicate_id IN (SELECT id FROM own))`;
const KEPT_ANSWERS = "DELETE FROM idempotency_keys WHERE organization_id = $1 AND strpos(answer::text, $2::text) > 0";

/** Who is to be forgotten, what goes with them, and the hashes that stay. */
@Injectable()
export class ForgettingsRepository {
  find(scope: Scope, id: Uuid): Promise<ForgettingRow | null> {
    return scope.one<ForgettingRow>(ONE, [scope.organizationId, id]);
  }

  async lock(scope: Scope, id: Uuid): Promise<void> {
    await scope.query('SELECT 1 FROM contact_forgettings WHERE organization_id = $1 AND id = $2 FOR UPDATE', [scope.organizationId, id]);
  }

  openOf(scope: Scope, contactId: Uuid): Promise<ForgettingRow | null> {
    return scope.one<ForgettingRow>(OPEN_OF, [scope.organizationId, contactId]);
  }

  page(scope: Scope, state: ForgettingState, after: readonly [string, Uuid] | null, most: number): Promise<Array<ForgettingRow & { mark: string }>> {
    return scope.query(PAGE, [scope.organizationId, state, after?.[0] ?? null, after?.[1] ?? null, most]);
  }

  async count(scope: Scope, state: ForgettingState): Promise<number> {
    return (await scope.one<{ n: number }>('SELECT count(*)::int AS n FROM contact_forgettings WHERE organization_id = $1 AND state = $2', [scope.organizationId, state]))!.n;
  }

  /** False where the id is taken. */
  async insert(scope: Scope, row: { id: Uuid; contactId: Uuid; reason: string | null; dueAt: Date; requestHash: Buffer }): Promise<boolean> {
    const sql = `INSERT INTO contact_forgettings (organization_id, id, contact_id, state, reason, requested_by, due_at, request_hash, created_at, updated_at)
      VALUES ($1, $2, $3, 'requested', $4, $5, $6, $7, $8, $8) ON CONFLICT DO NOTHING RETURNING id`;
    return (await scope.query(sql, [scope.organizationId, row.id, row.contactId, row.reason, scope.actor.userId, row.dueAt, row.requestHash, scope.now])).length > 0;
  }

  async decline(scope: Scope, id: Uuid): Promise<void> {
    await scope.query("UPDATE contact_forgettings SET state = 'declined', decided_by = $3, decided_at = $4, updated_at = $4, version = version + 1 WHERE organization_id = $1 AND id = $2",
      [scope.organizationId, id, scope.actor.userId, scope.now]);
  }

  /** Every request about the person is done: the bare id and the day stay, the reason goes. */
  async done(scope: Scope, contactId: Uuid): Promise<void> {
    await scope.query(
      `UPDATE contact_forgettings SET state = CASE state WHEN 'requested' THEN 'done' ELSE state END, forgotten_id = contact_id, contact_id = NULL, reason = NULL,
         decided_by = CASE state WHEN 'requested' THEN $3::uuid ELSE decided_by END, decided_at = CASE state WHEN 'requested' THEN $4::timestamptz ELSE decided_at END,
         updated_at = $4::timestamptz, version = version + 1 WHERE organization_id = $1 AND contact_id = $2`,
      [scope.organizationId, contactId, scope.actor.userId, scope.now]);
  }

  /** Runs the rooms' own steps, empties every reference, takes the person away, and what is kept of doors where nobody lives any more. */
  async remove(scope: Scope, contactId: Uuid, { steps, references, doors }: { steps: readonly string[]; references: readonly ForgottenBy[]; doors: readonly string[] }): Promise<void> {
    const lived = await doorsLived(scope, contactId, doors);
    for (const step of steps) await scope.query(step, [scope.organizationId, contactId, scope.now].slice(0, step.includes('$3') ? 3 : 2));
    await scope.query(MERGES, [scope.organizationId, contactId]);
    await scope.query(KEPT_ANSWERS, [scope.organizationId, contactId]);
    for (const by of references) {
      const where = `organization_id = $1 AND ${by.column} = $2${by.when ? ` AND ${by.when}` : ''}`;
      const sql = by.forget === 'delete' ? `DELETE FROM ${by.table} WHERE ${where}` : `UPDATE ${by.table} SET ${[by.column, ...(by.copies ?? [])].map((name) => `${name} = NULL`).join(', ')} WHERE ${where}`;
      await scope.query(sql, [scope.organizationId, contactId]);
    }
    await scope.query('SELECT search.drop_contact($1)', [contactId]);
    await scope.query('DELETE FROM contacts WHERE organization_id = $1 AND id = $2', [scope.organizationId, contactId]);
    await forgetLeftDoors(scope, lived);
  }

  async keepHashes(scope: Scope, hashed: readonly HashedAddress[], day: string): Promise<void> {
    for (const [kind, hash] of hashed) {
      await scope.query('INSERT INTO forgotten_addresses (organization_id, kind, hash, forgotten_on) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [scope.organizationId, kind, hash, day]);
    }
  }

  /** Those of the hashes that are kept. */
  async known(scope: Scope, hashed: readonly HashedAddress[]): Promise<Set<string>> {
    const sql = 'SELECT hash FROM forgotten_addresses WHERE organization_id = $1 AND hash = ANY($2::bytea[])';
    const rows = hashed.length === 0 ? [] : await scope.query<{ hash: Buffer }>(sql, [scope.organizationId, hashed.map(([, hash]) => hash)]);
    return new Set(rows.map(({ hash }) => hash.toString('hex')));
  }

  /** Writes a no for these addresses, unless the person themselves has spoken since. */
  async revoke(scope: Scope, contactId: Uuid, addresses: ReadonlyArray<{ channel: string; address: string }>, wording: string): Promise<void> {
    await scope.query(
      `INSERT INTO consents (organization_id, id, contact_id, channel, address, purpose, status, method, wording, source_kind, by, at, recorded_at)
       SELECT $1, gen_random_uuid(), $2, a.channel, a.address, p.purpose, 'revoked', 'form', $4, 'contact-forgettings', NULL, $5, $5
       FROM jsonb_to_recordset($3::jsonb) AS a (channel text, address text) CROSS JOIN (VALUES ('organizing'), ('events'), ('urgent')) AS p (purpose)
       WHERE NOT EXISTS (SELECT 1 FROM consents c WHERE c.organization_id = $1 AND c.contact_id = $2 AND c.channel = a.channel AND c.address = a.address AND c.purpose = p.purpose)`,
      [scope.organizationId, contactId, JSON.stringify(addresses), wording, scope.now]);
  }
}
