import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports.module';
import { CampaignReportsController } from './campaign-reports.controller';

@Module({ imports: [ReportsModule], controllers: [CampaignReportsController] })
export class ReportsHttpModule {}
