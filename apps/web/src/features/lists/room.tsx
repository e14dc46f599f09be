import type { Room } from '../../app/room';

/** Lists of people that are kept: all of them, and one being built. They are reached from People. */
export const room: Room = {
  routes: [
    { path: 'lists', lazy: async () => ({ Component: (await import('./lists-screen')).ListsScreen }) },
    { path: 'lists/new', lazy: async () => ({ Component: (await import('./builder-screen')).NewListScreen }) },
    { path: 'lists/:id', lazy: async () => ({ Component: (await import('./builder-screen')).EditListScreen }) },
  ],
};
