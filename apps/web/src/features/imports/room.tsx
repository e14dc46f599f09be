import { IconUpload } from '@tabler/icons-react';
import type { Room } from '../../app/room';

/** Lists of people as they are kept elsewhere: brought in, understood with the reader, and looked through afterwards. */
export const room: Room = {
  places: [{ word: 'place.import', to: '/import', icon: IconUpload, order: 60, needs: 'imports.write' }],
  routes: [
    { path: 'import', lazy: async () => ({ Component: (await import('./start/imports-screen')).ImportsScreen }) },
    { path: 'import/:id', lazy: async () => ({ Component: (await import('./mapping/import-screen')).ImportScreen }) },
    { path: 'import/:id/rows', lazy: async () => ({ Component: (await import('./report/rows-screen')).RowsScreen }) },
  ],
};
