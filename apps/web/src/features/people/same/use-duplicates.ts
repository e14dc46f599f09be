import { answer, api } from '@doorstep/api-client';
import type { ContactView } from '@doorstep/contacts/domain';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { From } from './merge-fields';

/** Two people who may be one. */
export interface Pair { id: string; version: number; score: number; reasons: string[]; state: string; importId: string | null; people: ContactView[] }
interface PairPage { items: Pair[]; nextCursor: string | null; total?: number }
/** Two cards that were joined; until it is undone. */
export interface Merge { id: string; survivorId: string; duplicateId: string }

const duplicatesKey = ['duplicates'] as const;

/** The open pairs, likeliest first; with `importId` those of one list. */
export const useDuplicates = (importId: string | null) => useInfiniteQuery({
  queryKey: [...duplicatesKey, importId],
  queryFn: async ({ pageParam, signal }): Promise<PairPage> =>
    await answer(api.GET('/api/v1/duplicates', { params: { query: { state: 'open', limit: 20, ...(importId && { importId }), ...(pageParam ? { cursor: pageParam } : { count: true }) } }, signal })) as PairPage,
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  // What was decided stays at its place until the reader leaves, so the queue is not asked again behind their back.
  refetchOnWindowFocus: false,
});

const waitingKey = ['duplicates-waiting'] as const;

/** How many pairs wait; 0 while that is not known. Asked only by those who may decide. */
export const useWaitingPairs = (may: boolean): number => useQuery({
  queryKey: waitingKey, enabled: may, staleTime: 60_000, retry: false,
  queryFn: async ({ signal }): Promise<PairPage> => await answer(api.GET('/api/v1/duplicates', { params: { query: { state: 'open', limit: 1, count: true } }, signal })) as PairPage,
}).data?.total ?? 0;

/** The open pair of these two, wherever it stands in the queue; null when nobody has asked about them. */
export const usePairOf = (one: string, other: string) => useQuery({
  queryKey: [...duplicatesKey, 'of', one, other],
  queryFn: async ({ signal }): Promise<Pair | null> => {
    const page = await answer(api.GET('/api/v1/duplicates', { params: { query: { state: 'open', contactId: one, limit: 100 } }, signal })) as PairPage;
    return page.items.find(({ people }) => people.some(({ id }) => id === other)) ?? null;
  },
  refetchOnWindowFocus: false,
});

export const joinPeople = async (id: string, survivor: ContactView, duplicate: ContactView, fields: Partial<Record<string, From>>): Promise<Merge> =>
  answer(api.POST('/api/v1/contact-merges', { body: { id, survivorId: survivor.id, duplicateId: duplicate.id, fields: fields as Record<string, From> } }));

export const undoJoin = async (id: string): Promise<void> => { await api.DELETE('/api/v1/contact-merges/{id}', { params: { path: { id } } }); };

export const decidePair = async (pair: Pair, state: 'different' | 'open'): Promise<Pair> =>
  await answer(api.PATCH('/api/v1/duplicates/{id}', { params: { path: { id: pair.id } }, body: { version: pair.version, state } })) as Pair;

/** After a decision: people and lists are asked again. */
export function useRefreshPeople(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ['contacts'] });
    void client.invalidateQueries({ queryKey: waitingKey });
  };
}
