import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { readAll, type ListPage } from '../../../app/pages';

export interface Choice { id: string; name: string }

const limit = 100;

/** Units that a campaign may be about. */
export const useUnitChoices = () => useQuery({
  queryKey: ['units', 'choices'],
  queryFn: () => readAll(async (cursor): Promise<ListPage<Choice>> => answer(api.GET('/api/v1/units', { params: { query: { limit, cursor } } }))),
});

/** People who sign in and can be put on a campaign. */
export const useTeamChoices = () => useQuery({
  queryKey: ['users', 'choices'],
  queryFn: () => readAll(async (cursor): Promise<ListPage<Choice>> => answer(api.GET('/api/v1/users', { params: { query: { limit, cursor } } }))),
});
