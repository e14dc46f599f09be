import type { Room } from '../../app/room';

/** Sign-in, first set-up, invitations, and the reader's own account under More. */
export const room: Room = {
  open: [
    { path: '/sign-in', lazy: async () => ({ Component: (await import('./sign-in-screen')).SignInScreen }) },
    { path: '/set-up', lazy: async () => ({ Component: (await import('./set-up-screen')).SetUpScreen }) },
    { path: '/i/:token', lazy: async () => ({ Component: (await import('./invitation-screen')).InvitationScreen }) },
  ],
  routes: [
    { path: 'more', lazy: async () => ({ Component: (await import('./more-screen')).MoreScreen }) },
  ],
};
