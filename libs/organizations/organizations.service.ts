import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Language, Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { CLOCK } from '@doorstep/platform/database';
import type { OrganizationKind, OrganizationSettings } from './domain';
import { fullSettings, slugOf } from './domain';
import type { OrganizationChange, OrganizationRow, PlacedOrganization, TreeMark } from './organizations.repository';
import { OrganizationsRepository } from './organizations.repository';

export interface NewOrganization {
  id?: Uuid;
  name: string;
  kind: OrganizationKind;
  timeZone: string;
  languages?: Language[];
  parentId?: Uuid | null;
  defaultRegion?: string;
  settings?: Partial<OrganizationSettings>;
  demo?: boolean;
}

/** The tenant tree: federation → affiliates. A parent sees counts of what it shares, never a child's people. */
@Injectable()
export class OrganizationsService {
  constructor(
    private readonly organizations: OrganizationsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async get(id: Uuid): Promise<OrganizationRow> {
    const row = await this.organizations.find(id);
    if (!row) throw notFound();
    return row;
  }

  any(): Promise<boolean> {
    return this.organizations.any();
  }

  tree(id: Uuid): Promise<OrganizationRow[]> {
    return this.organizations.tree(id);
  }

  treePage(id: Uuid, below: boolean, after: TreeMark | null, most: number): Promise<PlacedOrganization[]> {
    return this.organizations.page(id, below, after, most);
  }

  treeSize(id: Uuid, below: boolean): Promise<number> {
    return this.organizations.count(id, below);
  }

  findBySlug(slug: string): Promise<OrganizationRow | null> {
    return this.organizations.findBySlug(slug);
  }

  async settings(id: Uuid): Promise<OrganizationSettings> {
    return fullSettings((await this.get(id)).settings);
  }

  /** Makes an organization with a slug of its own; the same id and name again answers the one that is there. */
  async create(wish: NewOrganization, createdBy: Uuid | null, scope?: Scope): Promise<{ created: boolean; row: OrganizationRow }> {
    const id = wish.id ?? newId(this.clock.now().getTime());
    const there = await this.organizations.find(id, scope);
    if (there) {
      if (there.name !== wish.name || there.created_by !== createdBy) throw new DomainError('platform/id-reused', { status: 409, field: 'id' });
      return { created: false, row: there };
    }
    const base = slugOf(wish.name);
    for (let n = 1; n <= 50; n += 1) {
      const slug = n === 1 ? base : `${base.slice(0, 55)}-${n}`;
      const made = await this.organizations.insert({
        id, name: wish.name, slug, kind: wish.kind, parent_id: wish.parentId ?? null, time_zone: wish.timeZone,
        languages: wish.languages ?? ['en', 'es', 'ko'], default_region: wish.defaultRegion ?? 'US',
        settings: wish.settings ?? {}, demo: wish.demo ?? false, created_by: createdBy, created_at: scope?.now ?? this.clock.now(),
      }, scope);
      if (made) return { created: true, row: (await this.organizations.find(id, scope))! };
    }
    throw new DomainError('organizations/name-taken', { status: 409, field: 'name' });
  }

  /** One of the tree under `root`, itself included; 404 for any other. */
  async getInTree(root: Uuid, id: Uuid): Promise<OrganizationRow> {
    const row = (await this.organizations.tree(root)).find((one) => one.id === id);
    if (!row) throw notFound();
    return row;
  }

  /** Changes what is given; 409 with the current version when somebody else changed it meanwhile. */
  async change(id: Uuid, version: number, change: OrganizationChange, scope?: Scope): Promise<OrganizationRow> {
    const row = await this.organizations.update(id, version, change, scope?.now ?? this.clock.now(), scope);
    if (row) return row;
    const there = await this.get(id);
    throw new DomainError('platform/version-conflict', { status: 409, extra: { currentVersion: there.version } });
  }
}
