import type { Room } from '../../app/room';

/** Lists handed from one to another: the link that leads here, six letters typed, and the talks behind a list's number. */
export const room: Room = {
  routes: [
    { path: 'v/:token', lazy: async () => ({ Component: (await import('./take-screen')).TakeLinkScreen }) },
    { path: 'visits/take', lazy: async () => ({ Component: (await import('./take-screen')).TakeCodeScreen }) },
    { path: 'settings/visit-lists', lazy: async () => ({ Component: (await import('./settings-screen')).ListSettingsScreen }) },
    { path: 'visits/:listId/talks', lazy: async () => ({ Component: (await import('./talks-screen')).TalksScreen }) },
  ],
};
