import { Injectable } from '@nestjs/common';
import { WorkplaceRenames } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { newId, notFound } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Created, Page } from '@doorstep/platform/http';
import { Cursors, refuseOtherContent, requestHash } from '@doorstep/platform/http';
import { changedFields, requireVersion } from './changes';
import type { WorksiteFields, WorksiteRow } from './data/worksites.repository';
import { WorksitesRepository } from './data/worksites.repository';
import type { WorksiteKind } from './domain';
import { nameKey } from './domain';
import { pageByName } from './name-lists';
import type { NameListWish } from './name-lists';
import { WorkplaceReferences } from './references';
import type { WorksiteView } from './views';
import { viewWorksite } from './views';

export interface WorksiteWish {
  id?: Uuid | null;
  name: string;
  employerId?: Uuid | null;
  kind?: WorksiteKind | null;
  line1?: string | null;
  line2?: string | null;
  city?: string | null;
  region?: string | null;
  postalCode?: string | null;
  country?: string | null;
  timeZone?: string | null;
}

export type WorksiteChange = Partial<Omit<WorksiteWish, 'id'>> & { version: number };

/** Where people work: a place with an address, a day-labor corner, several places, a home, or none. */
@Injectable()
export class WorksitesService {
  constructor(
    private readonly worksites: WorksitesRepository,
    private readonly references: WorkplaceReferences,
    private readonly renames: WorkplaceRenames,
    private readonly cursors: Cursors,
    private readonly audit: Audit,
  ) {}

  list(scope: Scope, wish: NameListWish): Promise<Page<WorksiteView>> {
    const employerId = wish.employerId ?? null;
    return pageByName(this.cursors, 'worksites', wish, {
      rows: (span) => this.worksites.list(scope, span, employerId, wish.limit),
      count: (span) => this.worksites.count(scope, span, employerId),
      show: async (rows) => rows.map(viewWorksite),
    });
  }

  async get(scope: Scope, id: Uuid): Promise<WorksiteView> {
    return viewWorksite(await this.require(scope, id));
  }

  async create(scope: Scope, wish: WorksiteWish): Promise<Created<WorksiteView>> {
    const id = wish.id ?? newId(scope.now.getTime());
    const hash = requestHash({ ...wish, id });
    const there = await this.worksites.find(scope, id);
    if (!there) await this.references.employer(scope, wish.employerId ?? null);
    const created = !there && (await this.worksites.insert(scope, id, this.fields(wish), hash));
    const row = await this.require(scope, id);
    if (!created) refuseOtherContent(row.request_hash, hash);
    else await this.audit.record(scope, { act: 'worksites.created', subjectKind: 'worksite', subjectId: id });
    return { created, value: viewWorksite(row) };
  }

  /** @throws 409 `platform/version-conflict`. */
  async change(scope: Scope, id: Uuid, change: WorksiteChange): Promise<WorksiteView> {
    const row = await this.require(scope, id, true);
    const next = this.fields(change, row);
    const fields = changedFields<WorksiteFields>(row, next);
    if (fields.length === 0) return viewWorksite(row);
    requireVersion(row.version, change.version);
    if (fields.includes('employer_id')) await this.references.employer(scope, next.employer_id);
    await this.worksites.update(scope, id, next);
    if (fields.includes('name')) await this.renames.rename(scope, 'worksite', id, next.name);
    await this.audit.record(scope, { act: 'worksites.changed', subjectKind: 'worksite', subjectId: id, fields });
    return this.get(scope, id);
  }

  private fields(sent: Partial<WorksiteWish>, there?: WorksiteRow): WorksiteFields {
    const name = sent.name ?? there!.name;
    const kept = <T>(now: T | null | undefined, before: T | null | undefined): T | null => (now === undefined ? (before ?? null) : now);
    return {
      name,
      name_key: nameKey(name),
      employer_id: kept(sent.employerId, there?.employer_id),
      kind: sent.kind ?? there?.kind ?? 'site',
      line1: kept(sent.line1, there?.line1),
      line2: kept(sent.line2, there?.line2),
      city: kept(sent.city, there?.city),
      region: kept(sent.region, there?.region),
      postal_code: kept(sent.postalCode, there?.postal_code),
      country: kept(sent.country, there?.country) ?? 'US',
      time_zone: kept(sent.timeZone, there?.time_zone),
    };
  }

  private async require(scope: Scope, id: Uuid, lock = false): Promise<WorksiteRow> {
    const row = await this.worksites.find(scope, id, lock);
    if (!row) throw notFound();
    return row;
  }
}
