import { answer, api } from '@doorstep/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { usePages } from '../../app/pages';
import type { RoundAnswer, SafetyTimer } from './types';

interface Page { items: SafetyTimer[]; nextCursor: string | null; total?: number }

/** Rounds that are on now, looked at again every half minute. */
export const useOpenRounds = () => useQuery({
  queryKey: ['safety', 'rounds', 'open'], refetchInterval: 30_000,
  queryFn: async () => await answer(api.GET('/api/v1/safety-timers', { params: { query: { state: 'running,alarmed', limit: 100, count: true } } })) as Page,
});

/** Rounds that are over, newest first. */
export const useEndedRounds = () => usePages<SafetyTimer>(['safety', 'rounds', 'ended'], async (cursor) =>
  await answer(api.GET('/api/v1/safety-timers', { params: { query: { state: 'ended', limit: 20, cursor } } })) as Page);

export const useOneRound = (id: string) => useQuery({
  queryKey: ['safety', 'rounds', id], refetchInterval: 15_000,
  queryFn: async () => await answer(api.GET('/api/v1/safety-timers/{id}', { params: { path: { id } } })) as SafetyTimer,
});

export function useAnswerRound(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (said: { id: string; answer: RoundAnswer }) => await answer(api.POST('/api/v1/safety-timers/{id}/answers', { params: { path: { id } }, body: said })) as SafetyTimer,
    onSuccess: () => client.invalidateQueries({ queryKey: ['safety', 'rounds'] }),
  });
}
