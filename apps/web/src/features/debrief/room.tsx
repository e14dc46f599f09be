import { IconMoonStars } from '@tabler/icons-react';
import type { Room } from '../../app/room';

/** The talking over of last night, and the visits behind each of its numbers. */
export const room: Room = {
  places: [{ word: 'place.debrief', to: '/debrief', icon: IconMoonStars, order: 27, needs: 'campaigns.report' }],
  routes: [
    { path: 'debrief', lazy: async () => ({ Component: (await import('./debrief-screen')).DebriefScreen }) },
    { path: 'debrief/visits', lazy: async () => ({ Component: (await import('./visits-screen')).VisitsOfNightScreen }) },
  ],
};
