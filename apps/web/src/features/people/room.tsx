import { IconUsers } from '@tabler/icons-react';
import type { Room } from '../../app/room';

/** People: the list with its search, one person, and who is who. */
export const room: Room = {
  places: [{ word: 'place.people', to: '/people', icon: IconUsers, order: 20, onPhone: true, needs: 'contacts.read' }],
  routes: [
    { path: 'people/new', lazy: async () => ({ Component: (await import('./form/new-person-screen')).NewPersonScreen }) },
    { path: 'settings/people', lazy: async () => ({ Component: (await import('./own-fields/own-fields-screen')).OwnFieldsScreen }) },
    { path: 'people/clashes', lazy: async () => ({ Component: (await import('./clashes/clashes-screen')).ClashesScreen }) },
    { path: 'people/same', lazy: async () => ({ Component: (await import('./same/same-screen')).SameScreen }) },
    { path: 'people/:id/edit', lazy: async () => ({ Component: (await import('./form/edit-person-screen')).EditPersonScreen }) },
    {
      path: 'people',
      lazy: async () => ({ Component: (await import('./list/people-screen')).PeopleScreen }),
      children: [{ path: ':id', lazy: async () => ({ Component: (await import('./person/person-screen')).PersonScreen }) }],
    },
  ],
};
