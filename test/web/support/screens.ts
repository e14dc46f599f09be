import type { APIRequestContext } from '@playwright/test';
import { call } from './api';
import { fillMore } from './fill';

/** A screen of the filled demo: its address and what stands on it once it is filled. */
export interface Screen {
  readonly name: string;
  readonly path: string;
}

type Items<T> = { items: T[] };
const first = <T>({ items }: Items<T>, what: string): T => {
  const [one] = items;
  if (one === undefined) throw new Error(`The demo has no ${what}.`);
  return one;
};

/** A cut with somebody left out. */
async function cutOf(api: APIRequestContext): Promise<string> {
  const { items } = await call<Items<{ id: string; displayName: string }>>(api, 'get', 'contacts?limit=60');
  const { id } = await call<{ id: string }>(api, 'post', 'visit-list-cuts', { name: 'Screens', contactIds: items.map((one) => one.id), notVisitedDays: 0, maxStops: 10 });
  return id;
}

/** The main screens as an administrator opens them, each with something of the demo on it. */
export async function mainScreens(api: APIRequestContext): Promise<Screen[]> {
  const { importId, messageId } = await fillMore(api);
  const get = <T>(path: string) => call<Items<T>>(api, 'get', path);
  const campaign = first(await get<{ id: string }>('campaigns?limit=1'), 'campaign');
  const list = first(await get<{ id: string }>('visit-lists?status=checked_out&limit=1'), 'visit list');
  const stop = first(await get<{ id: string }>(`visit-lists/${list.id}/stops`), 'door');
  const visit = first(await get<{ contactId: string }>('house-visits?limit=1'), 'house visit');
  const employer = first(await get<{ id: string }>('employers?limit=1'), 'employer');
  const unit = first(await get<{ id: string }>('units?limit=1'), 'unit');
  const member = first(await get<{ id: string }>('users?limit=1'), 'member of the team');
  await call(api, 'post', 'house-visits', { address: { line1: '77 Elm St', city: 'Los Angeles', postalCode: '90026' }, outcome: 'unsafe' });
  const unsafeDoor = first(await get<{ id: string }>('unsafe-doors?limit=1'), 'door that was not safe');
  return [
    { name: 'my-day', path: '/' },
    { name: 'visits', path: '/visits' },
    { name: 'visit-list', path: `/visits/${list.id}` },
    { name: 'visit-map', path: `/visits/${list.id}?view=map` },
    { name: 'door', path: `/visits/${list.id}/doors/${stop.id}` },
    { name: 'cut-lists', path: '/visits/cut' },
    { name: 'lists-made', path: `/visits/cuts/${await cutOf(api)}` },
    { name: 'take-a-list', path: '/visits/take' },
    { name: 'talks-of-a-list', path: `/visits/${list.id}/talks` },
    { name: 'people', path: '/people' },
    { name: 'lists', path: '/lists' },
    { name: 'list-builder', path: '/lists/new' },
    { name: 'person', path: `/people/${visit.contactId}` },
    { name: 'person-form', path: '/people/new' },
    { name: 'who-is-who', path: '/people/same' },
    { name: 'import', path: '/import' },
    { name: 'import-columns', path: `/import/${importId}` },
    { name: 'campaigns', path: '/campaigns' },
    { name: 'campaign', path: `/campaigns/${campaign.id}` },
    { name: 'campaign-talks', path: `/campaigns/${campaign.id}/visits?outcome=talked` },
    { name: 'campaign-form', path: `/campaigns/${campaign.id}/edit` },
    { name: 'workplaces', path: '/workplaces' },
    { name: 'employer', path: `/workplaces/employers/${employer.id}` },
    { name: 'unit', path: `/workplaces/units/${unit.id}` },
    { name: 'unit-form', path: `/workplaces/units/${unit.id}/edit` },
    { name: 'rounds', path: '/rounds' },
    { name: 'unsafe-door', path: `/rounds/doors/${unsafeDoor.id}` },
    { name: 'debrief', path: '/debrief' },
    { name: 'debrief-visits', path: '/debrief/visits?outcome=talked' },
    { name: 'team', path: '/team' },
    { name: 'member', path: `/team/${member.id}` },
    { name: 'invite', path: '/team/invite' },
    { name: 'profile', path: '/team/me' },
    { name: 'messages', path: '/messages' },
    { name: 'message', path: `/messages/${messageId}` },
    { name: 'settings', path: '/settings' },
    { name: 'settings-organization', path: '/settings/organization' },
    { name: 'settings-keeping', path: '/settings/keeping' },
    { name: 'settings-limits', path: '/settings/limits' },
    { name: 'settings-doors', path: '/settings/doors' },
    { name: 'settings-visit-lists', path: '/settings/visit-lists' },
    { name: 'settings-visit-rest', path: '/settings/visit-rest' },
    { name: 'tokens', path: '/team/tokens' },
    { name: 'affiliates', path: '/settings/affiliates' },
    { name: 'record', path: '/settings/record' },
    { name: 'more', path: '/more' },
  ];
}
