import { DomainError } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { ContactFilter, FilterGroups } from '../domain';

const SETTING_USER = "NULLIF(current_setting('app.user_id', true), '')::uuid";

/** The lists that who acts may use: their own and the team's; the worker does what was asked of it. */
export const seenLists = (scope: Scope): string =>
  scope.actor.role === 'system' ? 'TRUE' : scope.actor.role === 'volunteer' ? 'FALSE' : `(l.shared = 'team' OR l.created_by = ${SETTING_USER})`;

/**
 * A filter with the groups of the saved list it names, ready to be asked of the rows; without one, the filter itself.
 * @throws DomainError 404 naming `savedListId`, where the list is not there or not theirs to see.
 */
export async function withSavedList(scope: Scope, filter: ContactFilter, path = ''): Promise<ContactFilter> {
  if (!filter.savedListId) return filter;
  const sql = `SELECT l.groups FROM saved_lists l WHERE l.organization_id = $1 AND l.id = $2 AND ${seenLists(scope)}`;
  const row = await scope.one<{ groups: FilterGroups }>(sql, [scope.organizationId, filter.savedListId]);
  if (!row) throw new DomainError('platform/not-found', { status: 404, field: `${path}savedListId` });
  return { ...filter, groups: row.groups };
}
