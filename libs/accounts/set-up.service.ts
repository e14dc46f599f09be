import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Language } from '@doorstep/kernel';
import { DomainError, newId } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import { CLOCK, Database, systemActor } from '@doorstep/platform/database';
import type { OrganizationKind } from '@doorstep/organizations';
import { OrganizationsService } from '@doorstep/organizations';
import { refuseWeakPassword } from './domain/password-rules';
import { Passwords } from './passwords';
import { UsersRepository } from './users.repository';

export interface FirstSetUp {
  organizationName: string;
  kind: OrganizationKind;
  timeZone: string;
  retentionMonths: number | null;
  adminName: string;
  adminEmail: string;
  password: string;
  language: Language;
}

/** The first organization and its first admin: once, while nobody can sign in yet. */
@Injectable()
export class SetUpService {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly organizations: OrganizationsService,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async needed(): Promise<boolean> {
    return !(await this.users.any());
  }

  /** Makes both and answers their ids. Throws 409 `accounts/already-set-up` when somebody was first. */
  async run(wish: FirstSetUp): Promise<{ userId: string; organizationId: string }> {
    refuseWeakPassword(wish.password, [wish.organizationName, wish.adminName, wish.adminEmail], 'admin.password');
    const passwordHash = await this.passwords.hash(wish.password);
    const at = this.clock.now().getTime();
    const [organizationId, userId] = [newId(at), newId(at)];
    // Both or neither, in the scope of the organization to be.
    return this.database.withScope(systemActor(organizationId), async (scope) => {
      // Two first visitors wait for one another; the second is told.
      await scope.query("SELECT pg_advisory_xact_lock(hashtext('doorstep:set-up'))");
      if (!(await this.needed())) throw new DomainError('accounts/already-set-up', { status: 409 });
      await this.organizations.create({
        id: organizationId, name: wish.organizationName, kind: wish.kind, timeZone: wish.timeZone,
        settings: { 'retention.notesMonthsAfterClose': wish.retentionMonths },
      }, null, scope);
      await this.users.insert({
        id: userId, email: wish.adminEmail.toLowerCase(), phone: null, name: wish.adminName, language: wish.language, time_zone: wish.timeZone, password_hash: passwordHash,
      }, scope.now, scope);
      await this.users.join(organizationId, userId, 'admin', null, newId(at), scope.now, scope);
      await this.audit.record(scope, { act: 'organizations.made', subjectKind: 'organization', subjectId: organizationId });
      return { userId, organizationId };
    });
  }
}
