import { Module } from '@nestjs/common';
import { CampaignsModule } from '@doorstep/campaigns';
import { ContactsModule } from '@doorstep/contacts';
import { FollowUpsModule } from '@doorstep/follow-ups';
import { HouseVisitsModule } from '@doorstep/house-visits';
import { CampaignReport } from './campaign-report';

@Module({ imports: [ContactsModule, CampaignsModule, FollowUpsModule, HouseVisitsModule], providers: [CampaignReport], exports: [CampaignReport] })
export class ReportsModule {}
