import { IconWalk } from '@tabler/icons-react';
import type { Room } from '../../app/room';

/** The lead's side of a night outside: pauses, and doors that were not safe. */
export const room: Room = {
  places: [{ word: 'place.rounds', to: '/rounds', icon: IconWalk, order: 26, needs: 'round-pauses.write' }],
  routes: [
    { path: 'rounds', lazy: async () => ({ Component: (await import('./rounds-screen')).RoundsScreen }) },
    { path: 'rounds/doors/:id', lazy: async () => ({ Component: (await import('./unsafe-door-screen')).UnsafeDoorScreen }) },
  ],
};
