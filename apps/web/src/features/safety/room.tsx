import type { Room } from '../../app/room';

/** Safety of rounds: who is out, and the page that a mail about an alarm leads to. */
export const room: Room = {
  routes: [
    { path: 'safety', lazy: async () => ({ Component: (await import('./rounds-screen')).RoundsScreen }) },
    { path: 'safety/:id', lazy: async () => ({ Component: (await import('./round-screen')).RoundScreen }) },
  ],
};
