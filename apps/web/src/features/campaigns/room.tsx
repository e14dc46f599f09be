import { IconFlag } from '@tabler/icons-react';
import type { Room } from '../../app/room';

/** Campaigns: the list, one with its numbers, its form, and the rows behind each number. */
export const room: Room = {
  places: [{ word: 'place.campaigns', to: '/campaigns', icon: IconFlag, order: 50, onPhone: true, needs: 'campaigns.read' }],
  routes: [
    { path: 'campaigns', lazy: async () => ({ Component: (await import('./campaigns-screen')).CampaignsScreen }) },
    { path: 'campaigns/new', lazy: async () => ({ Component: (await import('./form/new-campaign-screen')).NewCampaignScreen }) },
    { path: 'campaigns/:id', lazy: async () => ({ Component: (await import('./overview/campaign-screen')).CampaignScreen }) },
    { path: 'campaigns/:id/edit', lazy: async () => ({ Component: (await import('./form/edit-campaign-screen')).EditCampaignScreen }) },
    { path: 'campaigns/:id/visits', lazy: async () => ({ Component: (await import('./behind/visits-screen')).VisitsBehindScreen }) },
    { path: 'campaigns/:id/follow-ups', lazy: async () => ({ Component: (await import('./behind/follow-ups-screen')).FollowUpsBehindScreen }) },
  ],
};
