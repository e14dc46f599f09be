import { answer, api } from '@doorstep/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

/** A promise with a due day, as the list of open ones gives it. `bucket` is worked out in the assignee's zone. */
export interface FollowUp {
  id: string;
  version: number;
  title: string;
  about: { kind: string; id: string; label: string };
  dueOn: string;
  bucket: 'overdue' | 'today' | 'soon' | 'later';
  state: 'open' | 'done' | 'dropped' | 'handed_over';
}
interface FollowUpList { items: FollowUp[]; nextCursor: string | null; total?: number }

export const followUpsKey = ['follow-ups', 'mine'] as const;

/** The reader's open follow-ups: overdue, today, soon, later. */
export const useMyFollowUps = () => useQuery({
  queryKey: followUpsKey,
  queryFn: async (): Promise<FollowUpList> =>
    answer(api.GET('/api/v1/follow-ups', { params: { query: { assignee: 'me', state: 'open', limit: 100, count: true } } })),
  refetchOnWindowFocus: true,
});

/** Done, or open again. The row stays in the list with its new version, so that it can be taken back at its place. */
export function useSettleFollowUp() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ followUp, state }: { followUp: FollowUp; state: 'open' | 'done' }): Promise<FollowUp> =>
      answer(api.PATCH('/api/v1/follow-ups/{id}', { params: { path: { id: followUp.id } }, body: { version: followUp.version, state } })),
    onSuccess: ({ id, version, state }) => {
      client.setQueryData<FollowUpList>(followUpsKey, (list) => list && {
        ...list,
        items: list.items.map((item) => (item.id === id ? { ...item, version, state } : item)),
      });
    },
    onError: () => void client.invalidateQueries({ queryKey: followUpsKey }),
  });
}

/** Where the thing that a follow-up is about opens. */
export function aboutPath({ kind, id }: FollowUp['about']): string | undefined {
  switch (kind) {
    case 'contact': return `/people/${id}`;
    case 'house_visit': return `/visits/logged/${id}`;
    default: return undefined;
  }
}
