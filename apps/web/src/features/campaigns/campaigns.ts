import { answer, api } from '@doorstep/api-client';
import type { CampaignStage } from '@doorstep/campaigns/domain';
import type { Label } from '@doorstep/kernel';
import { useQuery } from '@tanstack/react-query';
import { usePages, type ListPage } from '../../app/pages';

/** One thing that people wrote for a campaign: an issue, an ask, a heading, a leaflet. */
export interface CampaignLabel { id: string; code?: string; label: string; labelTexts: Label }

/** A campaign as the server shows it. What is optional is missing for people who only hold one of its visit lists. */
export interface Campaign {
  id: string;
  version: number;
  name: string;
  nameTexts: Label;
  stage?: CampaignStage;
  stageSince?: string;
  timeZone?: string | null;
  issues: CampaignLabel[];
  askTiles: CampaignLabel[];
  scripts: CampaignLabel[];
  materials: CampaignLabel[];
  topics: CampaignLabel[];
  programs: CampaignLabel[];
  /** What may be said to somebody else who opens. */
  forOthers: CampaignLabel[];
  unitIds?: string[];
  members?: { userId: string; name: string; role: string }[];
}

/** The numbers of a campaign; each opens to as many rows. */
export interface CampaignCounts {
  doors: number;
  reached: number;
  talks: number;
  stands: Record<'0' | '1' | '2' | '3' | '4' | '5', number>;
  people: number;
  followUps: { done: number; late: number; open: number };
  asOf: string;
}

export interface WeekCounts { week: string; doors: number; talks: number }

export const campaignsKey = ['campaigns'] as const;

export const useCampaigns = () => usePages<Campaign>([...campaignsKey, 'list'], async (cursor): Promise<ListPage<Campaign>> =>
  answer(api.GET('/api/v1/campaigns', { params: { query: { limit: 50, cursor } } })));

export const useCampaign = (id: string) => useQuery({
  queryKey: [...campaignsKey, 'one', id],
  queryFn: async (): Promise<Campaign> => answer(api.GET('/api/v1/campaigns/{id}', { params: { path: { id } } })),
});

export const useCampaignCounts = (id: string, enabled: boolean) => useQuery({
  queryKey: [...campaignsKey, 'counts', id],
  queryFn: async (): Promise<CampaignCounts> => answer(api.GET('/api/v1/campaigns/{id}/counts', { params: { path: { id } } })),
  enabled,
});

export const useCampaignWeeks = (id: string, weeks: number, enabled: boolean) => useQuery({
  queryKey: [...campaignsKey, 'weeks', id, weeks],
  queryFn: async (): Promise<WeekCounts[]> =>
    (await answer<{ items: WeekCounts[] }>(api.GET('/api/v1/campaigns/{id}/weeks', { params: { path: { id }, query: { weeks } } }))).items,
  enabled,
});
