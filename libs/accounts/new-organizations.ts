import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { newId, notFound } from '@doorstep/kernel';
import type { NewOrganization, OrganizationView } from '@doorstep/organizations';
import { OrganizationsService, showOrganization } from '@doorstep/organizations';
import { Audit } from '@doorstep/platform/audit';
import { Database } from '@doorstep/platform/database';
import type { Actor } from '@doorstep/platform/database';
import type { Created } from '@doorstep/platform/http';
import { UsersRepository } from './users.repository';

/** A new organization, made by an admin, who is admin there at once and may act in it (CONTRACT 5). */
@Injectable()
export class NewOrganizations {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly users: UsersRepository,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Under the organization one acts in, one below it, or under none; another parent is 404. */
  async create(actor: Actor, wish: NewOrganization): Promise<Created<OrganizationView>> {
    const { userId } = actor;
    if (!userId) throw notFound();
    if (wish.parentId) await this.organizations.getInTree(actor.organizationId, wish.parentId);
    const id: Uuid = wish.id ?? newId(this.database.clock.now().getTime());
    // In the new organization's own scope: its row, its first admin and the trace of it, all or nothing.
    return this.database.withScope({ ...actor, organizationId: id, role: 'admin' }, async (scope) => {
      const { created, row } = await this.organizations.create({ ...wish, id }, userId, scope);
      if (created) {
        await this.users.join(id, userId, 'admin', userId, newId(scope.now.getTime()), scope.now, scope);
        await this.audit.record(scope, { act: 'organizations.made', subjectKind: 'organization', subjectId: id });
      }
      return { created, value: showOrganization(row) };
    });
  }
}
