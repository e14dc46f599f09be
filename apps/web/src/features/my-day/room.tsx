import { IconHome } from '@tabler/icons-react';
import type { Room } from '../../app/room';

/** The first screen: what now. */
export const room: Room = {
  places: [{ word: 'place.myDay', to: '/', icon: IconHome, order: 10, onPhone: true }],
  routes: [{ index: true, lazy: async () => ({ Component: (await import('./my-day-screen')).MyDayScreen }) }],
};
