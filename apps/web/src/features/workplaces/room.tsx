import { IconBuilding } from '@tabler/icons-react';
import type { Room } from '../../app/room';

/** Workplaces: who employs, where, and the groups of jobs being organized. */
export const room: Room = {
  places: [{ word: 'place.workplaces', to: '/workplaces', icon: IconBuilding, order: 40, needs: 'workplaces.read' }],
  routes: [
    { path: 'workplaces', lazy: async () => ({ Component: (await import('./workplaces-screen')).WorkplacesScreen }) },
    { path: 'workplaces/employers/new', lazy: async () => ({ Component: (await import('./employer/employer-form-screen')).EmployerFormScreen }) },
    { path: 'workplaces/employers/:id', lazy: async () => ({ Component: (await import('./employer/employer-screen')).EmployerScreen }) },
    { path: 'workplaces/employers/:id/edit', lazy: async () => ({ Component: (await import('./employer/employer-form-screen')).EmployerFormScreen }) },
    { path: 'workplaces/sites/new', lazy: async () => ({ Component: (await import('./site/site-form-screen')).SiteFormScreen }) },
    { path: 'workplaces/sites/:id/edit', lazy: async () => ({ Component: (await import('./site/site-form-screen')).SiteFormScreen }) },
    { path: 'workplaces/units/new', lazy: async () => ({ Component: (await import('./unit/unit-form-screen')).UnitFormScreen }) },
    { path: 'workplaces/units/:id', lazy: async () => ({ Component: (await import('./unit/unit-screen')).UnitScreen }) },
    { path: 'workplaces/units/:id/edit', lazy: async () => ({ Component: (await import('./unit/unit-form-screen')).UnitFormScreen }) },
  ],
};
