import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import type { Label, SentLabel, Uuid } from '@doorstep/kernel';
import { DomainError, canonicalJson, changeLabel, newId, notFound } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Created, Page } from '@doorstep/platform/http';
import { Cursors, refuseOtherContent, requestHash, showLabel } from '@doorstep/platform/http';
import type { SavedListFields, SavedListRow } from './data/saved-lists.repository';
import { SavedListsRepository } from './data/saved-lists.repository';
import type { ContactSort, FilterGroups, ListColumn } from './domain';
import { isForbiddenLabel, readFilterGroups } from './domain';

export interface SavedListWish {
  id?: Uuid | null;
  name: SentLabel;
  groups: unknown;
  shared?: 'private' | 'team' | null;
  columns?: ListColumn[] | null;
  sort?: ContactSort | null;
}

export type SavedListChange = Partial<Omit<SavedListWish, 'id'>> & { version: number; archived?: boolean };

export interface SavedListView {
  id: Uuid;
  version: number;
  name: string;
  nameTexts: Label;
  groups: FilterGroups;
  shared: 'private' | 'team';
  columns: ListColumn[] | null;
  sort: ContactSort | null;
  archived: boolean;
  by: { id: Uuid; name: string } | null;
  /** Whether who reads may change it. */
  mayChange: boolean;
  createdAt: string;
  updatedAt: string;
}

const FIELDS = ['label', 'groups', 'columns', 'sort', 'shared', 'archived_at'] as const;

/**
 * Lists that people keep: a name, filters in three parts, columns and an order. Whoever uses one sees the people in it
 * whom they may see, and nobody else.
 */
@Injectable()
export class SavedLists {
  constructor(
    private readonly lists: SavedListsRepository,
    private readonly members: Members,
    private readonly cursors: Cursors,
    private readonly audit: Audit,
  ) {}

  /** Their own and those of the team, newest first. */
  async list(scope: Scope, wish: { archived: boolean; limit: number; cursor?: string | null; count: boolean }): Promise<Page<SavedListView>> {
    const mark = { list: 'saved-lists', archived: wish.archived };
    const after = this.cursors.read(wish.cursor, mark) as [string, Uuid] | null;
    const rows = await this.lists.page(scope, wish.archived, after, wish.limit + 1);
    const page = this.cursors.page(rows, wish.limit, mark, (row) => [row.mark, row.id], (row) => row);
    const items = await this.show(scope, page.items);
    return { items, nextCursor: page.nextCursor, ...(wish.count ? { total: await this.lists.count(scope, wish.archived) } : {}) };
  }

  /** @throws 404 when it is not there or not theirs to see. */
  async get(scope: Scope, id: Uuid): Promise<SavedListView> {
    return (await this.show(scope, [(await this.lists.find(scope, id)) ?? gone()]))[0]!;
  }

  /** @throws 422 naming the places of the groups that cannot be kept; 409 for an id with other content. */
  async create(scope: Scope, wish: SavedListWish): Promise<Created<SavedListView>> {
    const id = wish.id ?? newId(scope.now.getTime());
    const hash = requestHash({ ...wish, id });
    const there = await this.lists.requestHash(scope, id);
    const created = there === undefined && (await this.lists.insert(scope, id, this.fields(scope, wish), hash));
    if (created) await this.audit.record(scope, { act: 'saved-lists.created', subjectKind: 'saved_list', subjectId: id });
    else refuseOtherContent(there ?? (await this.lists.requestHash(scope, id)) ?? null, hash);
    return { created, value: await this.get(scope, id) };
  }

  /** The same change again is no change. @throws 403 for a list of somebody else, 409 `platform/version-conflict`, 422. */
  async change(scope: Scope, id: Uuid, change: SavedListChange): Promise<SavedListView> {
    const row = (await this.lists.find(scope, id, true)) ?? gone();
    if (!mayChange(scope, row)) throw new DomainError('accounts/not-your-role', { status: 403 });
    const next = this.fields(scope, change, row);
    const fields = FIELDS.filter((field) => canonicalJson(row[field]) !== canonicalJson(next[field]));
    if (fields.length > 0) {
      if (row.version !== change.version) throw new DomainError('platform/version-conflict', { status: 409, extra: { currentVersion: row.version } });
      await this.lists.update(scope, id, next);
      await this.audit.record(scope, { act: 'saved-lists.changed', subjectKind: 'saved_list', subjectId: id, fields });
    }
    return this.get(scope, id);
  }

  private fields(scope: Scope, sent: Partial<SavedListChange>, there?: SavedListRow): SavedListFields {
    const label = sent.name === undefined ? there!.label : changeLabel(there?.label ?? null, sent.name, scope.actor.language);
    // A list's name may not write down of people what no field may hold of them.
    if (Object.values(label).some(isForbiddenLabel)) throw new DomainError('contacts/label-never-kept', { field: 'name' });
    return {
      label,
      groups: sent.groups === undefined ? there!.groups : readFilterGroups(sent.groups),
      columns: sent.columns === undefined ? (there?.columns ?? null) : sent.columns,
      sort: sent.sort === undefined ? (there?.sort ?? null) : sent.sort,
      shared: sent.shared ?? there?.shared ?? 'private',
      archived_at: sent.archived === undefined ? (there?.archived_at ?? null) : sent.archived ? (there?.archived_at ?? scope.now) : null,
    };
  }

  private async show(scope: Scope, rows: readonly SavedListRow[]): Promise<SavedListView[]> {
    const names = await this.members.names(scope, rows.map((row) => row.created_by));
    return rows.map((row) => ({
      id: row.id, version: row.version, ...showLabel('name', row.label, scope.actor.language), groups: row.groups, shared: row.shared,
      columns: row.columns as ListColumn[] | null, sort: row.sort, archived: row.archived_at !== null,
      by: row.created_by ? { id: row.created_by, name: names.get(row.created_by) ?? '' } : null, mayChange: mayChange(scope, row),
      createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString(),
    }));
  }
}

const gone = (): never => {
  throw notFound();
};

/** Whose list it is; a list of the team also its leads. */
const mayChange = (scope: Scope, row: SavedListRow): boolean => row.created_by === scope.actor.userId || ['admin', 'lead'].includes(scope.actor.role);
