import { aPerson, make, one, send } from './access-prepare';
import { row } from './access-row';
import type { AccessRow, Prepare } from './access-row';

const ALL = 'admin lead organizer volunteer';
const LEADS = 'admin lead';

/** A door that somebody marked as not safe. */
const unsafeDoor = (path: (id: string) => string, body?: object): Prepare => async (team) => {
  await make(team, '/house-visits', { address: { line1: '77 Elm St', postalCode: '90026' }, outcome: 'unsafe' });
  const [{ id }] = (await team.as('admin').get('/unsafe-doors')).body.items;
  return { path: path(id), body, shows: id };
};

/** The lead's side of a night: pauses, doors that were not safe, the debrief. */
export const nights: AccessRow[] = [
  row('GET /debrief', LEADS),
  row('GET /debrief/weeks', LEADS),
  row('GET /debrief/talks', LEADS, async (team, api) => ({ path: `/debrief/talks?night=2026-10-14`, shows: (await make(team, '/house-visits', { contactId: await aPerson(team, api), outcome: 'talked', visitedAt: '2026-10-14T18:00:00Z' })).id })),
  row('GET /round-pauses', ALL),
  row('POST /round-pauses', LEADS, send('/round-pauses', () => ({ reason: 'weather', line: 'Hail' }))),
  row('GET /round-pauses/:id', ALL, one('/round-pauses', () => ({ reason: 'weather' })), { not: { organizer: 404, volunteer: 404 } }),
  row('PATCH /round-pauses/:id', LEADS, one('/round-pauses', () => ({ reason: 'weather' }), { ended: true })),
  row('POST /round-pauses/:id/acknowledgements', ALL, async (team) => ({ path: `/round-pauses/${(await make(team, '/round-pauses', { reason: 'weather' })).id}/acknowledgements`, body: {} })),
  row('GET /unsafe-doors', LEADS, unsafeDoor(() => '/unsafe-doors')),
  row('GET /unsafe-doors/:id', LEADS, unsafeDoor((id) => `/unsafe-doors/${id}`)),
  row('PATCH /unsafe-doors/:id', LEADS, unsafeDoor((id) => `/unsafe-doors/${id}`, { version: 1, seen: true })),
  row('GET /contacts/:id/door-mark', ALL, async (team, api) => ({ path: `/contacts/${await aPerson(team, api)}/door-mark` }), { not: { organizer: 404, volunteer: 404 } }),
];
