import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import { Audiences } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { CampaignMemberView } from './campaign-view';

const ROLES = ['lead', 'organizer'] as const;
type CampaignRole = (typeof ROLES)[number];

const isCampaignRole = (role: string): role is CampaignRole => (ROLES as readonly string[]).includes(role);

/** The team of a campaign: holders of its audience. Holding it is what lets an organizer see its people. */
@Injectable()
export class CampaignMembers {
  constructor(
    private readonly audiences: Audiences,
    private readonly team: Members,
  ) {}

  /** The members of each campaign, leads first, by name. */
  async of(scope: Scope, campaignIds: readonly Uuid[]): Promise<Map<Uuid, CampaignMemberView[]>> {
    const holders = await this.audiences.holdersOf(scope, campaignIds);
    const names = await this.team.names(scope, holders.map((holder) => holder.userId));
    const found = new Map<Uuid, CampaignMemberView[]>();
    for (const { audienceId, userId, role } of holders) {
      if (!isCampaignRole(role)) continue;
      const list = found.get(audienceId) ?? [];
      const there = list.find((member) => member.userId === userId);
      if (!there) found.set(audienceId, [...list, { userId, name: names.get(userId) ?? '', role }]);
      else if (role === 'lead') there.role = role;
    }
    for (const list of found.values()) list.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || (a.name < b.name ? -1 : 1));
    return found;
  }

  /** Who makes a campaign leads it. */
  async begin(scope: Scope, campaignId: Uuid): Promise<void> {
    if (scope.actor.userId) await this.audiences.addHolder(scope, campaignId, scope.actor.userId, 'lead');
  }

  /**
   * Puts these people in the place of the team; who stays keeps the role. Answers the ids before, or null when
   * nothing changed. @throws 404 naming `memberIds[0]`; 422 `campaigns/member-volunteer`.
   */
  async replace(scope: Scope, campaignId: Uuid, userIds: readonly Uuid[]): Promise<Uuid[] | null> {
    const before = ((await this.of(scope, [campaignId])).get(campaignId) ?? []).map((member) => member.userId);
    const wanted = [...new Set(userIds)];
    const added = wanted.filter((id) => !before.includes(id));
    const gone = before.filter((id) => !wanted.includes(id));
    if (added.length === 0 && gone.length === 0) return null;
    const known = await this.team.find(scope, added);
    for (const id of added) {
      const field = `memberIds[${userIds.indexOf(id)}]`;
      const member = known.get(id);
      if (!member) throw new DomainError('platform/not-found', { status: 404, field });
      if (member.role === 'volunteer') throw new DomainError('campaigns/member-volunteer', { field });
      await this.audiences.addHolder(scope, campaignId, id, member.role === 'organizer' ? 'organizer' : 'lead');
    }
    for (const id of gone) for (const role of ROLES) await this.audiences.endHolder(scope, campaignId, id, role);
    return before;
  }
}
