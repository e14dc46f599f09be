import { newId } from '@doorstep/kernel';
import { withClient } from '../support/database';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';
import { until } from '../support/until';

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
    const campaign = (await team.as('lead').post('/campaigns', { name: 'Hotel', topics: [{ code: 'heat', label: 'Heat' }], programs: [{ code: 'osha', label: 'Safety' }], memberIds: [team.users.lead, team.users.organizer] })).body;
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

  test('name a campaign that whoever writes them sees, and codes of that campaign alone', async () => {
    const contactId = await aPerson();
    const lead = team.as('lead');
    const campaign = (await lead.post('/campaigns', { name: 'Hotel', topics: [{ code: 'heat', label: 'Heat' }], programs: [{ code: 'osha', label: 'Safety' }] })).body;
    const other = (await lead.post('/campaigns', { name: 'Laundry', topics: [{ code: 'wages', label: 'Wages' }] })).body;
    const sent = { contactId, kind: 'call', campaignId: campaign.id };
    const said = async (who: 'lead' | 'organizer', body: object, path = '/touches') => { const { status, body: answer } = await team.as(who).post(path, body); return [status, ...(answer.errors ?? []).map((one: { field: string }) => one.field)]; };
    expect(await said('lead', { ...sent, topics: ['heat', 'wages'], programs: ['heat'] })).toEqual([422, 'topics[1]', 'programs[0]']);
    expect(await said('lead', { ...sent, campaignId: other.id, topics: ['wages'] })).toEqual([201]);
    const inKorean = await lead.post('/touches', { ...sent, topics: ['nothing'] }, { 'Accept-Language': 'ko' });
    expect(inKorean.body.errors).toEqual([{ field: 'topics[0]', code: 'contacts/no-code-of-campaign', message: '캠페인 목록에 없는 항목입니다. 목록에서 골라 주세요' }]);
    // An organizer who does not hold the campaign is told no more than a stranger.
    expect(await said('organizer', sent)).toEqual([404, 'campaignId']);
    expect(await said('organizer', { value: 2, basis: 'phone', campaignId: campaign.id }, `/contacts/${contactId}/assessments`)).toEqual([404, 'campaignId']);
    const batch = (await team.as('organizer').post('/touches/batch', { touches: [{ ...sent, id: newId() }, { id: newId(), contactId, kind: 'text' }] })).body.results;
    expect(batch.map((one: { status: number }) => one.status)).toEqual([404, 201]);
  });

  test('with a code that left the list since the phone saved them are kept', async () => {
    const contactId = await aPerson('lead');
    const lead = team.as('lead');
    const campaign = (await lead.post('/campaigns', { name: 'Market', topics: [{ code: 'heat', label: 'Heat' }, { code: 'wages', label: 'Wages' }] })).body;
    const left = campaign.topics.filter((one: { code: string }) => one.code !== 'heat').map(({ id, code, label }: Record<string, string>) => ({ id, code, label }));
    expect((await lead.patch(`/campaigns/${campaign.id}`, { version: campaign.version, topics: left })).body.topics).toHaveLength(1);
    expect((await lead.post('/touches', { contactId, kind: 'call', campaignId: campaign.id, topics: ['heat'] })).status).toBe(201);
  });

  test('of one phone go to whoever the person became, when they are merged in that moment', async () => {
    const lead = team.as('lead');
    const [survivorId, duplicateId, third] = [await aPerson('lead'), await aPerson('lead'), await aPerson('lead')];
    const touches = [{ id: newId(), contactId: third, kind: 'text' }, { id: newId(), contactId: duplicateId, kind: 'call' }];
    const { worker } = api.logins;
    const [merged, batch] = await withClient(worker, (gate) => withClient(worker, async (watcher) => {
      await gate.query(`BEGIN; SELECT set_config('app.organization_id', '${team.id}', true)`);
      expect((await gate.query('SELECT id FROM contacts WHERE id = $1 FOR UPDATE', [duplicateId])).rowCount).toBe(1);
      const waiting = (n: number) => until(`${n} at the barrier`, async () => (await watcher.query(
        'SELECT pid FROM pg_stat_activity a WHERE a.datname = current_database() AND cardinality(pg_blocking_pids(a.pid)) > 0')).rowCount === n);
      // The merge is first in the line; the batch has looked the person up and waits behind it.
      const merge = lead.post('/contact-merges', { survivorId, duplicateId });
      await waiting(1);
      const sending = lead.post('/touches/batch', { touches });
      await waiting(2);
      await gate.query('COMMIT');
      return Promise.all([merge, sending]);
    }));
    expect([merged.status, batch.body.results.map((one: { status: number }) => one.status)]).toEqual([201, [201, 201]]);
    expect(batch.body.results[1].touch.contactId).toBe(survivorId);
    expect(await count('timeline', third)).toBe(1);
  });
});
