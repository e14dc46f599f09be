import { Injectable } from '@nestjs/common';
import type { BulkActKind, BulkTarget } from '@doorstep/contacts';
import { Audiences, BulkActKinds, TEAM_ROLES, joinAudiences, leaveAudiences, requiredTarget, unjoinAudiences, unleaveAudiences } from '@doorstep/contacts';
import { DomainError } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { CampaignsService } from './campaigns.service';

/** Many people added to a campaign, or taken from it. */
@Injectable()
export class CampaignBulkActs {
  constructor(
    kinds: BulkActKinds,
    private readonly campaigns: CampaignsService,
    private readonly audiences: Audiences,
  ) {
    const readTarget = (scope: Scope, sent: BulkTarget) => this.readTarget(scope, sent);
    const adding: BulkActKind = {
      act: 'add_to_campaign', sight: 'given', roles: TEAM_ROLES, readTarget,
      apply: async (scope, { target }, contactIds) => ({ changed: await joinAudiences(scope, [target.campaignId!], contactIds), leftOut: new Map() }),
      undo: (scope, { at }, people) => unjoinAudiences(scope, at, people),
    };
    const removing: BulkActKind = {
      act: 'remove_from_campaign', sight: 'taken', roles: TEAM_ROLES, readTarget,
      apply: async (scope, { target }, contactIds) => ({ changed: await leaveAudiences(scope, [target.campaignId!], contactIds), leftOut: new Map() }),
      undo: (scope, { at }, people) => unleaveAudiences(scope, at, people),
    };
    kinds.add(adding, removing);
  }

  /** Leads: any campaign; organizers: those whose team they are of. @throws 404, 403. */
  private async readTarget(scope: Scope, sent: BulkTarget): Promise<BulkTarget> {
    const campaignId = requiredTarget(sent, 'campaignId');
    await this.campaigns.requireVisible(scope, [campaignId], 'target.campaignId');
    const lead = scope.actor.role === 'admin' || scope.actor.role === 'lead';
    if (!lead && !(await this.audiences.isHeld(scope, campaignId))) throw new DomainError('accounts/not-your-role', { status: 403 });
    return { campaignId };
  }
}
