import { Module } from '@nestjs/common';
import { ContactsModule } from '@doorstep/contacts';
import { WorkplacesModule } from '@doorstep/workplaces';
import './words';
import { CampaignBulkActs } from './bulk-acts';
import { CampaignCodesOf } from './campaign-codes';
import { CampaignChanges } from './campaign-changes.service';
import { CampaignLabels } from './campaign-labels';
import { CampaignLists } from './campaign-lists';
import { CampaignMembers } from './campaign-members';
import { CampaignsService } from './campaigns.service';
import { CampaignListsRepository } from './data/campaign-lists.repository';
import { CampaignsRepository } from './data/campaigns.repository';
import { PeopleOfUnits } from './people-of-units';

@Module({
  imports: [ContactsModule, WorkplacesModule],
  providers: [CampaignsRepository, CampaignListsRepository, CampaignLabels, CampaignMembers, PeopleOfUnits, CampaignLists, CampaignsService, CampaignChanges, CampaignBulkActs, CampaignCodesOf],
  exports: [CampaignsService, CampaignChanges],
})
export class CampaignsModule {}
