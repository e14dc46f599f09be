import { Injectable } from '@nestjs/common';
import { Audiences } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { newId, notFound } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Created, Page } from '@doorstep/platform/http';
import { Cursors, refuseOtherContent, requestHash } from '@doorstep/platform/http';
import { changedFields, requireVersion } from './changes';
import type { UnitFields, UnitRow } from './data/units.repository';
import { UnitsRepository } from './data/units.repository';
import { nameKey } from './domain';
import { pageByName } from './name-lists';
import type { NameListWish } from './name-lists';
import { WorkplaceReferences } from './references';
import type { PartWish } from './unit-parts';
import { UnitParts } from './unit-parts';
import type { UnitView } from './views';
import { viewUnit } from './views';

export interface UnitWish {
  id?: Uuid | null;
  name: string;
  employerId?: Uuid | null;
  worksiteIds?: Uuid[] | null;
  sector?: string | null;
  headCount?: number | null;
  headCountSource?: string | null;
  departments?: PartWish[] | null;
  shifts?: PartWish[] | null;
}

export type UnitChange = Partial<Omit<UnitWish, 'id'>> & { version: number };

/** The group of jobs being organized: departments, shifts, how many work there and who says so. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly units: UnitsRepository,
    private readonly parts: UnitParts,
    private readonly references: WorkplaceReferences,
    private readonly audiences: Audiences,
    private readonly cursors: Cursors,
    private readonly audit: Audit,
  ) {}

  list(scope: Scope, wish: NameListWish): Promise<Page<UnitView>> {
    const employerId = wish.employerId ?? null;
    return pageByName(this.cursors, 'units', wish, {
      rows: (span) => this.units.list(scope, span, employerId, wish.limit),
      count: (span) => this.units.count(scope, span, employerId),
      show: (rows) => this.show(scope, rows),
    });
  }

  async get(scope: Scope, id: Uuid): Promise<UnitView> {
    return (await this.show(scope, [await this.require(scope, id)]))[0]!;
  }

  /** Also opens the unit's audience: the people whose job is in it. */
  async create(scope: Scope, wish: UnitWish): Promise<Created<UnitView>> {
    const id = wish.id ?? newId(scope.now.getTime());
    const hash = requestHash({ ...wish, id });
    let created = false;
    if (!(await this.units.find(scope, id))) {
      await this.requireReferences(scope, wish.employerId ?? null, wish.worksiteIds ?? []);
      await this.audiences.open(scope, 'unit', id);
      created = await this.units.insert(scope, id, this.fields(wish), hash);
    }
    if (created) {
      await this.saveLists(scope, id, wish);
      await this.audit.record(scope, { act: 'units.created', subjectKind: 'unit', subjectId: id });
    } else {
      refuseOtherContent((await this.require(scope, id)).request_hash, hash);
    }
    return { created, value: await this.get(scope, id) };
  }

  /**
   * Lists are replaced whole; departments and shifts that left them are archived, since jobs point at them.
   * The same change again is no change. @throws 409 `platform/version-conflict`, 422 `workplaces/label-twice`.
   */
  async change(scope: Scope, id: Uuid, change: UnitChange): Promise<UnitView> {
    const row = await this.require(scope, id, true);
    const next = this.fields(change, row);
    const fields = changedFields<UnitFields>(row, next);
    await this.requireReferences(scope, fields.includes('employer_id') ? next.employer_id : null, change.worksiteIds ?? []);
    fields.push(...(await this.saveLists(scope, id, change)));
    if (fields.length === 0) return this.get(scope, id);
    requireVersion(row.version, change.version);
    await this.units.update(scope, id, next);
    await this.audit.record(scope, { act: 'units.changed', subjectKind: 'unit', subjectId: id, fields });
    return this.get(scope, id);
  }

  private async saveLists(scope: Scope, id: Uuid, sent: Partial<UnitWish>): Promise<string[]> {
    const changed: string[] = [];
    if (sent.worksiteIds !== undefined) {
      const before = (await this.units.worksites(scope, [id])).get(id) ?? [];
      const after = [...new Set(sent.worksiteIds ?? [])];
      if (before.length !== after.length || after.some((worksite) => !before.includes(worksite))) {
        await this.units.replaceWorksites(scope, id, after);
        changed.push('worksite_ids');
      }
    }
    if (sent.departments !== undefined && (await this.parts.replace(scope, 'department', id, sent.departments ?? []))) changed.push('departments');
    if (sent.shifts !== undefined && (await this.parts.replace(scope, 'shift', id, sent.shifts ?? []))) changed.push('shifts');
    return changed;
  }

  private async requireReferences(scope: Scope, employerId: Uuid | null, worksiteIds: readonly Uuid[]): Promise<void> {
    await this.references.employer(scope, employerId);
    await this.references.worksites(scope, worksiteIds);
  }

  private fields(sent: Partial<UnitWish>, there?: UnitRow): UnitFields {
    const name = sent.name ?? there!.name;
    return {
      name,
      name_key: nameKey(name),
      employer_id: sent.employerId === undefined ? (there?.employer_id ?? null) : sent.employerId,
      sector: sent.sector === undefined ? (there?.sector ?? null) : sent.sector,
      head_count: sent.headCount === undefined ? (there?.head_count ?? null) : sent.headCount,
      head_count_source: sent.headCountSource === undefined ? (there?.head_count_source ?? null) : sent.headCountSource,
    };
  }

  private async show(scope: Scope, rows: readonly UnitRow[]): Promise<UnitView[]> {
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.id);
    const worksites = await this.units.worksites(scope, ids);
    const departments = await this.parts.of(scope, 'department', ids);
    const shifts = await this.parts.of(scope, 'shift', ids);
    return rows.map(({ id, ...row }) =>
      viewUnit({ id, ...row }, worksites.get(id) ?? [], departments.get(id) ?? [], shifts.get(id) ?? [], scope.actor.language));
  }

  private async require(scope: Scope, id: Uuid, lock = false): Promise<UnitRow> {
    const row = await this.units.find(scope, id, lock);
    if (!row) throw notFound();
    return row;
  }
}
