import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, notFound } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { RoleName } from './domain';
import { spoken } from './domain/spoken';
import { Sessions } from './sessions';
import type { MemberView } from './team-list';
import { TeamList } from './team-list';

export interface MemberChange {
  version: number;
  role?: RoleName;
  disabled?: boolean;
  name?: string;
  languages?: string[];
}

const LOCK_ORGANIZATION = 'SELECT 1 FROM organizations WHERE id = $1 FOR NO KEY UPDATE';
const LOCK_MEMBER = `SELECT u.version, u.name, u.languages, m.role, (m.until IS NOT NULL AND m.until <= $3) AS disabled,
    EXISTS (SELECT 1 FROM memberships o WHERE o.user_id = u.id AND o.organization_id <> $1) AS elsewhere
  FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.organization_id = $1 AND m.user_id = $2 FOR UPDATE OF m, u`;
const OTHER_ADMINS = `SELECT 1 FROM memberships m JOIN users u ON u.id = m.user_id AND u.disabled_at IS NULL
  WHERE m.organization_id = $1 AND m.user_id <> $2 AND m.role = 'admin' AND (m.until IS NULL OR m.until > $3) LIMIT 1`;
const CHANGE_MEMBERSHIP = `UPDATE memberships SET role = $3, until = CASE WHEN $4 THEN COALESCE(LEAST(until, $5), $5) END, version = version + 1, updated_at = $5
  WHERE organization_id = $1 AND user_id = $2`;
const CHANGE_USER = 'UPDATE users SET name = $2, languages = $4, version = version + 1, updated_at = $3 WHERE id = $1';
const REVOKE_TOKENS = 'UPDATE api_tokens SET revoked_at = $3 WHERE organization_id = $1 AND user_id = $2 AND revoked_at IS NULL';
const END_DUTIES = 'UPDATE audience_holders SET until = $3 WHERE organization_id = $1 AND user_id = $2 AND (until IS NULL OR until > $3)';

/** Roles and places of the team, changed by an admin. What changes takes effect with the next request. */
@Injectable()
export class TeamService {
  constructor(
    private readonly team: TeamList,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  /**
   * Changes role, place or name. A new role and the end of a place end every session; the end of a place also ends
   * tokens and duties here. 409 `accounts/last-admin` for what would leave no admin, `accounts/name-theirs` for the
   * name and `accounts/languages-theirs` for the languages of somebody who also belongs elsewhere.
   */
  async change(scope: Scope, userId: Uuid, sent: MemberChange): Promise<MemberView> {
    // Two admins who demote one another wait here for one another.
    await scope.query(LOCK_ORGANIZATION, [scope.organizationId]);
    const there = await scope.one<{ version: number; name: string; languages: string[]; role: RoleName; disabled: boolean; elsewhere: boolean }>(LOCK_MEMBER, [scope.organizationId, userId, scope.now]);
    if (!there) throw notFound();
    if (there.version !== sent.version) throw new DomainError('platform/version-conflict', { status: 409, extra: { currentVersion: there.version } });
    const role = sent.role ?? there.role;
    const disabled = sent.disabled ?? there.disabled;
    const name = sent.name ?? there.name;
    const languages = sent.languages ? spoken(sent.languages) : there.languages;
    const speaks = languages.join() !== there.languages.join();
    const changed = [role !== there.role && 'role', disabled !== there.disabled && 'disabled', name !== there.name && 'name', speaks && 'languages'].filter((field) => field !== false);
    if (changed.length === 0) return this.team.get(scope, userId);
    if (name !== there.name && there.elsewhere) throw new DomainError('accounts/name-theirs', { status: 409, field: 'name' });
    if (speaks && there.elsewhere) throw new DomainError('accounts/languages-theirs', { status: 409, field: 'languages' });
    const wasAdmin = there.role === 'admin' && !there.disabled;
    if (wasAdmin && (role !== 'admin' || disabled) && !(await scope.one(OTHER_ADMINS, [scope.organizationId, userId, scope.now]))) {
      throw new DomainError('accounts/last-admin', { status: 409, field: role !== 'admin' ? 'role' : 'disabled' });
    }
    await scope.query(CHANGE_MEMBERSHIP, [scope.organizationId, userId, role, disabled, scope.now]);
    await scope.query(CHANGE_USER, [userId, name, scope.now, languages]);
    if (changed.includes('role') || changed.includes('disabled')) await this.sessions.end(userId, { allBut: null }, scope);
    if (disabled && !there.disabled) {
      for (const sql of [REVOKE_TOKENS, END_DUTIES]) await scope.query(sql, [scope.organizationId, userId, scope.now]);
    }
    await this.audit.record(scope, { act: 'accounts.user-changed', subjectKind: 'user', subjectId: userId, fields: changed });
    return this.team.get(scope, userId);
  }
}
