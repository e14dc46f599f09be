import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports.module';
import { CampaignReportsController } from './campaign-reports.controller';
import { DebriefController } from './debrief.controller';

@Module({ imports: [ReportsModule], controllers: [CampaignReportsController, DebriefController] })
export class ReportsHttpModule {}
