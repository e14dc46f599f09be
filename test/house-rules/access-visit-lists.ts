import type { TestApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aPerson, make, pinAt, then } from './access-prepare';
import { row } from './access-row';
import type { AccessRow, Prepare } from './access-row';

const ALL = 'admin lead organizer volunteer';
const TEAM = 'admin lead organizer';

const cutting: Prepare = async (team, api) => ({ path: '/visit-list-cuts', body: { contactIds: [await aPerson(team, api)] } });
const list: Prepare = async (team, api) => ({ path: '/visit-lists', body: { name: 'Tuesday round', contactIds: [await aPerson(team, api)] } });
const lines: Prepare = async (team, api) => {
  const { id } = await make(team, '/visit-lists', (await list(team, api, 'admin')).body!);
  const [stop] = (await team.as('admin').get(`/visit-lists/${id}/stops`)).body.items;
  return { path: `/visit-lists/${id}/stops/${stop.id}/people/${stop.people[0].contactId}/lines`, body: { lines: ['Ring twice'] } };
};
const stops: Prepare = async (team, api, role) => {
  const call = await list(team, api, role);
  const { id } = await make(team, call.path, call.body!);
  return { path: `/visit-lists/${id}/stops`, shows: (call.body as { contactIds: string[] }).contactIds[0] };
};
const inHand = (path: (id: string) => string, body?: object): Prepare => async (team, api, role) => {
  const { id } = await make(team, '/visit-lists', { ...(await list(team, api, 'admin')).body!, visitorIds: [team.users[role]] });
  return { path: path(id), body };
};
const handedOut = async (team: SignedInTeam, api: TestApi): Promise<{ id: string; path: string; code: string }> => {
  const { id: listId } = await make(team, '/visit-lists', (await list(team, api, 'admin')).body!);
  const out = (await team.as('admin').post(`/visit-lists/${listId}/hand-outs`)).body as { id: string; code: string };
  return { id: out.id, path: `/visit-lists/${listId}/hand-outs`, code: out.code };
};

/** The part of the golden table that is about visit lists. */
export const visitLists: readonly AccessRow[] = [
  row('POST /visit-list-cuts', TEAM, cutting, { stranger: 404, not: { organizer: 404 } }),
  row('GET /visit-list-cuts/:id', TEAM, then(cutting, (id) => `/visit-list-cuts/${id}`), { not: { organizer: 404 } }),
  row('GET /visit-lists', ALL),
  row('POST /visit-lists', TEAM, list, { stranger: 404, not: { organizer: 404 } }),
  row('GET /visit-lists/:id', ALL, then(list, (id) => `/visit-lists/${id}`), { not: { organizer: 404, volunteer: 404 } }),
  row('PATCH /visit-lists/:id', TEAM, then(list, (id) => `/visit-lists/${id}`, { version: 1, name: 'Wednesday round' }), { not: { organizer: 404 } }),
  row('GET /visit-lists/:id/stops', ALL, stops, { not: { organizer: 404, volunteer: 404 } }),
  row('PUT /visit-lists/:id/stops/:stopId/people/:contactId/lines', TEAM, lines, { status: 204, not: { organizer: 404 } }),
  row('POST /visit-lists/:id/stops/:stopId/pins', ALL, pinAt(lines), { status: 200, not: { organizer: 404, volunteer: 404 } }),
  row('POST /visit-lists/:id/returns', ALL, inHand((id) => `/visit-lists/${id}/returns`, {})),
  row('GET /visit-list-endings', ALL),
  row('POST /visit-lists/:id/hand-outs', TEAM, then(list, (id) => `/visit-lists/${id}/hand-outs`, {}), { not: { organizer: 404 } }),
  row('GET /visit-lists/:id/hand-outs', TEAM, async (team, api) => ({ path: (await handedOut(team, api)).path }), { not: { organizer: 404 } }),
  row('DELETE /visit-lists/:id/hand-outs/:handOutId', TEAM, async (team, api) => {
    const { path, id } = await handedOut(team, api);
    return { path: `${path}/${id}` };
  }, { not: { organizer: 404 } }),
  row('POST /visit-list-takings', ALL, async (team, api) => ({ path: '/visit-list-takings', body: { code: (await handedOut(team, api)).code } }), { stranger: 404 }),
  row('POST /visit-lists/:id/rests', TEAM, async (team, api) => {
    const { id } = await make(team, '/visit-lists', { ...(await list(team, api, 'admin')).body!, visitorIds: [team.users.admin] });
    await team.as('admin').post(`/visit-lists/${id}/returns`);
    return { path: `/visit-lists/${id}/rests`, body: { name: 'The rest' } };
  }, { not: { organizer: 404 } }),
  row('POST /visit-lists/:id/overrides', 'admin lead', async (team, api) => {
    const { id } = await make(team, '/visit-lists', (await list(team, api, 'admin')).body!);
    return { path: `/visit-lists/${id}/overrides`, body: { contactIds: [await aPerson(team, api)] } };
  }),
];
