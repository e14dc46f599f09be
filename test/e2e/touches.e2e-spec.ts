import { newId } from '@doorstep/kernel';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

describe('touches from anywhere', () => {
  const api = testApi();
  let team: SignedInTeam;
  let others: SignedInTeam;
  beforeAll(async () => {
    [team, others] = [await aSignedInTeam(api), await aSignedInTeam(api)];
  });
  const aPerson = async (who: 'organizer' | 'lead' = 'organizer') => (await team.as(who).post('/contacts', { givenName: 'Rosa' })).body.id as string;
  const count = async (sql: string, id: string) => (await team.as('lead').get(`/contacts/${id}/${sql}?count=true`)).body.total as number;

  test('say who, how, about what and under which program, once however often they are sent', async () => {
    const contactId = await aPerson();
    const campaign = (await team.as('lead').post('/campaigns', { name: 'Hotel', topics: [{ code: 'heat', label: 'Heat' }], programs: [{ code: 'osha', label: 'Safety' }] })).body;
    const sent = { id: newId(), contactId, kind: 'whatsapp', campaignId: campaign.id, topics: ['heat'], programs: ['osha'], note: 'Comes on Sunday', occurredAt: api.clock.now().toISOString() };
    const made = await team.as('organizer').post('/touches', sent);
    expect([made.status, made.body]).toEqual([201, { id: sent.id, contactId, kind: 'whatsapp', campaignId: campaign.id, topics: ['heat'], programs: ['osha'], note: 'Comes on Sunday', occurredAt: sent.occurredAt, timeZone: expect.any(String) }]);
    const again = await team.as('organizer').post('/touches', sent);
    expect([again.status, again.body]).toEqual([200, made.body]);
    expect((await team.as('organizer').post('/touches', { ...sent, topics: [] })).status).toBe(409);
    const atOnce = { ...sent, id: newId(), note: 'Twice at once' };
    const answers = await Promise.all([1, 2, 3].map(() => team.as('organizer').post('/touches', atOnce)));
    expect(answers.every(({ status }) => status === 200 || status === 201)).toBe(true);
    expect([await count('timeline', contactId), await count('notes', contactId)]).toEqual([2, 2]);
  });

  test('make somebody unknown with them: found by what they are called, marked until a name is written', async () => {
    const sent = { id: newId(), newContact: { id: newId(), displayName: 'tall cook, galbi place' }, kind: 'met_at_work', note: 'Smokes at the back door' };
    const made = await team.as('organizer').post('/touches', sent);
    expect([made.status, made.body.contactId]).toEqual([201, sent.newContact.id]);
    expect((await team.as('organizer').post('/touches', sent)).status).toBe(200);
    const found = (await team.as('organizer').get('/contacts?q=galbi&count=true')).body;
    expect(found).toMatchObject({ total: 1, items: [{ id: sent.newContact.id, displayName: 'tall cook, galbi place' }] });
    expect((await team.as('organizer').get(`/contacts/${sent.newContact.id}`)).body).toMatchObject({ noNameYet: true, givenName: null, lastTouchedAt: api.clock.now().toISOString() });
    const named = await team.as('organizer').patch(`/contacts/${sent.newContact.id}`, { version: 1, givenName: 'Minho', familyName: 'Kim', displayName: null });
    expect(named.body).toMatchObject({ noNameYet: false, displayName: 'Minho Kim' });
    const noted = (await team.as('organizer').post('/touches', { newContact: { displayName: 'the new one, A123 456 789' }, kind: 'call' })).body;
    expect([noted.code, noted.errors[0].field]).toEqual(['contacts/number-never-kept', 'newContact.displayName']);
  });

  test('of one phone come together, each with its own answer, its times set right', async () => {
    const contactId = await aPerson();
    const slow = new Date(api.clock.now().getTime() - 60 * 60_000);
    const touches = [
      { id: newId(), contactId, kind: 'call', occurredAt: slow.toISOString() },
      { id: newId(), contactId, kind: 'fax' },
      { contactId, kind: 'call' },
      { id: newId(), contactId: newId(), kind: 'call' },
      { id: newId(), newContact: { displayName: 'night cook' }, kind: 'text' },
    ];
    const send = () => team.as('organizer').post('/touches/batch', { sentAt: slow.toISOString(), touches });
    const first = (await send()).body.results;
    expect(first.map((one: { status: number }) => one.status)).toEqual([201, 422, 422, 404, 201]);
    expect([first[0].touch.occurredAt, first[1].problem.errors[0].field, first[2].problem.errors[0].field]).toEqual([api.clock.now().toISOString(), 'kind', 'id']);
    const second = (await send()).body.results;
    expect(second.map((one: { status: number }) => one.status)).toEqual([200, 422, 422, 404, 200]);
    expect(second[4].touch.contactId).toBe(first[4].touch.contactId);
    expect(await count('timeline', contactId)).toBe(1);
  });

  test('are refused to strangers, to volunteers, and with the field that is wrong', async () => {
    const contactId = await aPerson('lead');
    const call = { contactId, kind: 'call' };
    expect((await others.as('admin').post('/touches', call)).status).toBe(404);
    expect((await team.as('organizer').post('/touches', call)).status).toBe(404);
    expect((await team.as('volunteer').post('/touches', call)).status).toBe(403);
    expect((await team.as('volunteer').post('/touches/batch', { touches: [] })).status).toBe(403);
    const field = async (body: object) => { const { status, body: said } = await team.as('lead').post('/touches', body); return [status, said.errors[0].field]; };
    expect(await field({ kind: 'call' })).toEqual([422, 'contactId']);
    expect(await field({ ...call, newContact: { displayName: 'x' } })).toEqual([422, 'newContact']);
    expect(await field({ newContact: {}, kind: 'call' })).toEqual([422, 'newContact.displayName']);
    expect(await field({ ...call, campaignId: newId() })).toEqual([404, 'campaignId']);
    expect(await field({ ...call, note: 'x'.repeat(2001) })).toEqual([422, 'note']);
    expect(await field({ ...call, note: 'SSN 123-45-6789' })).toEqual([422, 'note']);
    expect(await field({ ...call, occurredAt: '2099-01-01T00:00:00Z' })).toEqual([422, 'occurredAt']);
    expect(await field({ ...call, status: 'x' })).toEqual([422, 'status']);
  });
});
