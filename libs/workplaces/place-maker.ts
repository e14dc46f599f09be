import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { EmployersRepository } from './data/employers.repository';
import type { NamedWorksite } from './data/lookup.repository';
import type { PartKind, PartRow } from './data/unit-parts.repository';
import { UnitsRepository } from './data/units.repository';
import { WorksitesRepository } from './data/worksites.repository';
import { nameKey } from './domain';
import { UnitParts } from './unit-parts';

/** Makes workplaces of which nothing but a name is known: from a list that comes in, or at a door. */
@Injectable()
export class PlaceMaker {
  constructor(
    private readonly employers: EmployersRepository,
    private readonly worksites: WorksitesRepository,
    private readonly units: UnitsRepository,
    private readonly parts: UnitParts,
  ) {}

  async employer(scope: Scope, name: string): Promise<{ id: Uuid; name: string }> {
    const id = newId(scope.now.getTime());
    await this.employers.insert(scope, id, { name, name_key: nameKey(name), other_names: [], kind: 'private', parent_id: null, sector: null }, null);
    return { id, name };
  }

  async worksite(scope: Scope, name: string, employerId: Uuid | null): Promise<NamedWorksite> {
    const id = newId(scope.now.getTime());
    await this.worksites.insert(scope, id, {
      name, name_key: nameKey(name), employer_id: employerId, kind: 'site', line1: null, line2: null, city: null, region: null,
      postal_code: null, country: 'US', time_zone: null,
    }, null);
    return { id, name, employer_id: employerId };
  }

  /** A department or shift; its unit gets a new version, so that a form that is open there is told. */
  async part(scope: Scope, kind: PartKind, unitId: Uuid, name: string): Promise<PartRow> {
    const part = await this.parts.add(scope, kind, unitId, name);
    await this.units.touch(scope, unitId);
    return part;
  }
}
