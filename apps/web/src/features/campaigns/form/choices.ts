import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';

export interface Choice { id: string; name: string }

const most = 200;

/** Units that a campaign may be about. */
export const useUnitChoices = () => useQuery({
  queryKey: ['units', 'choices'],
  queryFn: async (): Promise<Choice[]> => (await answer<{ items: Choice[] }>(api.GET('/api/v1/units', { params: { query: { limit: most } } }))).items,
});

/** People who sign in and can be put on a campaign. */
export const useTeamChoices = () => useQuery({
  queryKey: ['users', 'choices'],
  queryFn: async (): Promise<Choice[]> => (await answer<{ items: Choice[] }>(api.GET('/api/v1/users', { params: { query: { limit: most } } }))).items,
});
