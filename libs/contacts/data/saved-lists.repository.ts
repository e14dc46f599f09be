import { Injectable } from '@nestjs/common';
import type { Label, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { ContactSort, FilterGroups } from '../domain';
import { seenLists } from './saved-list-filter';

export interface SavedListRow {
  id: Uuid;
  version: number;
  label: Label;
  groups: FilterGroups;
  columns: string[] | null;
  sort: ContactSort | null;
  shared: 'private' | 'team';
  request_hash: Buffer | null;
  created_by: Uuid | null;
  created_at: Date;
  updated_at: Date;
  archived_at: Date | null;
}

export type SavedListFields = Pick<SavedListRow, 'label' | 'groups' | 'columns' | 'sort' | 'shared' | 'archived_at'>;

const COLUMNS = 'l.id, l.version, l.label, l.groups, l.columns, l.sort, l.shared, l.request_hash, l.created_by, l.created_at, l.updated_at, l.archived_at';
const INSERT = `INSERT INTO saved_lists (organization_id, id, label, groups, columns, sort, shared, archived_at, request_hash, created_by, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) ON CONFLICT DO NOTHING RETURNING id`;
const UPDATE = `UPDATE saved_lists SET label = $3, groups = $4, columns = $5, sort = $6, shared = $7, archived_at = $8, updated_at = $9, version = version + 1
  WHERE organization_id = $1 AND id = $2`;

const written = (row: SavedListFields): unknown[] => [JSON.stringify(row.label), JSON.stringify(row.groups), row.columns, row.sort, row.shared, row.archived_at];

/** Lists that people keep, under the sight of who acts. */
@Injectable()
export class SavedListsRepository {
  find(scope: Scope, id: Uuid, lock = false): Promise<SavedListRow | null> {
    const sql = `SELECT ${COLUMNS} FROM saved_lists l WHERE l.organization_id = $1 AND l.id = $2 AND ${seenLists(scope)}`;
    return scope.one<SavedListRow>(lock ? `${sql} FOR UPDATE OF l` : sql, [scope.organizationId, id]);
  }

  /** The hash of the request that made it; undefined where there is no such list. Asks no sight: an id is taken for everybody. */
  async requestHash(scope: Scope, id: Uuid): Promise<Buffer | null | undefined> {
    const row = await scope.one<{ request_hash: Buffer | null }>('SELECT request_hash FROM saved_lists WHERE organization_id = $1 AND id = $2', [scope.organizationId, id]);
    return row?.request_hash;
  }

  /** Newest first. */
  page(scope: Scope, archived: boolean, after: readonly [string, Uuid] | null, most: number): Promise<Array<SavedListRow & { mark: string }>> {
    const sql = `SELECT ${COLUMNS}, l.created_at::text AS mark FROM saved_lists l WHERE l.organization_id = $1 AND (l.archived_at IS NOT NULL) = $2
      AND ($3::timestamptz IS NULL OR (l.created_at, l.id) < ($3::timestamptz, $4::uuid)) AND ${seenLists(scope)} ORDER BY l.created_at DESC, l.id DESC LIMIT $5`;
    return scope.query(sql, [scope.organizationId, archived, after?.[0] ?? null, after?.[1] ?? null, most]);
  }

  async count(scope: Scope, archived: boolean): Promise<number> {
    const sql = `SELECT count(*)::int AS n FROM saved_lists l WHERE l.organization_id = $1 AND (l.archived_at IS NOT NULL) = $2 AND ${seenLists(scope)}`;
    return (await scope.one<{ n: number }>(sql, [scope.organizationId, archived]))!.n;
  }

  async insert(scope: Scope, id: Uuid, row: SavedListFields, hash: Buffer): Promise<boolean> {
    return (await scope.query(INSERT, [scope.organizationId, id, ...written(row), hash, scope.actor.userId, scope.now])).length > 0;
  }

  async update(scope: Scope, id: Uuid, row: SavedListFields): Promise<void> {
    await scope.query(UPDATE, [scope.organizationId, id, ...written(row), scope.now]);
  }
}
