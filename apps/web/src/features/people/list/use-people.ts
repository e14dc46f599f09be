import { answer, api } from '@doorstep/api-client';
import type { Stand } from '@doorstep/contacts/domain';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queryOf, type Filters } from './filters';

/** A person as lists show them (CONTRACT 4.4). `assessment` is null where nobody has asked or the reader may not see it. */
export interface PersonRow {
  id: string;
  displayName: string;
  languages: string[];
  primaryPhone: string | null;
  worksiteName: string | null;
  assessment: { value: Stand; assessedAt: string; campaignId: string | null; faded?: boolean } | null;
  lastTouchedAt: string | null;
  tags: string[];
  doNotContact: boolean;
  match?: { on: string } | null;
}
export interface PeoplePage { items: PersonRow[]; nextCursor: string | null; total?: number }

export const pageSize = 50;
export const peopleKey = ['contacts', 'list'] as const;

/** One page of people; the first also counts all of them. */
export const fetchPeople = async (query: Record<string, string | number>, signal?: AbortSignal): Promise<PeoplePage> =>
  answer(api.GET('/api/v1/contacts', { params: { query }, signal }));

/** The list page by page. A new search stops the one under way, and the old rows stay until its first page is there. */
export function usePeople(filters: Filters) {
  const query = queryOf(filters);
  return useInfiniteQuery({
    queryKey: [...peopleKey, query],
    queryFn: ({ pageParam, signal }) => fetchPeople({ ...query, limit: pageSize, ...(pageParam ? { cursor: pageParam } : { count: 'true' }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
