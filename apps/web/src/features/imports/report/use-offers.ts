import { answer, api } from '@doorstep/api-client';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { OfferKind } from '../list-import';
import { importKey } from '../use-imports';

/** What a note of the list seems to ask for. Nothing is done until somebody accepts it. */
export interface Offer { id: string; row: number; kind: OfferKind; text: string; state: 'open' | 'accepted' | 'declined'; contactId: string; displayName: string }
interface Page { items: Offer[]; nextCursor: string | null; total?: number }

const offersKey = (importId: string) => [...importKey(importId), 'offers'] as const;
const path = (id: string) => ({ path: { id } });

export const useOffers = (importId: string, kind: OfferKind) => useInfiniteQuery({
  queryKey: [...offersKey(importId), kind],
  queryFn: async ({ pageParam, signal }): Promise<Page> =>
    answer(api.GET('/api/v1/imports/{id}/offers', { params: { ...path(importId), query: { kind, state: 'open', limit: 20, ...(pageParam && { cursor: pageParam }) } }, signal })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

export interface OfferDecision { decision: 'accepted' | 'declined'; offerIds?: string[]; kind?: OfferKind }

/** Takes over or lets go of some offers, or of all open ones of a kind. */
export function useDecideOffers(importId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: OfferDecision): Promise<{ decided: number }> => answer(api.POST('/api/v1/imports/{id}/offer-decisions', { params: path(importId), body })),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: importKey(importId) });
      void client.invalidateQueries({ queryKey: ['contacts'] });
    },
  });
}
