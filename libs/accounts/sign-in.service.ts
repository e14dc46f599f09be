import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Uuid } from '@doorstep/kernel';
import { DomainError, readPhone } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import { CLOCK } from '@doorstep/platform/database';
import type { RoleName } from './domain';
import { permissionsOf } from './domain';
import { Passwords } from './passwords';
import { Sessions } from './sessions';
import { SignInThrottle } from './sign-in-throttle';
import type { UserRow } from './users.repository';
import { UsersRepository } from './users.repository';

export interface Credentials {
  email?: string | null;
  phone?: string | null;
  password: string;
}

/** Where somebody signs in from, as the request says. */
export interface Place {
  /** The network address, from configured proxies only. */
  address: string;
  userAgent: string;
  /** The cookie of a session that this sign-in replaces. */
  cookie?: string;
}

/** Signing in and "who am I". The same answer and the same work for an unknown account and a wrong passphrase. */
@Injectable()
export class SignInService {
  constructor(
    private readonly users: UsersRepository,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Checks the credentials and begins a session. Throws 401 `accounts/wrong-credentials`, 429 when too many were wrong. */
  async signIn(sent: Credentials, from: Place): Promise<{ secret: string; view: SessionView }> {
    const account = this.account(sent);
    const { user, chosen } = await this.throttle.watch(account, from.address, async () => {
      const found = account === '' ? null : await this.users.findByAddress(account.includes('@') ? { email: account } : { phone: account });
      const matches = await this.passwords.matches(found?.disabled_at ? null : (found?.password_hash ?? null), sent.password);
      const memberships = found ? await this.users.memberships(found.id, this.clock.now()) : [];
      const here = memberships.find((m) => m.organization_id === found?.last_organization_id) ?? memberships[0];
      if (!matches && found && here) await this.audit.recordOutside(here.organization_id, found.id, { act: 'accounts.sign-in-failed', subjectKind: 'user', subjectId: found.id });
      const right = matches && here !== undefined;
      return { right, answer: { user: right ? found : null, chosen: here } };
    });
    if (!user || !chosen) throw new DomainError('accounts/wrong-credentials', { status: 401 });
    if (this.passwords.isOutdated(user.password_hash!)) await this.users.setPasswordHash(user.id, await this.passwords.hash(sent.password));
    await this.sessions.endByCookie(from.cookie);
    return this.begin(user.id, chosen.organization_id, chosen.role, from.userAgent);
  }

  /** Whether it is this person's password, counted as a sign-in is. Throws 429 when too many were wrong. */
  async proves(user: UserRow, password: string, address: string): Promise<boolean> {
    return this.throttle.watch(user.email ?? user.phone ?? user.id, address, async () => {
      const right = await this.passwords.matches(user.disabled_at ? null : user.password_hash, password);
      return { right, answer: right };
    });
  }

  /** A session for somebody who has just proved who they are (password, invitation, set-up). */
  async begin(userId: Uuid, organizationId: Uuid, role: RoleName, userAgent: string): Promise<{ secret: string; view: SessionView }> {
    const session = await this.sessions.begin(userId, organizationId, role, userAgent);
    await this.users.rememberOrganization(userId, organizationId);
    await this.audit.recordOutside(organizationId, userId, { act: 'accounts.signed-in', subjectKind: 'session', subjectId: session.id });
    return { secret: session.secret, view: await this.describe(userId, organizationId, session.expiresAt) };
  }

  /** The body of GET /session (CONTRACT 4.1). */
  async describe(userId: Uuid, organizationId: Uuid, expiresAt: Date): Promise<SessionView> {
    const [user, memberships] = await Promise.all([this.users.find(userId), this.users.memberships(userId, this.clock.now())]);
    const here = memberships.find((m) => m.organization_id === organizationId);
    if (!user || !here) throw new DomainError('accounts/not-signed-in', { status: 401 });
    const shown = memberships.map((m) => ({ id: m.organization_id, name: m.organization_name, kind: m.organization_kind, timeZone: m.time_zone, role: m.role }));
    return {
      user: { id: user.id, email: user.email, phone: user.phone, name: user.name, language: user.language, timeZone: user.time_zone, contactId: null, version: user.version },
      organization: shown.find((m) => m.id === organizationId)!,
      organizations: shown,
      permissions: permissionsOf(here.role),
      expiresAt: expiresAt.toISOString(),
    };
  }

  private account(sent: Credentials): string {
    if (sent.email) return sent.email.trim().toLowerCase();
    if (!sent.phone) return '';
    const read = readPhone(sent.phone, 'US');
    return 'e164' in read ? read.e164 : sent.phone.trim();
  }
}

export interface SessionOrganization {
  id: Uuid;
  name: string;
  kind: string;
  timeZone: string;
  role: RoleName;
}

export interface SessionView {
  user: { id: Uuid; email: string | null; phone: string | null; name: string; language: string; timeZone: string; contactId: null; version: number };
  organization: SessionOrganization;
  organizations: SessionOrganization[];
  permissions: string[];
  expiresAt: string;
}
