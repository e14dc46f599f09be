import { Injectable } from '@nestjs/common';
import { WorkplaceRenames } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Created, Page } from '@doorstep/platform/http';
import { Cursors, refuseOtherContent, requestHash } from '@doorstep/platform/http';
import { changedFields, requireVersion, unknownId } from './changes';
import type { EmployerFields, EmployerRow } from './data/employers.repository';
import { EmployersRepository } from './data/employers.repository';
import type { EmployerKind } from './domain';
import { nameKey } from './domain';
import { pageByName } from './name-lists';
import type { NameListWish } from './name-lists';
import type { EmployerView } from './views';
import { viewEmployer } from './views';

export interface EmployerWish {
  id?: Uuid | null;
  name: string;
  otherNames?: string[] | null;
  kind?: EmployerKind | null;
  parentId?: Uuid | null;
  sector?: string | null;
}

export type EmployerChange = Partial<Omit<EmployerWish, 'id'>> & { version: number };

/** Who employs: with other names it goes by, and the employer it belongs to. */
@Injectable()
export class EmployersService {
  constructor(
    private readonly employers: EmployersRepository,
    private readonly renames: WorkplaceRenames,
    private readonly cursors: Cursors,
    private readonly audit: Audit,
  ) {}

  list(scope: Scope, wish: NameListWish): Promise<Page<EmployerView>> {
    return pageByName(this.cursors, 'employers', wish, {
      rows: (span) => this.employers.list(scope, span, wish.limit),
      count: (span) => this.employers.count(scope, span),
      show: async (rows) => rows.map(viewEmployer),
    });
  }

  async get(scope: Scope, id: Uuid): Promise<EmployerView> {
    return viewEmployer(await this.require(scope, id));
  }

  async create(scope: Scope, wish: EmployerWish): Promise<Created<EmployerView>> {
    const id = wish.id ?? newId(scope.now.getTime());
    const hash = requestHash({ ...wish, id });
    const there = await this.employers.find(scope, id);
    if (!there) await this.requireParent(scope, id, wish.parentId ?? null);
    const created = !there && (await this.employers.insert(scope, id, this.fields(wish), hash));
    const row = await this.require(scope, id);
    if (!created) refuseOtherContent(row.request_hash, hash);
    else await this.audit.record(scope, { act: 'employers.created', subjectKind: 'employer', subjectId: id });
    return { created, value: viewEmployer(row) };
  }

  /** @throws 409 `platform/version-conflict`; 422 `workplaces/under-itself` naming `parentId`. */
  async change(scope: Scope, id: Uuid, change: EmployerChange): Promise<EmployerView> {
    const row = await this.require(scope, id, true);
    const next = this.fields(change, row);
    const fields = changedFields<EmployerFields>(row, next);
    if (fields.length === 0) return viewEmployer(row);
    requireVersion(row.version, change.version);
    if (fields.includes('parent_id')) await this.requireParent(scope, id, next.parent_id);
    await this.employers.update(scope, id, next);
    if (fields.includes('name')) await this.renames.rename(scope, 'employer', id, next.name);
    await this.audit.record(scope, { act: 'employers.changed', subjectKind: 'employer', subjectId: id, fields });
    return this.get(scope, id);
  }

  private fields(sent: Partial<EmployerWish>, there?: EmployerRow): EmployerFields {
    const name = sent.name ?? there!.name;
    return {
      name,
      name_key: nameKey(name),
      other_names: sent.otherNames === undefined ? (there?.other_names ?? []) : (sent.otherNames ?? []),
      kind: sent.kind ?? there?.kind ?? 'private',
      parent_id: sent.parentId === undefined ? (there?.parent_id ?? null) : sent.parentId,
      sector: sent.sector === undefined ? (there?.sector ?? null) : sent.sector,
    };
  }

  private async requireParent(scope: Scope, id: Uuid, parentId: Uuid | null): Promise<void> {
    if (parentId === null) return;
    const above = parentId === id ? [id] : await this.employers.chainAbove(scope, parentId);
    if (above.length === 0) throw unknownId('parentId');
    if (above.includes(id)) throw new DomainError('workplaces/under-itself', { field: 'parentId' });
  }

  private async require(scope: Scope, id: Uuid, lock = false): Promise<EmployerRow> {
    const row = await this.employers.find(scope, id, lock);
    if (!row) throw notFound();
    return row;
  }
}
