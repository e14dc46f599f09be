import { Injectable } from '@nestjs/common';
import { CampaignsService } from '@doorstep/campaigns';
import type { NewEmployment } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { isUuid } from '@doorstep/kernel';
import { OrganizationsService } from '@doorstep/organizations';
import type { Scope } from '@doorstep/platform/database';
import { together } from '@doorstep/platform/database';
import { UnitsService, Workplaces } from '@doorstep/workplaces';
import type { FoundPlace, KnownNames, LaidRow, PersonDraft, ValueAnswers } from './domain';
import { knownNamed, sectionContext } from './domain';

export interface KnownPlaces {
  readonly names: KnownNames;
  readonly unitIds: readonly Uuid[];
}

type Known = { readonly id: string; readonly name: string };

/** Names of workplaces in lists: what the organization has, and what a row's names mean. */
@Injectable()
export class Places {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly units: UnitsService,
    private readonly workplaces: Workplaces,
    private readonly organizations: OrganizationsService,
  ) {}

  /**
   * What a list's names are compared with: the departments and shifts of the campaign's units, and the affiliates.
   * Where the organization has none of a kind, every name is new and nobody is asked.
   */
  async known(scope: Scope, campaignId: Uuid | null): Promise<KnownPlaces> {
    const unitIds = campaignId ? ((await this.campaigns.get(scope, campaignId)).unitIds ?? []) : [];
    const units = [];
    for (const id of unitIds) units.push(await this.units.get(scope, id));
    const all = (parts: ReadonlyArray<{ id: Uuid; nameTexts: Readonly<Record<string, string | undefined>> }>): Known[] =>
      parts.flatMap(({ id, nameTexts }) => [...new Set(Object.values(nameTexts))].flatMap((name) => (name ? [{ id, name }] : [])));
    const departments = all(units.flatMap((unit) => unit.departments));
    const shifts = all(units.flatMap((unit) => unit.shifts));
    const affiliates = (await this.organizations.tree(scope.organizationId)).filter((one) => one.id !== scope.organizationId).map(({ id, name }) => ({ id, name }));
    return {
      unitIds,
      names: {
        ...(departments.length > 0 && { department: departments }), ...(shifts.length > 0 && { shift: shifts }),
        ...(units.length > 0 && { unit: units.map(({ id, name }) => ({ id, name })) }), ...(affiliates.length > 0 && { affiliate: affiliates }),
      },
    };
  }

  /** For the rows of one transaction. */
  finder(known: KnownPlaces, answers: ValueAnswers): PlaceFinder {
    return new PlaceFinder(this.workplaces, known, answers);
  }
}

/** Finds what the names of rows mean, each once. */
export class PlaceFinder {
  private readonly found = new Map<string, Promise<NewEmployment>>();

  constructor(
    private readonly workplaces: Workplaces,
    private readonly known: KnownPlaces,
    private readonly answers: ValueAnswers,
  ) {}

  /** Looks up the workplaces of all these rows at once, so that `find` has them. */
  async know(scope: Scope, drafts: readonly PersonDraft[]): Promise<void> {
    await together(...drafts.flatMap(({ employment }) => (employment ? [this.workplace(scope, employment.employer, employment.worksite)] : [])));
  }

  /** The place of a row; `left` names the texts that nobody has explained and that are left out. */
  async find(scope: Scope, draft: PersonDraft, laid: LaidRow): Promise<FoundPlace & { left: string[] }> {
    const left: string[] = [];
    const extra: Record<string, string> = {};
    const affiliateId = this.affiliate(draft.affiliate, extra, left);
    const job = draft.employment;
    if (!job) return { job: null, affiliateId, extra, left };
    const unit = this.of('unit', job.unit);
    if (job.unit !== null && unit === null) extra['unit'] = job.unit;
    const department = await this.part(scope, 'department', job.department, laid, left);
    const shift = await this.part(scope, 'shift', job.shift, laid, left);
    const where = await this.workplace(scope, job.employer, job.worksite);
    const place: NewEmployment = {
      ...where, departmentId: department?.id ?? null, departmentName: department?.name ?? null, shiftId: shift?.id ?? null, shiftName: shift?.name ?? null,
      jobTitle: job.jobTitle, classification: job.classification,
    };
    const says = Object.values(place).some((value) => value !== null && value !== undefined);
    return { job: says ? place : null, affiliateId, extra, left };
  }

  private of(field: keyof KnownNames, text: string | null): Known | null {
    if (text === null) return null;
    return isUuid(text) ? (this.known.names[field]?.find((one) => one.id === text) ?? null) : knownNamed(this.known.names, field, text);
  }

  private affiliate(text: string | null, extra: Record<string, string>, left: string[]): Uuid | null {
    const known = this.of('affiliate', text);
    if (known || text === null) return known?.id ?? null;
    if (this.known.names.affiliate && !this.isAnswer('affiliate', text)) left.push(text);
    else if (!isUuid(text)) extra['affiliate'] = text;
    return null;
  }

  /** A department or shift: a known one, one that somebody said is new, a name where nothing is known to compare with. */
  private async part(scope: Scope, field: 'department' | 'shift', text: string | null, laid: LaidRow, left: string[]): Promise<{ id: Uuid | null; name: string } | null> {
    if (text === null) return null;
    const known = this.of(field, text);
    if (known) return known;
    if (isUuid(text)) return null;
    if (!this.known.names[field] || laid.section?.text === text) return { id: null, name: text };
    if (!this.isAnswer(field, text)) {
      left.push(text);
      const above = sectionContext(laid, this.answers)[field];
      return above === null ? null : (this.of(field, above) ?? { id: null, name: above });
    }
    const [unitId, ...more] = this.known.unitIds;
    if (!unitId || more.length > 0) return { id: null, name: text };
    const made = await this.workplaces.findOrMake(scope, { unitId, ...(field === 'department' ? { departmentName: text } : { shiftName: text }) });
    return { id: field === 'department' ? made.departmentId : made.shiftId, name: text };
  }

  /** Whether somebody said that a value means this name. */
  private isAnswer(field: string, text: string): boolean {
    return Object.values(this.answers[field] ?? {}).includes(text);
  }

  private workplace(scope: Scope, employer: string | null, worksite: string | null): Promise<NewEmployment> {
    const key = JSON.stringify([employer, worksite]);
    const found = this.found.get(key) ?? this.lookUp(scope, employer, worksite);
    this.found.set(key, found);
    return found;
  }

  private async lookUp(scope: Scope, employer: string | null, worksite: string | null): Promise<NewEmployment> {
    const names: NewEmployment = { employerId: null, employerName: employer, worksiteId: null, worksiteName: worksite };
    if (employer === null && worksite === null) return names;
    const place = await this.workplaces.find(scope, { employerName: employer, worksiteName: worksite });
    const whole = { employerId: place.employerId, employerName: place.employerName, worksiteId: place.worksiteId, worksiteName: place.worksiteName };
    if (place.employerId !== null || place.worksiteId !== null) return whole;
    // What a list calls the company is often the place, and the other way round.
    if (employer !== null && worksite === null) {
      const there = await this.workplaces.find(scope, { worksiteName: employer });
      if (there.worksiteId) return { employerId: there.employerId, employerName: there.employerName ?? null, worksiteId: there.worksiteId, worksiteName: there.worksiteName };
    }
    if (worksite !== null && employer === null) {
      const there = await this.workplaces.find(scope, { employerName: worksite });
      if (there.employerId) return { ...names, employerId: there.employerId, employerName: there.employerName };
    }
    return whole;
  }
}
