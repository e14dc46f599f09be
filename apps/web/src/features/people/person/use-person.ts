import { answer, api } from '@doorstep/api-client';
import type { ContactView, Stand } from '@doorstep/contacts/domain';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { peopleKey } from '../list/use-people';
import type { Consent } from './permission-to-text';

export type Person = ContactView;

/** One dated stand; never overwritten, only followed by another. */
export interface Assessment { id: string; campaignId: string | null; value: Stand; basis: string; note: string | null; assessedAt: string; by: By | null; faded: boolean; current: boolean }
/** A tie to another person: `from` this one, or `to` them. The name is null where the reader does not see the other. */
export interface Tie { id: string; kind: string; contactId: string; displayName: string | null; direction: 'to' | 'from' }
/** A note of the person, where the reader may see it. */
export interface Note { id: string; text: string; visibility: 'team' | 'leads'; writtenAt: string; by: By | null }
interface By { id: string; name: string }
/** A promise about this person. */
export interface Promised { id: string; version: number; title: string; assigneeId: string; assigneeName?: string; dueOn: string; bucket: 'overdue' | 'today' | 'soon' | 'later'; state: string }
/** One entry of the timeline (CONTRACT 4.5). */
export interface TimelineEntry {
  id: string;
  kind: string;
  occurredAt: string;
  timeZone: string;
  by: By[];
  source: { kind: string; id: string };
  summary: string;
  outcome: string | null;
  campaignId: string | null;
  noteId: string | null;
  /** The note's text, where the reader may see it. */
  note: string | null;
  /** Where the record behind it opens. */
  link: string | null;
}
interface Page<T> { items: T[]; nextCursor: string | null; total?: number }

export const personKey = (id: string) => ['contacts', 'one', id] as const;
const path = (id: string) => ({ path: { id } });

/** All that the reader may know of one person. */
export const usePerson = (id: string) => useQuery({
  queryKey: personKey(id),
  queryFn: async ({ signal }): Promise<Person> => await answer(api.GET('/api/v1/contacts/{id}', { params: path(id), signal })) as Person,
});

const facts = <T>(name: 'assessments' | 'consents' | 'relationships' | 'notes') => (id: string) => useQuery({
  queryKey: [...personKey(id), name],
  queryFn: async ({ signal }): Promise<T[]> => {
    const page = await answer(api.GET(`/api/v1/contacts/{id}/${name}`, { params: { ...path(id), query: { limit: 100 } }, signal }));
    return page.items as T[];
  },
});
export const useAssessments = facts<Assessment>('assessments');
export const useConsents = facts<Consent>('consents');
export const useTies = facts<Tie>('relationships');
export const useNotes = facts<Note>('notes');

/** Who opened this profile, and when last. */
export interface Looked { by: { id: string; name: string }; lastAt: string; times: number }
export const useReaders = (id: string, enabled: boolean) => useQuery({
  queryKey: [...personKey(id), 'readers'],
  queryFn: async ({ signal }): Promise<{ items: Looked[] }> => answer(api.GET('/api/v1/contacts/{id}/readers', { params: path(id), signal })),
  enabled,
});

/** Open promises about a person, whoever made them. */
export const usePromises = (id: string) => useQuery({
  queryKey: [...personKey(id), 'follow-ups'],
  queryFn: async ({ signal }): Promise<Page<Promised>> => answer(api.GET('/api/v1/follow-ups', { params: { query: { contactId: id, state: 'open', limit: 50, count: true } }, signal })),
});

/** Everything about a person in one stream, newest first. */
export const useTimeline = (id: string, kinds: readonly string[]) => useInfiniteQuery({
  queryKey: [...personKey(id), 'timeline', kinds.join(',')],
  queryFn: async ({ pageParam, signal }): Promise<Page<TimelineEntry>> =>
    answer(api.GET('/api/v1/contacts/{id}/timeline', { params: { ...path(id), query: { limit: 20, ...(kinds.length > 0 && { kind: kinds.join(',') as never }), ...(pageParam ? { cursor: pageParam } : { count: true }) } }, signal })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

/** After something was written about a person: their card, its parts and the lists are asked again. */
export function useRefreshPerson(id: string): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: personKey(id) });
    void client.invalidateQueries({ queryKey: peopleKey });
    void client.invalidateQueries({ queryKey: ['follow-ups'] });
  };
}
