import { IconDoor } from '@tabler/icons-react';
import type { Room } from '../../app/room';

/** Visit lists, the doors on them, and what waits on this phone. Each screen comes when it is opened and lies in the service worker's store. */
export const room: Room = {
  places: [{ word: 'place.visits', to: '/visits', icon: IconDoor, order: 20, onPhone: true, needs: 'visit-lists.read' }],
  routes: [
    { path: 'visits', lazy: async () => ({ Component: (await import('./lists/lists-screen')).ListsScreen }) },
    { path: 'visits/plan', lazy: async () => ({ Component: (await import('./planned/plan-screen')).PlanScreen }) },
    { path: 'visits/new', lazy: async () => ({ Component: (await import('./door/new-visit-screen')).NewVisitScreen }) },
    { path: 'visits/waiting', lazy: async () => ({ Component: (await import('./waiting/waiting-screen')).WaitingScreen }) },
    { path: 'visits/waiting/:id', lazy: async () => ({ Component: (await import('./waiting/mend-screen')).MendScreen }) },
    { path: 'visits/logged/:id', lazy: async () => ({ Component: (await import('./lists/logged-screen')).LoggedScreen }) },
    { path: 'visits/:listId', lazy: async () => ({ Component: (await import('./lists/list-screen')).ListScreen }) },
    { path: 'visits/:listId/doors/:stopId', lazy: async () => ({ Component: (await import('./door/door-screen')).DoorScreen }) },
  ],
};
