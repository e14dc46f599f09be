import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';
import { aPerson, make } from './access-prepare';
import type { Prepare } from './access-row';
import { ACCESS_TABLE } from './access-table';
import { root } from './words-files';

interface Operation {
  parameters?: Array<{ name: string; in: string }>;
}
const contract = JSON.parse(readFileSync(join(root, 'libs/api-client/openapi.json'), 'utf8')) as { paths: Record<string, Record<string, Operation>> };

/** Every GET route that names one person: in its path, or by `contactId`. */
const NAMING = Object.entries(contract.paths).flatMap(([path, { get }]) => {
  if (!get) return [];
  const byQuery = (get.parameters ?? []).some((one) => one.in === 'query' && one.name === 'contactId');
  const name = path.replace(/^\/api\/v1/, '').replace(/\{(\w+)\}/g, ':$1');
  return byQuery || name.startsWith('/contacts/:id') ? [{ name, byQuery }] : [];
});

/** The person a call is about, and the call. */
type Asked = (team: SignedInTeam, api: Parameters<Prepare>[1]) => Promise<{ id: string; path: string }>;
const rosa = { givenName: 'Rosa', familyName: 'Park', phones: [{ number: '213-555-0101' }] };
const withRow = (list: string, row: (id: string, team: SignedInTeam) => object): Asked => async (team, api) => {
  const id = await aPerson(team, api);
  await make(team, list, row(id, team));
  return { id, path: `${list}?contactId=${id}` };
};
const pairOf = (path: (first: string, pair: string) => string): Asked => async (team) => {
  const [{ id }] = [await make(team, '/contacts', rosa), await make(team, '/contacts', rosa)];
  const pair = (await team.as('lead').get('/duplicates')).body.items[0].id as string;
  return { id, path: path(id, pair) };
};
const BY_QUERY: Record<string, Asked> = {
  '/house-visits': withRow('/house-visits', (contactId) => ({ contactId, outcome: 'not_home' })),
  '/follow-ups': withRow('/follow-ups', (id, team) => ({ title: 'Bring the card', about: { kind: 'contact', id }, assigneeId: team.users.admin, dueOn: '2026-10-20' })),
  '/messages': (team, api) => aMessage(team, api),
  '/duplicates': pairOf((id) => `/duplicates?contactId=${id}`),
  '/contact-merges': async (team) => {
    const [first, second] = [await make(team, '/contacts', rosa), await make(team, '/contacts', rosa)];
    await make(team, '/contact-merges', { survivorId: first.id, duplicateId: second.id });
    return { id: first.id, path: `/contact-merges?contactId=${first.id}` };
  },
  '/field-conflicts': async (team) => {
    const id = (await team.as('organizer').post('/contacts', rosa)).body.id as string;
    for (const [role, preferredName] of [['organizer', 'Rosita'], ['lead', 'Rosi']] as const) await team.as(role).patch(`/contacts/${id}`, { version: 1, preferredName, onConflict: 'ask-lead' });
    return { id, path: `/field-conflicts?contactId=${id}` };
  },
};
const aMessage: Asked = async (team, api) => {
  const id = await aPerson(team, api);
  await make(team, '/invitations', { email: `${newId()}@example.org`, role: 'organizer' });
  await api.app.get(Database, { strict: false }).withScope(team.actor('admin'), (scope) => scope.query('UPDATE messages SET contact_id = $2 WHERE organization_id = $1', [team.id, id]));
  return { id, path: `/messages?contactId=${id}` };
};
const aList: Asked = async (team, api) => {
  const id = await aPerson(team, api);
  const list = await make(team, '/visit-lists', { name: 'Tuesday round', contactIds: [id] });
  return { id, path: `/visit-lists/${list.id}/stops` };
};
const aVisit: Asked = async (team, api) => {
  const id = await aPerson(team, api);
  return { id, path: `/house-visits/${(await make(team, '/house-visits', { contactId: id, outcome: 'not_home' })).id}` };
};

describe('whoever looks at a person leaves a trace', () => {
  const api = testApi();
  const looks = async (team: SignedInTeam, id: string) =>
    (await team.as('admin').get(`/audit-events?subjectId=${id}`)).body.items.filter((one: { act: string; by: { id: string } }) => /\.(readers-)?read$/.test(one.act) && one.by.id === team.users.admin);

  test('the routes that name one person are found', () => {
    expect(NAMING.length).toBeGreaterThan(10);
    expect(NAMING.filter((route) => route.byQuery).map((route) => route.name).sort()).toEqual(Object.keys(BY_QUERY).sort());
  });

  test.each(NAMING.map(({ name, byQuery }) => [name, byQuery] as const))('GET %s', async (name, byQuery) => {
    const team = await aSignedInTeam(api);
    const asked = byQuery ? await BY_QUERY[name]!(team, api) : await (async () => {
      const { path } = await ACCESS_TABLE.find((row) => row.route === `GET ${name}`)!.prepare(team, api, 'admin');
      return { path, id: path.split('/')[2]! };
    })();
    expect(await looks(team, asked.id)).toEqual([]);
    expect((await team.as('admin').get(asked.path)).status).toBe(200);
    expect(await looks(team, asked.id)).toHaveLength(1);
  });

  test.each<[string, Asked]>([
    ['a pair that may be one', pairOf((_, pair) => `/duplicates/${pair}`)], ['the doors of a round', aList], ['a visit', aVisit],
  ])('%s', async (_, ask) => {
    const team = await aSignedInTeam(api);
    const { id, path } = await ask(team, api);
    expect((await team.as('admin').get(path)).status).toBe(200);
    expect(await looks(team, id)).toHaveLength(1);
  });

  test('a change that changes nothing, and a person sent again, show the profile and are looks', async () => {
    const team = await aSignedInTeam(api);
    const id = await aPerson(team, api);
    expect((await team.as('admin').patch(`/contacts/${id}`, { version: 1 })).body.displayName).toBe('Rosa Park');
    expect(await looks(team, id)).toHaveLength(1);
    const again = await make(team, '/contacts', rosa);
    expect(await looks(team, again.id)).toEqual([]);
    const sent = { ...rosa, id: team.users.volunteer };
    await make(team, '/contacts', sent);
    expect((await team.as('admin').post('/contacts', sent)).status).toBe(200);
    expect(await looks(team, sent.id)).toHaveLength(1);
  });

  test('the parts of one profile are one look, and minutes later another', async () => {
    const team = await aSignedInTeam(api);
    const id = await aPerson(team, api);
    for (const part of ['timeline', 'notes', 'consents', 'notes']) await team.as('admin').get(`/contacts/${id}/${part}`);
    expect(await looks(team, id)).toMatchObject([{ act: 'contacts.read', fields: ['timeline'] }]);
    await team.as('lead').get(`/contacts/${id}/notes`);
    api.clock.moveBy(6 * 60_000);
    await team.as('admin').get(`/contacts/${id}/notes`);
    expect(await looks(team, id)).toHaveLength(2);
    const readers = (await team.as('lead').get(`/contacts/${id}/readers`)).body.items as Array<{ by: { id: string }; times: number }>;
    expect(readers.map((one) => [one.by.id, one.times])).toEqual(expect.arrayContaining([[team.users.admin, 2], [team.users.lead, 1]]));
  });
});
