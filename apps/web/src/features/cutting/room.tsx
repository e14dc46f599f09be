import type { Room } from '../../app/room';

/** Cutting visit lists: of whom, for whom, how many; and what was made of it. */
export const room: Room = {
  routes: [
    { path: 'visits/cut', lazy: async () => ({ Component: (await import('./cut-screen')).CutScreen }) },
    { path: 'visits/cuts/:id', lazy: async () => ({ Component: (await import('./cut-made-screen')).CutMadeScreen }) },
    { path: 'settings/visit-rest', lazy: async () => ({ Component: (await import('./rest-setting-screen')).RestSettingScreen }) },
  ],
};
