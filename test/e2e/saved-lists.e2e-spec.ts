import { newId } from '@doorstep/kernel';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

describe('lists that people keep', () => {
  const api = testApi();
  let team: SignedInTeam;
  beforeEach(async () => {
    team = await aSignedInTeam(api);
  });
  const groups = { all: [{ tag: 'Committee' }], not: [{ language: ['ko'] }] };

  test('a list is made once, found again, used and changed', async () => {
    const lead = team.as('lead');
    for (const person of [{ givenName: 'Rosa', tags: ['committee'] }, { givenName: 'Min', tags: ['committee'], languages: ['ko'] }]) expect((await lead.post('/contacts', person)).status).toBe(201);
    const wish = { id: newId(), name: 'Committee, not Korean', groups, columns: ['phone', 'tags'], sort: 'displayName' };
    const made = await lead.post('/saved-lists', wish);
    expect([made.status, made.headers['location']]).toEqual([201, `/api/v1/saved-lists/${wish.id}`]);
    expect(made.body).toMatchObject({
      id: wish.id, version: 1, name: 'Committee, not Korean', nameTexts: { en: 'Committee, not Korean' }, groups: { all: [{ tag: ['Committee'] }], any: [], not: [{ language: ['ko'] }] },
      shared: 'private', columns: ['phone', 'tags'], sort: 'displayName', archived: false, by: { id: team.users.lead }, mayChange: true,
    });
    expect((await lead.post('/saved-lists', wish)).status).toBe(200);
    expect((await lead.post('/saved-lists', { ...wish, name: 'Other' })).status).toBe(409);
    const used = await lead.get(`/contacts?savedListId=${wish.id}&count=true`);
    expect(used.body).toMatchObject({ total: 1, items: [{ displayName: 'Rosa' }] });

    const changed = await lead.patch(`/saved-lists/${wish.id}`, { version: 1, name: { en: 'Committee', es: 'Comité' }, shared: 'team', columns: null, groups: { all: [{ tag: 'committee' }] } });
    expect(changed.body).toMatchObject({ version: 2, name: 'Committee', shared: 'team', columns: null, groups: { all: [{ tag: ['committee'] }], any: [], not: [] } });
    expect((await lead.patch(`/saved-lists/${wish.id}`, { version: 1, shared: 'team' })).body.version).toBe(2);
    expect((await lead.patch(`/saved-lists/${wish.id}`, { version: 1, shared: 'private' })).body).toMatchObject({ status: 409, code: 'platform/version-conflict', currentVersion: 2 });
    expect((await lead.get(`/contacts?savedListId=${wish.id}&count=true`)).body.total).toBe(2);
    expect((await lead.patch(`/saved-lists/${wish.id}`, { version: 2, archived: true })).body).toMatchObject({ archived: true, version: 3 });
    expect((await lead.get('/saved-lists?count=true')).body).toMatchObject({ items: [], total: 0 });
    expect((await lead.get('/saved-lists?archived=true&count=true')).body).toMatchObject({ items: [{ id: wish.id }], total: 1 });
  });

  test('what cannot be kept is named by its place', async () => {
    const errors = async (body: object) => {
      const answer = await team.as('lead').post('/saved-lists', body);
      return [answer.status, ...answer.body.errors.map((one: { field: string }) => one.field)];
    };
    expect(await errors({ name: 'x', groups: { any: [{ tag: 'x' }, { campaignId: '7' }], not: [{ status: 'x' }] } })).toEqual([422, 'groups.any[1].campaignId', 'groups.not[0].status']);
    expect(await errors({ name: 'x' })).toEqual([422, 'groups']);
    expect(await errors({ groups })).toEqual([422, 'name']);
    expect(await errors({ name: 'x', groups, columns: ['income'] })).toEqual([422, 'columns']);
    expect(await errors({ name: 'x', groups, sort: 'score' })).toEqual([422, 'sort']);
    expect(await errors({ name: 'x', groups, shared: 'world' })).toEqual([422, 'shared']);
    expect(await errors({ name: 'Undocumented', groups })).toEqual([422, 'name']);
    expect(await errors({ name: 'x', groups, owner: 'me' })).toEqual([422, 'owner']);
    expect((await team.as('lead').get('/contacts?savedListId=x')).status).toBe(400);
  });

  test('one’s own list is one’s own; a shared one is the team’s, and its leads’ to change', async () => {
    const own = (await team.as('organizer').post('/saved-lists', { name: 'Mine', groups })).body;
    for (const role of ['admin', 'lead'] as const) {
      expect((await team.as(role).get(`/saved-lists/${own.id}`)).status).toBe(404);
      expect((await team.as(role).get('/saved-lists')).body.items).toEqual([]);
      expect((await team.as(role).get(`/contacts?savedListId=${own.id}`)).status).toBe(404);
    }
    expect((await team.as('organizer').patch(`/saved-lists/${own.id}`, { version: 1, shared: 'team' })).body.shared).toBe('team');
    expect((await team.as('lead').get('/saved-lists')).body.items).toMatchObject([{ id: own.id, mayChange: true }]);
    expect((await team.as('lead').patch(`/saved-lists/${own.id}`, { version: 2, name: 'Ours' })).body.name).toBe('Ours');
    const leads = (await team.as('lead').post('/saved-lists', { name: 'Leads', groups, shared: 'team' })).body;
    expect((await team.as('organizer').get(`/saved-lists/${leads.id}`)).body.mayChange).toBe(false);
    expect((await team.as('organizer').patch(`/saved-lists/${leads.id}`, { version: 1, name: 'x' })).status).toBe(403);
    expect((await team.as('volunteer').get('/saved-lists')).status).toBe(403);
    expect((await team.as('volunteer').get(`/contacts?savedListId=${leads.id}`)).status).toBe(403);
    const others = await aSignedInTeam(api);
    expect((await others.as('admin').get(`/saved-lists/${leads.id}`)).status).toBe(404);
    expect((await others.as('admin').patch(`/saved-lists/${leads.id}`, { version: 1, name: 'x' })).status).toBe(404);
    expect((await others.as('admin').get('/saved-lists?count=true')).body).toMatchObject({ items: [], total: 0 });
    expect((await others.as('admin').get(`/contacts?savedListId=${leads.id}`)).body).toMatchObject({ status: 404, errors: [{ field: 'savedListId' }] });
  });

  test('many lists come page by page, newest first', async () => {
    // A phone may make ids in another order than that of time.
    for (const [i, name] of ['one', 'two', 'three'].entries()) {
      await team.as('lead').post('/saved-lists', { id: newId(Date.UTC(2026, 9, 10 - i)), name, groups });
      api.clock.moveBy(1_000);
    }
    const first = (await team.as('lead').get('/saved-lists?limit=2&count=true')).body;
    const second = (await team.as('lead').get(`/saved-lists?limit=2&cursor=${first.nextCursor}`)).body;
    expect([first.total, ...[...first.items, ...second.items].map((one: { name: string }) => one.name)]).toEqual([3, 'three', 'two', 'one']);
    expect(second.nextCursor).toBeNull();
  });

  test('a list that is being built is counted as it is, under the sight of who builds it', async () => {
    const lead = team.as('lead');
    for (const person of [{ givenName: 'Rosa', tags: ['committee'] }, { givenName: 'Min', tags: ['committee'], languages: ['ko'] }, { givenName: 'Ana' }]) await lead.post('/contacts', person);
    const count = async (sent: object, role: 'lead' | 'organizer' | 'volunteer' = 'lead') => {
      const { status, body } = await team.as(role).post('/list-counts', { groups: sent });
      return [status, body.total];
    };
    expect(await count({})).toEqual([200, 3]);
    expect(await count(groups)).toEqual([200, 1]);
    expect(await count({ any: [{ tag: 'committee' }, { language: 'ko' }] })).toEqual([200, 2]);
    expect(await count({ all: [{ tag: 'committee' }], any: [{ language: 'ko' }], not: [{ tag: 'committee' }] })).toEqual([200, 0]);
    expect(await count({}, 'organizer')).toEqual([200, 0]);
    expect((await count({}, 'volunteer'))[0]).toBe(403);
    const wrong = await lead.post('/list-counts', { groups: { any: [{ language: 'es' }, { campaignId: '7' }] } });
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([422, 'groups.any[1].campaignId']);
    expect((await lead.post('/list-counts', {})).status).toBe(422);
  });
});
