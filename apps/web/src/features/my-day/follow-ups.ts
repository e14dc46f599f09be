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

/** What may be changed of a follow-up; `assigneeId` hands it to somebody else, `snoozedUntil` puts it off. */
export interface FollowUpChange { state?: 'open' | 'done'; result?: string; snoozedUntil?: string; assigneeId?: string }

/** Changes one. Done and open stay in the list with their new version, so that they can be taken back at their place. */
export function useChangeFollowUp() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ followUp, change }: { followUp: FollowUp; change: FollowUpChange }): Promise<FollowUp> =>
      answer(api.PATCH('/api/v1/follow-ups/{id}', { params: { path: { id: followUp.id } }, body: { version: followUp.version, ...change } })),
    onSuccess: (changed, { change }) => {
      if (change.state === undefined) return client.invalidateQueries({ queryKey: followUpsKey });
      client.setQueryData<FollowUpList>(followUpsKey, (list) => list && {
        ...list,
        items: list.items.map((item) => (item.id === changed.id ? { ...item, version: changed.version, state: changed.state } : item)),
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
