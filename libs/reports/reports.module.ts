import { Module } from '@nestjs/common';
import { CampaignsModule } from '@doorstep/campaigns';
import { ContactsModule } from '@doorstep/contacts';
import { FollowUpsModule } from '@doorstep/follow-ups';
import { HouseVisitsModule } from '@doorstep/house-visits';
import { CampaignReport } from './campaign-report';
import { Debrief } from './debrief';
import { DebriefTalks } from './debrief-talks';

@Module({ imports: [ContactsModule, CampaignsModule, FollowUpsModule, HouseVisitsModule], providers: [CampaignReport, Debrief, DebriefTalks], exports: [CampaignReport, Debrief, DebriefTalks] })
export class ReportsModule {}
