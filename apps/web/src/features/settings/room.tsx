import { IconSettings } from '@tabler/icons-react';
import type { Room } from '../../app/room';

/** Settings: the organization, what is kept and how long, the affiliates, and the record of who did what. */
export const room: Room = {
  places: [{ word: 'place.settings', to: '/settings', icon: IconSettings, order: 90, needs: 'settings.read' }],
  routes: [
    { path: 'settings', lazy: async () => ({ Component: (await import('./settings-screen')).SettingsScreen }) },
    { path: 'settings/organization', lazy: async () => ({ Component: (await import('./organization/organization-screen')).OrganizationScreen }) },
    { path: 'settings/keeping', lazy: async () => ({ Component: (await import('./keeping/keeping-screen')).KeepingScreen }) },
    { path: 'settings/limits', lazy: async () => ({ Component: (await import('./limits/limits-screen')).LimitsScreen }) },
    { path: 'settings/doors', lazy: async () => ({ Component: (await import('./doors/doors-screen')).DoorsScreen }) },
    { path: 'settings/rounds', lazy: async () => ({ Component: (await import('./rounds/rounds-screen')).RoundSettingsScreen }) },
    { path: 'settings/places', lazy: async () => ({ Component: (await import('./places/places-screen')).PlacesScreen }) },
    { path: 'settings/affiliates', lazy: async () => ({ Component: (await import('./affiliates/affiliates-screen')).AffiliatesScreen }) },
    { path: 'settings/affiliates/new', lazy: async () => ({ Component: (await import('./affiliates/new-affiliate-screen')).NewAffiliateScreen }) },
    { path: 'settings/record', lazy: async () => ({ Component: (await import('./record/record-screen')).RecordScreen }) },
  ],
};
