import { Module } from '@nestjs/common';
import { ContactsModule } from '@doorstep/contacts';
import './words';
import { UnitBulkActs } from './bulk-acts';
import { EmployersRepository } from './data/employers.repository';
import { LookupRepository } from './data/lookup.repository';
import { UnitPartsRepository } from './data/unit-parts.repository';
import { UnitsRepository } from './data/units.repository';
import { WorksitesRepository } from './data/worksites.repository';
import { EmployersService } from './employers.service';
import { PlaceMaker } from './place-maker';
import { WorkplaceReferences } from './references';
import { UnitParts } from './unit-parts';
import { UnitsService } from './units.service';
import { Workplaces } from './workplaces';
import { WorksitesService } from './worksites.service';

@Module({
  imports: [ContactsModule],
  providers: [
    EmployersRepository, WorksitesRepository, UnitsRepository, UnitPartsRepository, LookupRepository,
    WorkplaceReferences, UnitParts, PlaceMaker, EmployersService, WorksitesService, UnitsService, Workplaces, UnitBulkActs,
  ],
  exports: [EmployersService, WorksitesService, UnitsService, Workplaces],
})
export class WorkplacesModule {}
