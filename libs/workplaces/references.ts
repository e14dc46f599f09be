import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { requireKnown, unknownId } from './changes';
import { EmployersRepository } from './data/employers.repository';
import { UnitsRepository } from './data/units.repository';
import { WorksitesRepository } from './data/worksites.repository';

/** Ids of workplaces that other rows name: 404 with the field when one is not there or another organization's. */
@Injectable()
export class WorkplaceReferences {
  constructor(
    private readonly employersRows: EmployersRepository,
    private readonly worksitesRows: WorksitesRepository,
    private readonly unitsRows: UnitsRepository,
  ) {}

  async employer(scope: Scope, id: Uuid | null, field = 'employerId'): Promise<void> {
    if (id !== null && !(await this.employersRows.find(scope, id))) throw unknownId(field);
  }

  async worksites(scope: Scope, ids: readonly Uuid[], field = 'worksiteIds'): Promise<void> {
    if (ids.length > 0) requireKnown(await this.worksitesRows.known(scope, ids), ids, field);
  }

  async unit(scope: Scope, id: Uuid, field = 'unitId'): Promise<void> {
    if (!(await this.unitsRows.find(scope, id))) throw unknownId(field);
  }

  async units(scope: Scope, ids: readonly Uuid[], field = 'unitIds'): Promise<void> {
    if (ids.length > 0) requireKnown(await this.unitsRows.known(scope, ids), ids, field);
  }
}
