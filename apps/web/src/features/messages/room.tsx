import { IconMail } from '@tabler/icons-react';
import type { Room } from '../../app/room';

/** Messages: everything that was or will be sent, and what became of it. */
export const room: Room = {
  places: [{ word: 'place.messages', to: '/messages', icon: IconMail, order: 70, needs: 'messages.read' }],
  routes: [
    { path: 'messages', lazy: async () => ({ Component: (await import('./messages-screen')).MessagesScreen }) },
    { path: 'messages/:id', lazy: async () => ({ Component: (await import('./message-screen')).MessageScreen }) },
  ],
};
