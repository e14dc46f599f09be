import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { readAll, type ListPage } from '../../../app/pages';
import { useMay, useSession } from '../../../app/session/session';
import type { ById } from './filters';

export interface Choice { value: string; label: string }
type Named = { id: string; name: string };
type Read = (cursor: string | undefined, signal: AbortSignal) => Promise<ListPage<Named>>;
type Chosen = Exclude<ById, 'savedListId' | 'circleId' | 'eventId'>;

const query = (cursor: string | undefined) => ({ limit: 100, ...(cursor && { cursor }) });
const reads: Record<Chosen, { needs: string; read: Read }> = {
  worksiteId: { needs: 'workplaces.read', read: async (cursor, signal) => answer(api.GET('/api/v1/worksites', { params: { query: query(cursor) }, signal })) },
  unitId: { needs: 'workplaces.read', read: async (cursor, signal) => answer(api.GET('/api/v1/units', { params: { query: query(cursor) }, signal })) },
  visitListId: { needs: 'visit-lists.read', read: async (cursor, signal) => answer(api.GET('/api/v1/visit-lists', { params: { query: { ...query(cursor), status: 'draft,ready,checked_out,returned' } }, signal })) },
  affiliateId: { needs: 'organizations.read', read: async (cursor, signal) => answer(api.GET('/api/v1/organizations', { params: { query: query(cursor) }, signal })) },
  assigneeId: { needs: 'users.read', read: async (cursor, signal) => answer(api.GET('/api/v1/users', { params: { query: query(cursor) }, signal })) },
};

/** What a filter by one thing can be set to; nothing for roles that do not see them, and while nobody asks. */
export function useChoices(key: Chosen, enabled = true): Choice[] {
  const { needs, read } = reads[key];
  const may = useMay(needs);
  const home = useSession()?.organization.id;
  const { data } = useQuery({
    queryKey: ['choices', key],
    queryFn: ({ signal }) => readAll<Named>((cursor) => read(cursor, signal)),
    enabled: may && enabled,
    staleTime: 5 * 60_000,
  });
  return (data ?? []).filter(({ id }) => id !== home).map(({ id, name }) => ({ value: id, label: name }));
}
