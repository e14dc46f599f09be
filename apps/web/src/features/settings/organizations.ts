import { answer, api } from '@doorstep/api-client';
import type { OrganizationKind } from '@doorstep/organizations/domain';
import { useQuery } from '@tanstack/react-query';
import { readAll, type ListPage } from '../../app/pages';

export interface Organization {
  id: string;
  version: number;
  name: string;
  kind: OrganizationKind;
  parentId: string | null;
  timeZone: string;
  languages: ('en' | 'es' | 'ko')[];
}

export const organizationsKey = ['organizations'] as const;

/** The organization acted in and those under it, as the server tells them: nearest first. */
export const useOrganizations = () => useQuery({
  queryKey: organizationsKey,
  queryFn: () => readAll(async (cursor) =>
    (await answer(api.GET('/api/v1/organizations', { params: { query: { limit: 100, cursor } } }))) as unknown as ListPage<Organization>),
});

export const useOrganization = (id: string) => useQuery({
  queryKey: [...organizationsKey, id],
  queryFn: async () => (await answer(api.GET('/api/v1/organizations/{id}', { params: { path: { id } } }))) as Organization,
  enabled: id !== '',
});

export interface TreeRow { organization: Organization; depth: number }

/** The tree in reading order: each organization right after its parent, siblings by name. Whose parent is not among them stands at the top. */
export function treeRows(all: readonly Organization[], language: string): TreeRow[] {
  const ids = new Set(all.map(({ id }) => id));
  const under = (parentId: string | null, depth: number): TreeRow[] =>
    all
      .filter((one) => (one.parentId !== null && ids.has(one.parentId) ? one.parentId : null) === parentId)
      .sort((a, b) => a.name.localeCompare(b.name, language))
      .flatMap((organization) => [{ organization, depth }, ...under(organization.id, depth + 1)]);
  return under(null, 0);
}
