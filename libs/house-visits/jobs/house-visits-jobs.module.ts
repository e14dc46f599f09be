import { Module } from '@nestjs/common';
import { HouseVisitsModule } from '../house-visits.module';

/** The worker's door to visits: with it acts on many people that campaigns, units and visit lists do are known there. */
@Module({ imports: [HouseVisitsModule] })
export class HouseVisitsJobsModule {}
