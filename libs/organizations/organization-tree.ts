import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, notFound } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import { fullSettings, settingProblems } from './domain';
import type { OrganizationSettings } from './domain';
import type { OrganizationView } from './organization-view';
import { showOrganization } from './organization-view';
import type { OrganizationChange, TreeMark } from './organizations.repository';
import { OrganizationsService } from './organizations.service';

export interface SettingsView {
  version: number;
  settings: OrganizationSettings;
}

const SEES_TREE = new Set(['admin', 'lead']);

/**
 * The tenant tree as far as one may see it: the organization one acts in, and for admins and leads the names of those
 * under it. Never a sibling, a parent's other children, or anybody's people. Only one's own is changed.
 */
@Injectable()
export class OrganizationTree {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly audit: Audit,
    private readonly cursors: Cursors,
  ) {}

  /** A page, nearest first: one's own, then those under it by name. */
  async page(scope: Scope, wish: { limit: number; cursor?: string | null; count?: boolean }): Promise<Page<OrganizationView>> {
    const [id, below] = [scope.organizationId, SEES_TREE.has(scope.actor.role)];
    const mark = { list: 'organizations', id, below };
    const after = this.cursors.read(wish.cursor, mark) as unknown as TreeMark | null;
    const rows = await this.organizations.treePage(id, below, after, wish.limit + 1);
    const page = this.cursors.page(rows, wish.limit, mark, (row) => [row.depth, row.name, row.id], showOrganization);
    return wish.count ? { ...page, total: await this.organizations.treeSize(id, below) } : page;
  }

  async get(scope: Scope, id: Uuid): Promise<OrganizationView> {
    if (id !== scope.organizationId && !SEES_TREE.has(scope.actor.role)) throw notFound();
    return showOrganization(await this.organizations.getInTree(scope.organizationId, id));
  }

  async change(scope: Scope, id: Uuid, version: number, change: OrganizationChange): Promise<OrganizationView> {
    if (id !== scope.organizationId) throw notFound();
    const row = await this.organizations.change(id, version, change, scope);
    const fields = Object.entries(change).filter(([, value]) => value !== undefined).map(([field]) => field);
    await this.audit.record(scope, { act: 'organizations.changed', subjectKind: 'organization', subjectId: id, fields });
    return showOrganization(row);
  }

  async settings(scope: Scope): Promise<SettingsView> {
    const row = await this.organizations.get(scope.organizationId);
    return { version: row.version, settings: fullSettings(row.settings) };
  }

  /** Flat keys; every unknown key and every value out of range is told at once (422). */
  async changeSettings(scope: Scope, version: number | undefined, sent: Record<string, unknown>): Promise<SettingsView> {
    const problems = settingProblems(sent);
    if (problems.length > 0) throw new DomainError('platform/invalid-input', { errors: problems });
    const at = version ?? (await this.organizations.get(scope.organizationId)).version;
    const row = await this.organizations.change(scope.organizationId, at, { settings: sent }, scope);
    await this.audit.record(scope, { act: 'organizations.settings-changed', subjectKind: 'organization', subjectId: row.id, fields: Object.keys(sent) });
    return { version: row.version, settings: fullSettings(row.settings) };
  }
}
