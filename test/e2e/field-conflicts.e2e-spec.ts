import { newId } from '@doorstep/kernel';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

describe('fields that two people changed at once', () => {
  const api = testApi();
  let team: SignedInTeam;
  let others: SignedInTeam;
  beforeAll(async () => {
    [team, others] = [await aSignedInTeam(api), await aSignedInTeam(api)];
  });
  /** Rosa, called Lupita by a lead, while an organizer without signal wrote Lupe, a phone and a shoe size. */
  const clash = async () => {
    const { id } = (await team.as('organizer').post('/contacts', { givenName: 'Rosa', customFields: { shoes: '8' } })).body;
    await team.as('lead').patch(`/contacts/${id}`, { version: 1, preferredName: 'Lupita', customFields: { shoes: '9' } });
    const late = { version: 1, preferredName: 'Lupe', pronouns: 'ella', customFields: { shoes: '7', hat: 'L' }, onConflict: 'ask-lead' };
    const answer = await team.as('organizer').patch(`/contacts/${id}`, late);
    return { id, late, answer };
  };
  const open = async (id: string, who: 'lead' | 'admin' = 'lead') => (await team.as(who).get(`/field-conflicts?contactId=${id}&count=true`)).body;

  test('wait for a lead with both values, and the rest is saved; sent twice they wait once', async () => {
    const { id, late, answer } = await clash();
    expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ version: 3, preferredName: 'Lupita', pronouns: 'ella', customFields: { shoes: '9', hat: 'L' } })]);
    expect((await team.as('organizer').patch(`/contacts/${id}`, late)).status).toBe(200);
    const page = await open(id);
    expect([page.total, page.items.map((one: { field: string }) => one.field).sort()]).toEqual([2, ['customFields.shoes', 'preferredName']]);
    expect(page.items.find((one: { field: string }) => one.field === 'preferredName')).toMatchObject({
      contactId: id, displayName: 'Rosa', base: null, yours: 'Lupe', theirs: 'Lupita', now: 'Lupita', state: 'open', take: null, version: 1,
      yoursBy: { id: team.users.organizer, name: expect.any(String) }, theirsBy: { id: team.users.lead }, yoursAt: api.clock.now().toISOString(), theirsAt: api.clock.now().toISOString(),
    });
    const first = (await team.as('lead').get(`/field-conflicts?contactId=${id}&limit=1`)).body;
    expect((await team.as('lead').get(`/field-conflicts?contactId=${id}&limit=1&cursor=${encodeURIComponent(first.nextCursor)}`)).body.items[0].id).not.toBe(first.items[0].id);
  });

  test('are none between two changes of one’s own that waited, and are one again where somebody else came between', async () => {
    const { id } = (await team.as('organizer').post('/contacts', { givenName: 'Rosa' })).body;
    const send = (fields: object, who: 'organizer' | 'lead' = 'organizer') => team.as(who).patch(`/contacts/${id}`, { version: 1, ...fields, onConflict: 'ask-lead' });
    expect((await send({ preferredName: 'Lupe' })).body.preferredName).toBe('Lupe');
    // The second was written while the first was on its way: from the same version.
    expect((await send({ preferredName: 'Lupita' })).body.preferredName).toBe('Lupita');
    expect((await open(id)).total).toBe(0);
    // Who is there to choose is asked all the same.
    expect((await team.as('organizer').patch(`/contacts/${id}`, { version: 1, preferredName: 'Lu' })).body.code).toBe('contacts/version-conflict');
    await team.as('lead').patch(`/contacts/${id}`, { version: 3, preferredName: 'Guadalupe' });
    expect((await send({ preferredName: 'Lupita' })).body.preferredName).toBe('Guadalupe');
    expect((await open(id)).items).toMatchObject([{ field: 'preferredName', yours: 'Lupita', theirs: 'Guadalupe', theirsBy: { id: team.users.lead } }]);
  });

  test('are decided by a lead, once: one of the two, or a third value', async () => {
    const { id } = await clash();
    const { items } = await open(id);
    const [name, shoes] = ['preferredName', 'customFields.shoes'].map((field) => items.find((one: { field: string }) => one.field === field));
    const decide = (one: { id: string }, body: object) => team.as('lead').patch(`/field-conflicts/${one.id}`, { version: 1, ...body });
    const taken = await decide(name, { take: 'yours' });
    expect([taken.status, taken.body]).toEqual([200, expect.objectContaining({ state: 'decided', take: 'yours', now: 'Lupe', version: 2, decidedBy: { id: team.users.lead, name: expect.any(String) } })]);
    expect((await decide(name, { take: 'yours' })).status).toBe(200);
    expect((await decide(name, { take: 'theirs' })).body.code).toBe('platform/version-conflict');
    expect((await decide(shoes, { take: 'value', value: '8½' })).body).toMatchObject({ now: '8½', take: 'value' });
    expect((await team.as('lead').get(`/contacts/${id}`)).body).toMatchObject({ preferredName: 'Lupe', customFields: { shoes: '8½', hat: 'L' } });
    expect((await open(id)).total).toBe(0);
    expect((await team.as('lead').get(`/field-conflicts?contactId=${id}&state=decided&count=true`)).body.total).toBe(2);
    expect(JSON.stringify((await team.as('admin').get('/audit-events?limit=100')).body)).toContain('contacts.conflict-decided');
  });

  test('are refused to weaker roles and strangers, and with the field that is wrong', async () => {
    const { id } = await clash();
    const [one] = (await open(id)).items;
    for (const role of ['organizer', 'volunteer'] as const) {
      expect((await team.as(role).get('/field-conflicts')).status).toBe(403);
      expect((await team.as(role).patch(`/field-conflicts/${one.id}`, { version: 1, take: 'yours' })).status).toBe(403);
    }
    expect((await others.as('admin').patch(`/field-conflicts/${one.id}`, { version: 1, take: 'yours' })).status).toBe(404);
    expect((await others.as('admin').get('/field-conflicts')).body.items).toEqual([]);
    expect((await others.as('admin').get(`/field-conflicts?contactId=${id}`)).status).toBe(404);
    const field = async (body: object, which = one) => { const { status, body: said } = await team.as('lead').patch(`/field-conflicts/${which.id}`, body); return [status, said.errors?.[0]?.field ?? said.code]; };
    expect(await field({ version: 1, take: 'mine' })).toEqual([422, 'take']);
    expect(await field({ version: 7, take: 'yours' })).toEqual([409, 'platform/version-conflict']);
    expect(await field({ version: 1, take: 'yours' }, { id: newId() })).toEqual([404, 'platform/not-found']);
    const name = (await open(id)).items.find((other: { field: string }) => other.field === 'preferredName');
    expect(await field({ version: 1, take: 'value', value: 'x'.repeat(300) }, name)).toEqual([422, 'preferredName']);
    expect((await team.as('organizer').patch(`/contacts/${id}`, { version: 99, preferredName: 'X', onConflict: 'ask-lead' })).status).toBe(409);
  });
});
