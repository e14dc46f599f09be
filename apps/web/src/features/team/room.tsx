import { IconUsersGroup } from '@tabler/icons-react';
import type { Room } from '../../app/room';

/** The team: who signs in, invitations, one's own profile and devices, tokens for other programs. */
export const room: Room = {
  places: [{ word: 'place.team', to: '/team', icon: IconUsersGroup, order: 80, needs: 'users.write' }],
  routes: [
    { path: 'team', lazy: async () => ({ Component: (await import('./team-screen')).TeamScreen }) },
    { path: 'team/invite', lazy: async () => ({ Component: (await import('./invitations/invite-screen')).InviteScreen }) },
    { path: 'team/me', lazy: async () => ({ Component: (await import('./own/own-screen')).OwnScreen }) },
    { path: 'team/tokens', lazy: async () => ({ Component: (await import('./tokens/tokens-screen')).TokensScreen }) },
    { path: 'team/:id', lazy: async () => ({ Component: (await import('./members/member-screen')).MemberScreen }) },
  ],
};
