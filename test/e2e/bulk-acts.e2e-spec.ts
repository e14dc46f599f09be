import { newId } from '@doorstep/kernel';
import '../../libs/imports/contact-ties';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

describe('acts on many people', () => {
  const api = testApi();
  let team: SignedInTeam;
  beforeEach(async () => {
    team = await aSignedInTeam(api);
  });
  const made = async (path: string, body: object) => {
    const answer = await team.as('lead').post(path, body);
    expect([path, answer.status]).toEqual([path, 201]);
    return answer.body as { id: string; version: number };
  };
  const person = async (body: object = {}) => (await made('/contacts', { givenName: 'Rosa', ...body })).id;
  const act = (body: object, role: 'admin' | 'lead' | 'organizer' | 'volunteer' = 'lead') => team.as(role).post('/bulk-acts', body);
  const total = async (query: string) => (await team.as('lead').get(`/contacts?count=true&${query}`)).body.total;

  test('a tag is given once however often it is sent, looked back at, and taken back', async () => {
    const contactIds = [await person(), await person({ tags: ['bus'] })];
    const wish = { id: newId(), act: 'tag', target: { tag: 'Bus' }, contactIds };
    const first = await act(wish);
    expect([first.status, first.headers['location']]).toEqual([201, `/api/v1/bulk-acts/${wish.id}`]);
    expect(first.body).toMatchObject({ id: wish.id, act: 'tag', target: { tag: 'Bus' }, people: 2, changed: 1, unchanged: 1, leftOut: [], by: team.users.lead, undoneAt: null });
    const again = await act(wish);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await act({ ...wish, target: { tag: 'Bank' } })).status).toBe(409);
    expect(await total('tag=bus')).toBe(2);
    expect((await team.as('lead').get('/bulk-acts?count=true')).body).toMatchObject({ items: [{ id: wish.id }], total: 1 });
    expect((await team.as('organizer').get(`/bulk-acts/${wish.id}`)).status).toBe(404);
    expect((await team.as('organizer').delete(`/bulk-acts/${wish.id}`)).status).toBe(404);
    expect((await team.as('lead').delete(`/bulk-acts/${wish.id}`)).status).toBe(204);
    expect((await team.as('lead').delete(`/bulk-acts/${wish.id}`)).status).toBe(404);
    expect((await team.as('lead').get(`/bulk-acts/${wish.id}`)).body).toMatchObject({ restored: 1, kept: 0, version: 2 });
    expect(await total('tag=bus')).toBe(1);
    const audited = (await team.as('admin').get('/audit-events?limit=100')).body.items.filter((one: { subjectId: string }) => one.subjectId === wish.id);
    expect(audited.map((one: { act: string; count: number }) => [one.act, one.count]).sort()).toEqual([['contacts.bulk-act', 1], ['contacts.bulk-act-undone', 1]]);
  });

  test('a saved list and filters name the people', async () => {
    await person({ tags: ['committee'], languages: ['es'] });
    await person({ tags: ['committee'] });
    const { id: savedListId } = await made('/saved-lists', { name: 'Committee', groups: { all: [{ tag: 'committee' }] } });
    expect((await act({ act: 'tag', target: { tag: 'one' }, savedListId, filter: { language: 'es' } })).body).toMatchObject({ people: 1, changed: 1 });
    expect((await act({ act: 'tag', target: { tag: 'two' }, savedListId })).body).toMatchObject({ people: 2, changed: 2 });
    expect((await act({ act: 'tag', target: { tag: 'x' }, savedListId: newId() })).status).toBe(404);
  });

  test('what is wrong is named', async () => {
    const contactIds = [await person()];
    const fields = async (body: object) => {
      const answer = await act(body);
      return [answer.status, ...answer.body.errors.map((one: { field: string }) => one.field)];
    };
    expect(await fields({ act: 'fly', target: { tag: 'x' }, contactIds })).toEqual([422, 'act']);
    expect(await fields({ act: 'tag', target: {}, contactIds })).toEqual([422, 'target.tag']);
    expect(await fields({ act: 'tag', contactIds })).toEqual([422, 'target']);
    expect(await fields({ act: 'tag', target: { tag: 'x' } })).toEqual([422, 'contactIds']);
    expect(await fields({ act: 'tag', target: { tag: 'x' }, contactIds, filter: {} })).toEqual([422, 'contactIds']);
    expect(await fields({ act: 'tag', target: { tag: 'x' }, contactIds: ['7'] })).toEqual([422, 'contactIds']);
    expect(await fields({ act: 'tag', target: { tag: 'x' }, filter: { campaignId: '7' } })).toEqual([422, 'filter.campaignId']);
    expect(await fields({ act: 'add_to_campaign', target: { campaignId: newId() }, contactIds })).toEqual([404, 'target.campaignId']);
    expect(await fields({ act: 'add_to_unit', target: { unitId: newId() }, contactIds })).toEqual([404, 'target.unitId']);
    expect(await fields({ act: 'add_to_visit_list', target: { visitListId: newId() }, contactIds })).toEqual([404, 'target.visitListId']);
    expect((await act({ act: 'tag', target: { tag: 'x' }, contactIds }, 'volunteer')).status).toBe(403);
    expect((await act({ act: 'assign', target: { userId: team.users.organizer }, contactIds }, 'organizer')).status).toBe(403);
  });

  test('another organization’s people, campaigns and acts are not there', async () => {
    const contactIds = [await person()];
    const { id: campaignId } = await made('/campaigns', { name: 'Hotel' });
    const { id } = (await act({ act: 'tag', target: { tag: 'x' }, contactIds })).body;
    const others = (await aSignedInTeam(api)).as('admin');
    expect((await others.post('/bulk-acts', { act: 'untag', target: { tag: 'x' }, contactIds })).body).toMatchObject({ changed: 0, leftOut: [{ reason: 'not_there', count: 1 }] });
    expect((await others.post('/bulk-acts', { act: 'add_to_campaign', target: { campaignId }, contactIds })).status).toBe(404);
    for (const answer of [await others.get(`/bulk-acts/${id}`), await others.delete(`/bulk-acts/${id}`)]) expect(answer.status).toBe(404);
    expect((await others.get('/bulk-acts?count=true')).body.total).toBe(1);
    expect(await total('tag=x')).toBe(1);
  });

  test('people are added to a campaign and taken from it; an organizer only to one of theirs', async () => {
    const contactIds = [await person(), await person()];
    const { id: campaignId, version } = await made('/campaigns', { name: 'Hotel' });
    const target = { campaignId };
    expect((await act({ act: 'add_to_campaign', target, contactIds }, 'organizer')).status).toBe(404);
    const added = (await act({ act: 'add_to_campaign', target, contactIds })).body;
    expect([added.changed, await total(`campaignId=${campaignId}`)]).toEqual([2, 2]);
    const removed = (await act({ act: 'remove_from_campaign', target, contactIds: contactIds.slice(1) })).body;
    expect([removed.changed, await total(`campaignId=${campaignId}`)]).toEqual([1, 1]);
    expect((await team.as('lead').delete(`/bulk-acts/${added.id}`)).status).toBe(204);
    expect((await team.as('lead').get(`/bulk-acts/${added.id}`)).body).toMatchObject({ restored: 1, kept: 1 });
    expect((await team.as('lead').delete(`/bulk-acts/${removed.id}`)).status).toBe(204);
    expect(await total(`campaignId=${campaignId}`)).toBe(1);
    expect((await team.as('lead').patch(`/campaigns/${campaignId}`, { version, memberIds: [team.users.lead, team.users.organizer] })).status).toBe(200);
    expect((await act({ act: 'add_to_campaign', target, filter: {} }, 'organizer')).body).toMatchObject({ people: 1, unchanged: 1 });
  });

  test('people of a unit are people of its campaigns, until that is taken back', async () => {
    const contactIds = [await person()];
    const { id: unitId } = await made('/units', { name: 'Housekeeping' });
    const { id: campaignId } = await made('/campaigns', { name: 'Hotel', unitIds: [unitId] });
    const added = (await act({ act: 'add_to_unit', target: { unitId }, contactIds })).body;
    expect([added.changed, await total(`unitId=${unitId}`), await total(`campaignId=${campaignId}`)]).toEqual([1, 1, 1]);
    await team.as('lead').delete(`/bulk-acts/${added.id}`);
    expect([await total(`unitId=${unitId}`), await total(`campaignId=${campaignId}`)]).toEqual([0, 0]);
  });

  test('people are added to a visit list at their doors; who cannot be is told why', async () => {
    const at = (line1: string) => ({ addresses: [{ line1, city: 'Los Angeles', region: 'CA', postalCode: '90017' }] });
    const { id: visitListId } = await made('/visit-lists', { name: 'Tuesday', contactIds: [await person(at('1 Elm St'))], maxStops: 2 });
    const [elm, oak, pine] = [await person(at('1 Elm St')), await person(at('2 Oak St')), await person(at('3 Pine St'))];
    const others = [await person({ ...at('9 Oak St'), doNotContact: true }), await person()];
    const added = (await act({ act: 'add_to_visit_list', target: { visitListId }, contactIds: [elm, oak, pine, ...others] })).body;
    expect(added).toMatchObject({ people: 5, changed: 2, unchanged: 0 });
    expect(added.leftOut.map((one: { reason: string }) => one.reason).sort()).toEqual(['do_not_contact', 'list_full', 'no_address']);
    const stops = async () => (await team.as('lead').get(`/visit-lists/${visitListId}/stops`)).body.items.map((stop: { people: unknown[] }) => stop.people.length);
    expect(await stops()).toEqual([2, 1]);
    expect(await total(`visitListId=${visitListId}`)).toBe(3);
    expect((await act({ act: 'add_to_visit_list', target: { visitListId }, contactIds: [elm, oak] })).body).toMatchObject({ changed: 0, unchanged: 2 });
    expect((await team.as('lead').post('/house-visits', { contactId: oak, visitListId, outcome: 'not_home' })).status).toBe(201);
    expect((await team.as('lead').delete(`/bulk-acts/${added.id}`)).status).toBe(204);
    expect((await team.as('lead').get(`/bulk-acts/${added.id}`)).body).toMatchObject({ restored: 1, kept: 1 });
    expect(await stops()).toEqual([1, 1]);
    expect(await total(`visitListId=${visitListId}`)).toBe(2);
    const list = (await team.as('lead').get(`/visit-lists/${visitListId}`)).body;
    await team.as('lead').patch(`/visit-lists/${visitListId}`, { version: list.version, status: 'returned' });
    expect((await act({ act: 'add_to_visit_list', target: { visitListId }, contactIds: [elm] })).status).toBe(409);
  });

  test('what became of a merged person is laid aside with them, and comes back', async () => {
    const contactIds = [await person(), await person()];
    const tagged = (await act({ act: 'tag', target: { tag: 'bus' }, contactIds })).body;
    const { id } = await made('/contact-merges', { survivorId: contactIds[0], duplicateId: contactIds[1] });
    expect((await team.as('lead').delete(`/contact-merges/${id}`)).status).toBe(204);
    expect((await team.as('lead').delete(`/bulk-acts/${tagged.id}`)).status).toBe(204);
    expect((await team.as('lead').get(`/bulk-acts/${tagged.id}`)).body).toMatchObject({ restored: 2, kept: 0 });
    expect(await total('tag=bus')).toBe(0);
  });
});
