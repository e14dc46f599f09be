import { Module } from '@nestjs/common';
import { HouseVisitsModule } from '../house-visits.module';
import { HouseVisitsController } from './house-visits.controller';
import { VisitListsController } from './visit-lists.controller';

@Module({ imports: [HouseVisitsModule], controllers: [HouseVisitsController, VisitListsController] })
export class HouseVisitsHttpModule {}
