import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

export interface HandOutRow {
  id: Uuid;
  visit_list_id: Uuid;
  code: string;
  seats: number;
  takes_over: boolean;
  expires_at: Date;
  revoked_at: Date | null;
  request_hash: Buffer;
  created_by: Uuid;
  created_at: Date;
  takings: Array<{ userId: Uuid; at: string }>;
}

const COLUMNS = `o.id, o.visit_list_id, o.code, o.seats, o.takes_over, o.expires_at, o.revoked_at, o.request_hash, o.created_by, o.created_at,
  COALESCE((SELECT jsonb_agg(jsonb_build_object('userId', t.user_id, 'at', t.taken_at) ORDER BY t.taken_at, t.user_id) FROM visit_list_takings t
    WHERE t.organization_id = o.organization_id AND t.hand_out_id = o.id), '[]') AS takings`;
const BY_ID = `SELECT ${COLUMNS} FROM visit_list_hand_outs o WHERE o.organization_id = $1 AND o.id = $2`;
const BY_CODE = `SELECT ${COLUMNS} FROM visit_list_hand_outs o WHERE o.organization_id = $1 AND o.code = $2`;
const OF_LIST = `SELECT ${COLUMNS} FROM visit_list_hand_outs o WHERE o.organization_id = $1 AND o.visit_list_id = $2 ORDER BY o.created_at DESC, o.id DESC LIMIT 20`;

/** How lists were handed out: by whom, until when, for how many, and who took them. */
@Injectable()
export class HandOutsRepository {
  /** False when the letters are in use; then others are tried. */
  async insert(scope: Scope, row: { id: Uuid; listId: Uuid; code: string; seats: number; takesOver: boolean; expiresAt: Date; requestHash: Buffer }): Promise<boolean> {
    const made = await scope.query(
      `INSERT INTO visit_list_hand_outs (organization_id, id, visit_list_id, code, seats, takes_over, expires_at, request_hash, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (organization_id, code) DO NOTHING RETURNING id`,
      [scope.organizationId, row.id, row.listId, row.code, row.seats, row.takesOver, row.expiresAt, row.requestHash, scope.actor.userId, scope.now]);
    return made.length === 1;
  }

  async find(scope: Scope, id: Uuid): Promise<HandOutRow | null> {
    return scope.one<HandOutRow>(BY_ID, [scope.organizationId, id]);
  }

  async byCode(scope: Scope, code: string): Promise<HandOutRow | null> {
    return scope.one<HandOutRow>(BY_CODE, [scope.organizationId, code]);
  }

  /** The latest of a list. */
  async ofList(scope: Scope, listId: Uuid): Promise<HandOutRow[]> {
    return scope.query<HandOutRow>(OF_LIST, [scope.organizationId, listId]);
  }

  /** Takes back what is still good of a list: one, or all. Answers which. */
  async revoke(scope: Scope, listId: Uuid, id: Uuid | null): Promise<Uuid[]> {
    const rows = await scope.query<{ id: Uuid }>(
      `UPDATE visit_list_hand_outs SET revoked_at = $3 WHERE organization_id = $1 AND visit_list_id = $2 AND ($4::uuid IS NULL OR id = $4) AND revoked_at IS NULL AND expires_at > $3 RETURNING id`,
      [scope.organizationId, listId, scope.now, id]);
    return rows.map((row) => row.id);
  }

  async take(scope: Scope, id: Uuid): Promise<void> {
    await scope.query('INSERT INTO visit_list_takings (organization_id, hand_out_id, user_id, taken_at) VALUES ($1, $2, $3, $4)', [scope.organizationId, id, scope.actor.userId, scope.now]);
  }

  /** The list is out now. */
  async checkOut(scope: Scope, listId: Uuid, dueBackAt: Date, visitors: readonly Uuid[]): Promise<void> {
    await scope.query(
      `UPDATE visit_lists SET status = 'checked_out', due_back_at = $3, filter = filter || jsonb_build_object('visitorIds', $4::jsonb), version = version + 1, updated_at = $5
       WHERE organization_id = $1 AND id = $2`,
      [scope.organizationId, listId, dueBackAt, JSON.stringify(visitors), scope.now]);
  }
}
