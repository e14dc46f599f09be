import { answer, api, type paths } from '@doorstep/api-client';
import type { ContactSort, ListColumn } from '@doorstep/contacts/domain';
import type { Label } from '@doorstep/kernel';
import { useQuery } from '@tanstack/react-query';
import { readAll, type ListPage } from '../../app/pages';
import { useMay } from '../../app/session/session';

/** One filter of a list, with the keys of the list filters; values as texts, numbers or lists of them. */
export type KeptFilter = Record<string, unknown>;
export interface Groups { all: KeptFilter[]; any: KeptFilter[]; not: KeptFilter[] }

/** A list that somebody keeps, as the server shows it. */
export interface SavedList {
  id: string;
  version: number;
  name: string;
  nameTexts: Label;
  groups: Groups;
  shared: 'private' | 'team';
  columns: ListColumn[] | null;
  sort: ContactSort | null;
  archived: boolean;
  by: { id: string; name: string } | null;
  mayChange: boolean;
}
export type SavedListWish = { id: string; name: Label } & Pick<SavedList, 'groups' | 'shared' | 'columns' | 'sort'>;
type Created = paths['/api/v1/saved-lists']['post']['requestBody']['content']['application/json'];
type Changed = paths['/api/v1/saved-lists/{id}']['patch']['requestBody']['content']['application/json'];

export const savedListsKey = ['saved-lists'] as const;

/** The lists that the reader may use: their own and the team's, newest first. */
export function useSavedLists(enabled = true, archived = false) {
  const may = useMay('saved-lists.read');
  return useQuery({
    queryKey: [...savedListsKey, 'all', archived],
    queryFn: ({ signal }) => readAll<SavedList>(async (cursor): Promise<ListPage<SavedList>> =>
      answer(api.GET('/api/v1/saved-lists', { params: { query: { limit: 100, ...(archived && { archived: true }), ...(cursor && { cursor }) } }, signal }))),
    enabled: may && enabled,
    staleTime: 60_000,
  });
}

/** One list; nothing for an empty id. */
export function useSavedList(id: string) {
  return useQuery({
    queryKey: [...savedListsKey, 'one', id],
    queryFn: async ({ signal }): Promise<SavedList> => answer(api.GET('/api/v1/saved-lists/{id}', { params: { path: { id } }, signal })),
    enabled: id !== '',
    staleTime: 60_000,
  });
}

export const createList = async (wish: SavedListWish): Promise<SavedList> => answer(api.POST('/api/v1/saved-lists', { body: wish as Created }));

/** Changes what is named. @throws ApiProblem 409 when somebody changed it meanwhile. */
export const changeList = async (list: Pick<SavedList, 'id' | 'version'>, change: Partial<Omit<SavedListWish, 'id'>> & { archived?: boolean }): Promise<SavedList> =>
  answer(api.PATCH('/api/v1/saved-lists/{id}', { params: { path: { id: list.id } }, body: { version: list.version, ...change } as Changed }));

/** How many people the reader sees in a list. */
export function useListCount(id: string, enabled = true) {
  return useQuery({
    queryKey: ['contacts', 'list', 'count', id],
    queryFn: async ({ signal }): Promise<number> => {
      const page: ListPage<unknown> = await answer(api.GET('/api/v1/contacts', { params: { query: { savedListId: id, limit: 1, count: true } }, signal }));
      return page.total ?? 0;
    },
    enabled: enabled && id !== '',
    staleTime: 60_000,
  });
}
