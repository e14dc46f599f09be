import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { usePages, type ListPage } from '../../app/pages';
import { pausesKey } from './my-pauses';
import type { Pause } from './types';

/** How often a lead's screen asks who has heard it. */
const EVERY_MS = 15_000;

export const useHoldingPauses = () => useQuery({
  queryKey: [...pausesKey, 'holding'], refetchInterval: EVERY_MS,
  queryFn: async (): Promise<Pause[]> => (await answer(api.GET('/api/v1/round-pauses', { params: { query: { state: 'holding', limit: 50 } } })) as { items: Pause[] }).items,
});

export const useEarlierPauses = () => usePages<Pause>([...pausesKey, 'over'], async (cursor): Promise<ListPage<Pause>> =>
  answer(api.GET('/api/v1/round-pauses', { params: { query: { state: 'over', count: true, limit: 10, cursor } } })));
