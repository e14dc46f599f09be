import { answer, api, type paths } from '@doorstep/api-client';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LeftOutOfList } from '@doorstep/house-visits/domain';

/** What lists are to be cut, as the server reads it. */
export interface CutWish {
  id?: string;
  name?: string;
  campaignId?: string;
  filter?: Record<string, string | number>;
  contactIds?: readonly string[];
  visitorIds: readonly string[];
  maxStops: number;
  maxMinutes?: number;
  notVisitedDays?: number;
  languageMatch: boolean;
}

export interface CutList { id?: string; name: string; visitors: { id: string; name: string }[]; doors: number; people: number; minutes: number | null }
export interface LeftOutPerson { contactId: string; displayName: string; reason: LeftOutOfList }

/** A cut, made or only looked at. */
export interface Cut {
  id: string;
  name: string;
  people: number;
  lists: CutList[];
  leftOut: LeftOutPerson[];
  leftOutCounts: { reason: LeftOutOfList; count: number }[];
}
type Body = paths['/api/v1/visit-list-cuts']['post']['requestBody']['content']['application/json'];

const send = async (wish: CutWish, dryRun: boolean, signal?: AbortSignal): Promise<Cut> => answer(api.POST('/api/v1/visit-list-cuts', { body: { ...wish, dryRun } as unknown as Body, signal }));

/** Makes the lists. Sent again after a lost answer it is the same cut. */
export const makeCut = (wish: CutWish & { id: string }): Promise<Cut> => send(wish, false);

/** From the last change until it is counted anew. */
const pauseMs = 400;

/** What a wish would make, counted by the server while it is being chosen; `settled` once that belongs to what is on the screen. */
export function usePreview(wish: CutWish | null) {
  const now = JSON.stringify(wish);
  const [asked] = useDebouncedValue(now, pauseMs);
  const preview = useQuery({
    queryKey: ['visit-list-cuts', 'preview', asked],
    queryFn: ({ signal }) => send(JSON.parse(asked) as CutWish, true, signal),
    enabled: wish !== null && asked !== 'null',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    gcTime: 60_000,
    retry: false,
  });
  return { ...preview, settled: asked === now && !preview.isPlaceholderData };
}

/** A cut as it was made. */
export const useCut = (id: string) => useQuery({
  queryKey: ['visit-list-cuts', 'one', id],
  queryFn: async ({ signal }): Promise<Cut> => answer(api.GET('/api/v1/visit-list-cuts/{id}', { params: { path: { id } }, signal })),
});
