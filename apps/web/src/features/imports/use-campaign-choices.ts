import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';

/** The campaigns that a list may belong to. */
export function useCampaignChoices(): { id: string; name: string }[] {
  const { data } = useQuery({
    queryKey: ['campaigns', 'names'],
    queryFn: async ({ signal }): Promise<{ id: string; name: string }[]> => {
      const page: { items: { id: string; name: string }[] } = await answer(api.GET('/api/v1/campaigns', { params: { query: { limit: 100 } }, signal }));
      return page.items;
    },
    staleTime: 5 * 60_000,
  });
  return data ?? [];
}
