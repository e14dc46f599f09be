import { answer, api } from '@doorstep/api-client';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ImportSummary, ListImport, Mapped, Values } from './list-import';

interface Page<T> { items: T[]; nextCursor: string | null; total?: number }
const importsKey = ['imports'] as const;
export const importKey = (id: string) => [...importsKey, 'one', id] as const;
const path = (id: string) => ({ params: { path: { id } } });

/** Work that goes on by itself is looked at once a second, and no more often. */
const pollMs = 1000;
const moving = (status: ListImport['status'] | undefined): boolean => status === 'checking' || status === 'running' || status === 'undoing';

/** Earlier imports, the latest first. */
export const useImports = () => useInfiniteQuery({
  queryKey: [...importsKey, 'list'],
  queryFn: async ({ pageParam, signal }): Promise<Page<ImportSummary>> => await answer(api.GET('/api/v1/imports', { params: { query: { limit: 20, ...(pageParam && { cursor: pageParam }) } }, signal })) as Page<ImportSummary>,
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

/** One import; while the server works on it, it is asked again and again. */
export const useImport = (id: string) => useQuery({
  queryKey: importKey(id),
  queryFn: async ({ signal }): Promise<ListImport> => await answer(api.GET('/api/v1/imports/{id}', { ...path(id), signal })) as ListImport,
  refetchInterval: (query) => (moving(query.state.data?.status) ? pollMs : false),
});

/** Sends a file. The answer has read it already. */
export async function sendFile(id: string, file: File, campaignId: string): Promise<ListImport> {
  const form = new FormData();
  form.set('id', id);
  if (campaignId) form.set('campaignId', campaignId);
  form.set('file', file);
  return await answer(api.POST('/api/v1/imports', { body: { id, file: file.name }, bodySerializer: () => form })) as ListImport;
}

export interface ImportChange { mapping?: Mapped[]; values?: Values; options?: Record<string, unknown>; status?: 'cancelled' }

/** Answers about a list. What comes back shows what the answers mean for the first rows. */
export function useChangeImport(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: [...importKey(id), 'change'],
    // One after the other: each answer builds on the one before.
    scope: { id: `import-${id}` },
    mutationFn: async (change: ImportChange): Promise<ListImport> => await answer(api.PATCH('/api/v1/imports/{id}', { ...path(id), body: change })) as ListImport,
    onSuccess: (after) => client.setQueryData(importKey(id), after),
  });
}

/** Starts work that goes on by itself: a trial, the real thing, or taking it back. */
export function useStart(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (what: 'dry-runs' | 'runs' | 'undo'): Promise<void> => {
      // Offered only where the server says until when; the written contract holds it from then on.
      if (what === 'undo') await (api.DELETE as unknown as (path: string, init: object) => Promise<unknown>)('/api/v1/imports/{id}/runs/latest', path(id));
      else await api.POST(`/api/v1/imports/{id}/${what}`, path(id));
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: importsKey });
      void client.invalidateQueries({ queryKey: ['contacts'] });
      void client.invalidateQueries({ queryKey: ['duplicates'] });
    },
  });
}
