import type { Room } from '../../app/room';

/** Files of people that were taken out, and people who asked to be forgotten. */
export const room: Room = {
  routes: [
    { path: 'settings/exports', lazy: async () => ({ Component: (await import('./exports-screen')).ExportsScreen }) },
    { path: 'settings/forgetting', lazy: async () => ({ Component: (await import('./forgetting-screen')).ForgettingScreen }) },
  ],
};
