import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../app/session/session';

export interface CampaignName { id: string; name: string; stage?: string }

/** The campaigns that the reader sees, for filters and for saying which one a stand belongs to. */
export function useCampaigns(): CampaignName[] {
  const may = useMay('campaigns.read');
  const { data } = useQuery({
    queryKey: ['campaigns', 'names'],
    queryFn: async ({ signal }): Promise<CampaignName[]> => {
      const page: { items: CampaignName[] } = await answer(api.GET('/api/v1/campaigns', { params: { query: { limit: 100 } }, signal }));
      return page.items;
    },
    enabled: may,
    staleTime: 5 * 60_000,
  });
  return data ?? [];
}
