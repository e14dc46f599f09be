import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Language, Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound } from '@doorstep/kernel';
import { OrganizationsService } from '@doorstep/organizations';
import { Audit } from '@doorstep/platform/audit';
import { CLOCK, Database } from '@doorstep/platform/database';
import type { Actor, Scope } from '@doorstep/platform/database';
import { invitationState } from './domain';
import { refuseWeakPassword } from './domain/password-rules';
import type { InvitationRow } from './invitations.repository';
import { InvitationsRepository } from './invitations.repository';
import { Passwords } from './passwords';
import { hashSecret } from './secrets';
import type { Place, SessionView } from './sign-in.service';
import { SignInService } from './sign-in.service';
import type { UserRow } from './users.repository';
import { UsersRepository } from './users.repository';

export interface Acceptance {
  name?: string | null;
  password: string;
  language?: Language | null;
}

/** What the page behind a link shows; reading it uses nothing up, so that link scanners do no harm. */
export interface OfferedInvitation {
  organization: { name: string; kind: string };
  role: string;
  name: string | null;
  language: string;
  expiresAt: string;
}

const GONE = (): DomainError => new DomainError('accounts/invitation-gone', { status: 410 });
const MEMBERSHIP = 'SELECT role FROM memberships WHERE organization_id = $1 AND user_id = $2 AND (until IS NULL OR until > $3)';
const HOLD = `INSERT INTO audience_holders (organization_id, audience_id, user_id, role, since, by)
  SELECT a.organization_id, a.id, $3, $4, $5, $6 FROM audiences a WHERE a.organization_id = $1 AND a.id = $2
  ON CONFLICT (organization_id, audience_id, user_id, role) DO UPDATE SET until = NULL`;

/** The page behind an invitation, and its use: once, by the one address it was made for (security.md A-01). */
@Injectable()
export class InvitationAcceptance {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly users: UsersRepository,
    private readonly organizations: OrganizationsService,
    private readonly database: Database,
    private readonly signIn: SignInService,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws 404 for a link that was never ours, 410 for one that was used, taken back or is too old. */
  async read(token: string): Promise<OfferedInvitation> {
    const row = await this.open(token);
    const { name, kind } = await this.organizations.get(row.organization_id);
    return { organization: { name, kind }, role: row.role, name: row.name || null, language: row.language, expiresAt: row.expires_at.toISOString() };
  }

  /**
   * Makes the account, or gives an account that is there its place in this organization: that one is proved by its
   * own password. Answers a session.
   */
  async accept(token: string, sent: Acceptance, from: Place): Promise<{ secret: string; view: SessionView }> {
    const row = await this.open(token);
    const organization = await this.organizations.get(row.organization_id);
    const known = await this.users.findByAddress(row.email !== null ? { email: row.email } : { phone: row.phone! });
    let passwordHash: string | null = null;
    if (known) {
      if (!(await this.signIn.proves(known, sent.password, from.address))) throw new DomainError('accounts/wrong-credentials', { status: 401 });
    } else {
      const name = sent.name ?? row.name;
      if (!name) throw new DomainError('required', { field: 'name' });
      refuseWeakPassword(sent.password, [organization.name, name, row.email ?? '', row.phone ?? ''], 'password');
      passwordHash = await this.passwords.hash(sent.password);
    }
    const userId = known?.id ?? newId(this.clock.now().getTime());
    const language = known?.language ?? sent.language ?? row.language;
    const actor: Actor = { organizationId: row.organization_id, userId, role: row.role, kind: 'user', language, timeZone: organization.time_zone, sessionId: null };
    const role = await this.database.withScope(actor, async (scope) => {
      const locked = await this.invitations.lockByToken(scope, hashSecret(token));
      if (!locked || this.state(locked) !== 'open') throw GONE();
      if (!known) await this.newcomer(scope, locked, { id: userId, name: sent.name ?? row.name, language, time_zone: organization.time_zone, password_hash: passwordHash });
      return this.join(scope, locked, userId);
    });
    return this.signIn.begin(userId, row.organization_id, role, from.userAgent);
  }

  private async newcomer(scope: Scope, row: InvitationRow, user: Pick<UserRow, 'id' | 'name' | 'language' | 'time_zone' | 'password_hash'>): Promise<void> {
    const made = await this.users.insert({ ...user, email: row.email, phone: row.phone }, scope.now, scope);
    // Somebody made this account in the same moment: asked again, it is proved by its password.
    if (!made) throw new DomainError('accounts/wrong-credentials', { status: 401 });
  }

  /** The place in the organization. Who is there already keeps the role they have: an open link changes nobody's. */
  private async join(scope: Scope, row: InvitationRow, userId: Uuid): Promise<InvitationRow['role']> {
    const there = await scope.one<{ role: InvitationRow['role'] }>(MEMBERSHIP, [scope.organizationId, userId, scope.now]);
    if (!there) await this.users.join(scope.organizationId, userId, row.role, row.invited_by, newId(scope.now.getTime()), scope.now, scope);
    for (const duty of row.duties) await scope.query(HOLD, [scope.organizationId, duty.audienceId, userId, duty.role, scope.now, row.invited_by]);
    await this.invitations.use(scope, row.id, userId);
    await this.audit.record(scope, { act: 'accounts.invitation-accepted', subjectKind: 'invitation', subjectId: row.id, fields: ['role', row.role] });
    return there?.role ?? row.role;
  }

  private async open(token: string): Promise<InvitationRow> {
    const row = /^[A-Za-z0-9_-]{43}$/.test(token) ? await this.invitations.findByToken(hashSecret(token)) : null;
    if (!row) throw notFound();
    if (this.state(row) !== 'open') throw GONE();
    return row;
  }

  private state(row: InvitationRow): string {
    return invitationState({ usedAt: row.used_at, revokedAt: row.revoked_at, expiresAt: row.expires_at }, this.clock.now());
  }
}
