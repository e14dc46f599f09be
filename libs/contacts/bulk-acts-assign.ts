import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { Audiences } from './audiences';
import type { BulkActKind } from './bulk-act-kinds';
import { BulkActKinds, LEAD_ROLES, requiredTarget } from './bulk-act-kinds';
import { joinAudiences, leaveAudiences, unjoinAudiences, unleaveAudiences } from './data/audience-changes';
import type { BulkTarget } from './domain';

/**
 * Makes somebody answerable for people: they are the audience that bears the user's id, and the user holds it. So an
 * organizer sees them (DOMAIN 3, "people … assigned to them"), and lists can ask whose they are (`assigneeId`).
 */
@Injectable()
export class AssignActs {
  constructor(
    kinds: BulkActKinds,
    private readonly members: Members,
    private readonly audiences: Audiences,
  ) {
    kinds.add(this.assigning(), this.unassigning());
  }

  private assigning(): BulkActKind {
    return {
      act: 'assign',
      sight: 'given',
      // It gives somebody sight of people: that is for leads.
      roles: LEAD_ROLES,
      readTarget: (scope, sent) => this.readTarget(scope, sent),
      apply: async (scope, { target }, contactIds) => {
        await this.hold(scope, target.userId!);
        return { changed: await joinAudiences(scope, [target.userId!], contactIds), leftOut: new Map() };
      },
      undo: (scope, { at }, people) => unjoinAudiences(scope, at, people),
    };
  }

  private unassigning(): BulkActKind {
    return {
      act: 'unassign',
      sight: 'taken',
      roles: LEAD_ROLES,
      readTarget: (scope, sent) => this.readTarget(scope, sent, true),
      apply: async (scope, { target }, contactIds) => ({ changed: await leaveAudiences(scope, [target.userId!], contactIds), leftOut: new Map() }),
      undo: (scope, { at }, people) => unleaveAudiences(scope, at, people),
    };
  }

  /** @throws 404 for nobody of the organization, 422 for a volunteer, who sees what is handed to them and no more. */
  private async readTarget(scope: Scope, sent: BulkTarget, leaving = false): Promise<BulkTarget> {
    const userId = requiredTarget(sent, 'userId');
    const member = (await this.members.find(scope, [userId])).get(userId);
    const known = member !== undefined || (leaving && (await this.members.names(scope, [userId])).has(userId));
    if (!known) throw new DomainError('platform/not-found', { status: 404, field: 'target.userId' });
    if (!leaving && member?.role === 'volunteer') throw new DomainError('contacts/assignee-volunteer', { field: 'target.userId' });
    return { userId };
  }

  private async hold(scope: Scope, userId: Uuid): Promise<void> {
    await this.audiences.open(scope, 'user', userId);
    await this.audiences.addHolder(scope, userId, userId, 'organizer');
  }
}
