import { Module } from '@nestjs/common';
import { WorkplacesModule } from '../workplaces.module';
import { EmployersController } from './employers.controller';
import { UnitsController } from './units.controller';
import { WorksitesController } from './worksites.controller';

@Module({ imports: [WorkplacesModule], controllers: [EmployersController, WorksitesController, UnitsController] })
export class WorkplacesHttpModule {}
