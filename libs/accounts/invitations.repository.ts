import { Injectable } from '@nestjs/common';
import type { Language, Uuid } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import type { Scope } from '@doorstep/platform/database';
import type { Duty, InvitationState, RoleName } from './domain';

export interface InvitationRow {
  id: Uuid;
  version: number;
  organization_id: Uuid;
  email: string | null;
  phone: string | null;
  name: string;
  role: RoleName;
  language: Language;
  duties: Duty[];
  request_hash: Buffer;
  invited_by: Uuid;
  invited_by_name: string;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
  used_by: Uuid | null;
  revoked_at: Date | null;
}

const COLUMNS = `i.id, i.version, i.organization_id, i.email, i.phone, i.name, i.role, i.language, i.duties, i.request_hash, i.invited_by,
  (SELECT u.name FROM users u WHERE u.id = i.invited_by) AS invited_by_name, i.created_at, i.expires_at, i.used_at, i.used_by, i.revoked_at`;
const FIND = `SELECT ${COLUMNS} FROM invitations i WHERE i.organization_id = $1 AND i.id = $2`;
const BY_TOKEN = `SELECT ${COLUMNS} FROM invitations i WHERE i.token_hash = $1`;
const BY_TOKEN_LOCKED = `SELECT ${COLUMNS} FROM invitations i WHERE i.organization_id = $1 AND i.token_hash = $2 FOR UPDATE OF i`;
const IN_STATE = `($2::text[] IS NULL OR CASE WHEN i.used_at IS NOT NULL THEN 'used' WHEN i.revoked_at IS NOT NULL THEN 'revoked'
  WHEN i.expires_at <= $3 THEN 'expired' ELSE 'open' END = ANY ($2::text[]))`;
const LIST = `SELECT ${COLUMNS} FROM invitations i WHERE i.organization_id = $1 AND ${IN_STATE}
    AND ($4::timestamptz IS NULL OR (i.created_at, i.id) < ($4, $5::uuid))
  ORDER BY i.created_at DESC, i.id DESC LIMIT $6`;
const COUNT = `SELECT count(*)::int AS n FROM invitations i WHERE i.organization_id = $1 AND ${IN_STATE}`;
const INSERT = `INSERT INTO invitations (id, organization_id, token_hash, email, phone, name, role, language, duties, request_hash, invited_by, created_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (id) DO NOTHING RETURNING id`;
const REVOKE = `UPDATE invitations SET revoked_at = $3, version = version + 1
  WHERE organization_id = $1 AND id = $2 AND revoked_at IS NULL AND used_at IS NULL RETURNING id`;
const USE = 'UPDATE invitations SET used_at = $3, used_by = $4, version = version + 1 WHERE organization_id = $1 AND id = $2';

/** Rows of invitations: a global table, since an invited person has no organization yet; by organization all the same. */
@Injectable()
export class InvitationsRepository {
  constructor(private readonly database: Database) {}

  find(scope: Scope, id: Uuid): Promise<InvitationRow | null> {
    return scope.one<InvitationRow>(FIND, [scope.organizationId, id]);
  }

  async findByToken(hash: Buffer): Promise<InvitationRow | null> {
    return (await this.database.global<InvitationRow>(BY_TOKEN, [hash]))[0] ?? null;
  }

  /** The row of a token, held until the transaction ends: two acceptances of one link wait for one another. */
  lockByToken(scope: Scope, hash: Buffer): Promise<InvitationRow | null> {
    return scope.one<InvitationRow>(BY_TOKEN_LOCKED, [scope.organizationId, hash]);
  }

  list(scope: Scope, states: readonly InvitationState[] | null, after: readonly [string, string] | null, limit: number): Promise<InvitationRow[]> {
    return scope.query<InvitationRow>(LIST, [scope.organizationId, states, scope.now, after?.[0] ?? null, after?.[1] ?? null, limit]);
  }

  async count(scope: Scope, states: readonly InvitationState[] | null): Promise<number> {
    return (await scope.one<{ n: number }>(COUNT, [scope.organizationId, states, scope.now]))!.n;
  }

  async insert(scope: Scope, row: Omit<InvitationRow, 'version' | 'invited_by_name' | 'used_at' | 'used_by' | 'revoked_at'> & { token_hash: Buffer }): Promise<boolean> {
    const made = await scope.query(INSERT, [
      row.id, scope.organizationId, row.token_hash, row.email, row.phone, row.name, row.role, row.language, JSON.stringify(row.duties),
      row.request_hash, row.invited_by, row.created_at, row.expires_at,
    ]);
    return made.length === 1;
  }

  async revoke(scope: Scope, id: Uuid): Promise<boolean> {
    return (await scope.query(REVOKE, [scope.organizationId, id, scope.now])).length === 1;
  }

  async use(scope: Scope, id: Uuid, by: Uuid): Promise<void> {
    await scope.query(USE, [scope.organizationId, id, scope.now, by]);
  }
}
