import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { usePages, type ListPage } from '../../app/pages';

export interface Figures { doors: number; reached: number; talks: number; stands: number; promised: number; kept: number }
export interface Debrief {
  night: string;
  since: string;
  until: string;
  timeZone: string;
  totals: Figures;
  byNight: (Figures & { night: string; since: string; until: string })[];
  byHour: (Figures & { hour: number })[];
  byWeekday: (Figures & { weekday: number })[];
  byList: (Figures & { listId: string | null; name: string | null })[];
  byVisitor: (Figures & { id: string; name: string })[];
  missing: { any: number; nextStep: number; stand: number; promiseDate: number } | null;
}
export type Missing = 'next_step' | 'stand' | 'promise_date';
export interface Talk {
  id: string;
  contactId: string | null;
  contactName: string | null;
  place: 'home' | 'workplace' | 'elsewhere';
  visitedAt: string;
  timeZone: string;
  minutes: number | null;
  visitors: { id: string; name: string }[];
  issues: string[];
  notes: { by: string; text: string; visibility: 'team' | 'leads' }[];
  asks: { id: string; text: string; answer: 'yes' | 'maybe' | 'no'; dueOn: string | null }[];
  assessment: { value: number } | null;
  followUps: { id: string; title: string; dueOn: string; state: string; assignee: string }[];
  missing: Missing[];
}
/** Which night and whose: `night` is missing for the last one. */
export interface Which { night?: string; campaignId?: string }

export const debriefKey = ['debrief'] as const;
export const WEEKS = 8;

export const useNight = (which: Which) => useQuery({
  queryKey: [...debriefKey, 'night', which],
  queryFn: async (): Promise<Debrief> => answer(api.GET('/api/v1/debrief', { params: { query: which } })),
});

export const useWeeks = (which: Which) => useQuery({
  queryKey: [...debriefKey, 'weeks', which], enabled: which.night !== undefined,
  queryFn: async (): Promise<Debrief> => answer(api.GET('/api/v1/debrief/weeks', { params: { query: { ...which, weeks: WEEKS } } })),
});

export const useTalks = (which: Which, missing: 'any' | 'none') =>
  usePages<Talk>([...debriefKey, 'talks', which, missing], async (cursor): Promise<ListPage<Talk>> =>
    answer(api.GET('/api/v1/debrief/talks', { params: { query: { ...which, missing, count: true, limit: 50, cursor } } })));
