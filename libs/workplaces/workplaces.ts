import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { readLabel } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { NamedWorksite } from './data/lookup.repository';
import { LookupRepository } from './data/lookup.repository';
import type { PartKind } from './data/unit-parts.repository';
import { nameKey } from './domain';
import { PlaceMaker } from './place-maker';
import { WorkplaceReferences } from './references';
import { UnitParts } from './unit-parts';

/** A job's place as people write it; every part may be missing. */
export interface PlaceNames {
  employerName?: string | null;
  worksiteName?: string | null;
  departmentName?: string | null;
  shiftName?: string | null;
  /** The unit, where it is known; else the only one at the worksite, or the employer's only one. */
  unitId?: Uuid | null;
}

/** The same place by ids, with the names as they stand in our rows. Null where nothing was named or found. */
export interface Place {
  employerId: Uuid | null;
  employerName: string | null;
  worksiteId: Uuid | null;
  worksiteName: string | null;
  unitId: Uuid | null;
  departmentId: Uuid | null;
  departmentName: string | null;
  shiftId: Uuid | null;
  shiftName: string | null;
}

interface Found {
  id: Uuid;
  name: string;
}

const named = (text: string | null | undefined): string | null => (text && text.trim() !== '' ? text.trim() : null);

/** Workplaces as other rooms meet them: by name, and their names by id. */
@Injectable()
export class Workplaces {
  constructor(
    private readonly lookup: LookupRepository,
    private readonly maker: PlaceMaker,
    private readonly parts: UnitParts,
    private readonly references: WorkplaceReferences,
  ) {}

  /**
   * Finds what the names mean, without case, accents and "Inc."; an employer also by its other names. Nothing
   * is made. @throws 404 naming `unitId` for a unit that is not there.
   */
  find(scope: Scope, names: PlaceNames): Promise<Place> {
    return this.resolve(scope, names, false);
  }

  /**
   * As `find`, and makes an employer, worksite, department or shift that is not there yet. Departments and
   * shifts belong to a unit: without one they stay names. Asks no permission; that is the caller's.
   */
  findOrMake(scope: Scope, names: PlaceNames): Promise<Place> {
    return this.resolve(scope, names, true);
  }

  /** Names by id, of any workplace, department or shift, in the reader's language; archived ones too. */
  async names(scope: Scope, ids: readonly (Uuid | null)[]): Promise<Map<Uuid, string>> {
    const wanted = [...new Set(ids.filter((id): id is Uuid => id !== null))];
    if (wanted.length === 0) return new Map();
    const found = await this.lookup.names(scope, wanted);
    return new Map([...found].map(([id, name]) => [id, typeof name === 'string' ? name : readLabel(name, scope.actor.language).text]));
  }

  /** @throws 404 naming `unitIds[1]` for the first one that is not there. */
  requireUnits(scope: Scope, ids: readonly Uuid[], field = 'unitIds'): Promise<void> {
    return this.references.units(scope, ids, field);
  }

  private async resolve(scope: Scope, names: PlaceNames, make: boolean): Promise<Place> {
    if (names.unitId) await this.references.unit(scope, names.unitId);
    let employer = await this.employer(scope, named(names.employerName), make);
    const worksite = await this.worksite(scope, named(names.worksiteName), employer?.id ?? null, names.unitId ?? null, make);
    if (!employer && worksite?.employer_id) employer = { id: worksite.employer_id, name: (await this.names(scope, [worksite.employer_id])).get(worksite.employer_id)! };
    const unitId = names.unitId ?? (await this.onlyUnit(scope, worksite?.id ?? null, employer?.id ?? null));
    const department = await this.part(scope, 'department', unitId, named(names.departmentName), make);
    const shift = await this.part(scope, 'shift', unitId, named(names.shiftName), make);
    return {
      employerId: employer?.id ?? null, employerName: employer?.name ?? named(names.employerName),
      worksiteId: worksite?.id ?? null, worksiteName: worksite?.name ?? named(names.worksiteName),
      unitId,
      departmentId: department?.id ?? null, departmentName: department?.name ?? named(names.departmentName),
      shiftId: shift?.id ?? null, shiftName: shift?.name ?? named(names.shiftName),
    };
  }

  private async employer(scope: Scope, name: string | null, make: boolean): Promise<Found | null> {
    if (name === null) return null;
    const key = nameKey(name);
    const look = async (): Promise<Found | null> =>
      (await this.lookup.employersNamed(scope, key))[0] ??
      (await this.lookup.employersWithOtherNames(scope)).find((row) => row.other_names.some((other) => nameKey(other) === key)) ?? null;
    const found = await look();
    if (found || !make) return found;
    await this.lookup.lockName(scope, 'employer', key);
    return (await look()) ?? this.maker.employer(scope, name);
  }

  private async worksite(scope: Scope, name: string | null, employerId: Uuid | null, unitId: Uuid | null, make: boolean): Promise<NamedWorksite | null> {
    if (name === null) return null;
    const key = nameKey(name);
    const ofUnit = unitId ? await this.lookup.worksitesOf(scope, unitId) : [];
    const look = async (): Promise<NamedWorksite | null> => {
      const rows = (await this.lookup.worksitesNamed(scope, key)).filter((row) => employerId === null || row.employer_id === null || row.employer_id === employerId);
      return rows.find((row) => ofUnit.includes(row.id)) ?? rows.find((row) => employerId !== null && row.employer_id === employerId) ?? rows[0] ?? null;
    };
    const found = await look();
    if (found || !make) return found;
    await this.lookup.lockName(scope, 'worksite', key);
    return (await look()) ?? this.maker.worksite(scope, name, employerId);
  }

  private async onlyUnit(scope: Scope, worksiteId: Uuid | null, employerId: Uuid | null): Promise<Uuid | null> {
    if (worksiteId === null && employerId === null) return null;
    const units = await this.lookup.unitsAt(scope, worksiteId, employerId);
    return units.length === 1 ? units[0]!.id : null;
  }

  private async part(scope: Scope, kind: PartKind, unitId: Uuid | null, name: string | null, make: boolean): Promise<Found | null> {
    if (name === null || unitId === null) return null;
    let row = await this.parts.named(scope, kind, unitId, name);
    if (!row && make) {
      await this.lookup.lockName(scope, kind, unitId);
      row = (await this.parts.named(scope, kind, unitId, name)) ?? (await this.maker.part(scope, kind, unitId, name));
    }
    return row && { id: row.id, name: readLabel(row.label, scope.actor.language).text };
  }
}
