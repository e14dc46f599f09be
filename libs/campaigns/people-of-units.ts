import { Injectable } from '@nestjs/common';
import { Audiences, registerUnitAudiences } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { CampaignListsRepository } from './data/campaign-lists.repository';

const ROOM = {
  room: 'campaigns',
  sql: `SELECT cu.campaign_id FROM campaign_units cu
    JOIN campaigns c ON c.organization_id = cu.organization_id AND c.id = cu.campaign_id AND c.archived_at IS NULL AND c.stage <> 'closed'
    WHERE cu.organization_id = $1 AND cu.unit_id = ANY($3::uuid[])`,
};

/** Who gets a job in a unit of an open campaign belongs to the campaign from then on. */
registerUnitAudiences(ROOM);

/** The people whose jobs are in a campaign's units are its people. Who leaves a job stays with the campaign. */
@Injectable()
export class PeopleOfUnits {
  constructor(
    private readonly lists: CampaignListsRepository,
    private readonly audiences: Audiences,
  ) {}

  /** Makes the people of these units, or of all units of the campaign, people of the campaign. */
  async join(scope: Scope, campaignId: Uuid, unitIds?: readonly Uuid[]): Promise<void> {
    for (const unit of unitIds ?? (await this.lists.units(scope, [campaignId])).get(campaignId) ?? []) {
      await this.audiences.addMembers(scope, campaignId, await this.audiences.members(scope, unit));
    }
  }
}
