import { Module } from '@nestjs/common';
import { HouseVisitsModule } from '../house-visits.module';
import { HouseVisitsController } from './house-visits.controller';
import { ListHandOutsController } from './list-hand-outs.controller';
import { RoundPausesController } from './round-pauses.controller';
import { SafetyTimersController } from './safety-timers.controller';
import { StopPinsController } from './stop-pins.controller';
import { UnsafeDoorsController } from './unsafe-doors.controller';
import { VisitListCutsController } from './visit-list-cuts.controller';
import { VisitListEndingsController } from './visit-list-endings.controller';
import { VisitListsController } from './visit-lists.controller';

@Module({ imports: [HouseVisitsModule], controllers: [HouseVisitsController, SafetyTimersController, VisitListsController, VisitListEndingsController, ListHandOutsController, UnsafeDoorsController, RoundPausesController, VisitListCutsController, StopPinsController] })
export class HouseVisitsHttpModule {}
