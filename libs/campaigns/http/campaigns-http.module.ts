import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns.module';
import { CampaignsController } from './campaigns.controller';

@Module({ imports: [CampaignsModule], controllers: [CampaignsController] })
export class CampaignsHttpModule {}
