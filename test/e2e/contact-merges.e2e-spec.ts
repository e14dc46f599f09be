import { newId } from '@doorstep/kernel';
import '../../libs/imports/contact-ties';
import { testApi } from '../support/server';
import type { SignedInTeam, TestCaller } from '../support/team';
import { aSignedInTeam } from '../support/team';

describe('two entries of one person', () => {
  const api = testApi();
  let team: SignedInTeam;
  let lead: TestCaller;
  beforeEach(async () => {
    team = await aSignedInTeam(api);
    lead = team.as('lead');
  });
  const make = async (body: object) => (await lead.post('/contacts', body)).body as { id: string; possibleDuplicates: Array<{ contactId: string }> };
  const person = async (id: string) => (await lead.get(`/contacts/${id}`)).body;
  const everything = async (id: string) => {
    const parts = await Promise.all(['timeline', 'assessments', 'consents', 'relationships', 'notes'].map(async (part) => (await lead.get(`/contacts/${id}/${part}`)).body.items));
    const visits = (await lead.get(`/house-visits?contactId=${id}`)).body.items.map((visit: Record<string, unknown>) => ({ ...visit, updatedAt: null }));
    return { person: { ...(await person(id)), version: null, updatedAt: null }, parts, visits };
  };

  async function twoEntries() {
    const a = await make({ givenName: 'Guadalupe', familyName: 'López', phones: [{ number: '213-555-0101' }], languages: ['es'], tags: ['committee'], caution: 'ring twice' });
    const b = await make({
      givenName: 'Guadalupe', familyName: 'Lopez', preferredName: 'Lupe', phones: [{ number: '(213) 555-0101', type: 'home' }, { number: '213-555-0102' }], emails: [{ address: 'lupe@example.org' }],
      addresses: [{ line1: '12 Elm St', postalCode: '90017' }], languages: ['en', 'es'], caution: 'brother is a foreman', employments: [{ worksiteName: 'Hotel Aurora' }], customFields: { shoes: '9' },
    });
    const friend = await make({ givenName: 'Berta' });
    for (const [path, body] of [
      [`${a.id}/relationships`, { kind: 'influences', contactId: friend.id }], [`${b.id}/relationships`, { kind: 'influences', contactId: friend.id }],
      [`${b.id}/relationships`, { kind: 'family', contactId: a.id }],
      [`${a.id}/assessments`, { value: 3, basis: 'phone', assessedAt: '2026-10-01T10:00:00Z' }], [`${b.id}/assessments`, { value: 2, basis: 'one_on_one', assessedAt: '2026-10-05T10:00:00Z' }],
      [`${b.id}/consents`, { channel: 'sms', address: '213-555-0101', purpose: 'organizing', status: 'revoked', method: 'text', at: '2026-10-02T10:00:00Z' }],
      [`${a.id}/consents`, { channel: 'sms', purpose: 'organizing', status: 'granted', method: 'door', at: '2026-10-03T10:00:00Z' }],
      [`${b.id}/touches`, { kind: 'call', occurredAt: '2026-10-06T10:00:00Z', note: 'Call after six' }],
    ] as const) expect([path, (await lead.post(`/contacts/${path}`, body)).status]).toEqual([path, 201]);
    const visitId = newId();
    const visit = await lead.post('/house-visits', {
      id: visitId, contactId: b.id, outcome: 'talked', visitedAt: '2026-10-07T10:00:00Z', durationMinutes: 15, met: [{ contactId: b.id }, { contactId: a.id }],
      asks: [{ text: 'Sign the petition', answer: 'yes' }], followUps: [{ title: 'Bring the card', dueOn: '2026-11-04' }],
    });
    expect(visit.status).toBe(201);
    return { a, b, friend, visitId };
  }

  test('are put before the leads; “not the same” is remembered', async () => {
    const { a, b } = await twoEntries();
    expect(b.possibleDuplicates.map((pair) => pair.contactId)).toEqual([a.id]);
    const page = (await lead.get('/duplicates?count=true')).body;
    const pair = page.items.find((one: { people: Array<{ id: string }> }) => one.people.some(({ id }) => id === b.id));
    expect(page.total).toBe(page.items.length);
    expect(pair).toMatchObject({ state: 'open', version: 1, reasons: ['same_phone', 'same_name'] });
    expect(pair.people.map((one: { id: string }) => one.id).sort()).toEqual([a.id, b.id].sort());
    expect((await team.as('organizer').get('/duplicates')).status).toBe(403);
    const others = await aSignedInTeam(api);
    expect((await others.as('lead').patch(`/duplicates/${pair.id}`, { version: 1, state: 'different' })).status).toBe(404);
    expect((await others.as('lead').get('/duplicates?count=true')).body).toMatchObject({ items: [], total: 0 });
    expect((await lead.patch(`/duplicates/${pair.id}`, { version: 1, state: 'same' })).body.errors[0].field).toBe('state');
    expect((await lead.patch(`/duplicates/${pair.id}`, { version: 1, state: 'different' })).body).toMatchObject({ state: 'different', version: 2, decidedBy: team.users.lead });
    expect((await lead.patch(`/duplicates/${pair.id}`, { version: 1, state: 'different' })).status).toBe(200);
    expect((await lead.patch(`/duplicates/${pair.id}`, { version: 1, state: 'open' })).status).toBe(409);
    expect((await person(a.id)).possibleDuplicates).toEqual([]);
  });

  test('become one with every touch kept, and two again with nothing lost', async () => {
    const { a, b, friend, visitId } = await twoEntries();
    const before = { a: await everything(a.id), b: await everything(b.id), friend: await everything(friend.id) };
    const wish = { id: newId(), survivorId: a.id, duplicateId: b.id, fields: { familyName: 'survivor' } };
    const merged = await lead.post('/contact-merges', wish);
    expect([merged.status, merged.headers['location']]).toEqual([201, `/api/v1/contact-merges/${wish.id}`]);
    expect((await lead.post('/contact-merges', wish)).status).toBe(200);
    expect((await lead.post('/contact-merges', { ...wish, fields: {} })).status).toBe(409);

    const one = await everything(a.id);
    expect(one.person).toMatchObject({
      displayName: 'Guadalupe López', preferredName: 'Lupe', languages: ['es', 'en'], tags: ['committee'], caution: 'ring twice; brother is a foreman', customFields: { shoes: '9' },
      phones: [{ number: '+12135550101' }, { number: '+12135550102' }], emails: [{ address: 'lupe@example.org' }], addresses: [{ line1: '12 Elm St' }], employments: [{ worksiteName: 'Hotel Aurora' }],
      assessment: { value: 2 }, lastTouchedAt: '2026-10-07T10:00:00.000Z', possibleDuplicates: [],
    });
    const [timeline, assessments, consents, relationships] = one.parts;
    expect(timeline.map((item: { kind: string }) => item.kind)).toEqual(['merge', 'house_visit', 'call', 'assessment', 'consent', 'consent', 'assessment']);
    expect(timeline[1].summary).toBe('Talked 15 min; asked: Sign the petition (yes)');
    expect(assessments.map((row: { value: number; current: boolean }) => [row.value, row.current])).toEqual([[2, true], [3, false]]);
    expect(consents.filter((row: { current: boolean }) => row.current)).toMatchObject([{ status: 'revoked', address: '+12135550101' }]);
    expect(relationships).toMatchObject([{ kind: 'influences', contactId: friend.id }]);
    expect(one.visits).toMatchObject([{ id: visitId, contactId: a.id, met: [{ contactId: a.id }] }]);
    expect((await lead.get(`/contacts?q=lupe%20lopez`)).body.items.map((item: { id: string }) => item.id)).not.toContain(b.id);
    expect((await lead.get(`/contacts/${b.id}`)).body.id).toBe(a.id);
    const late = await lead.post(`/contacts/${b.id}/touches`, { kind: 'text' });
    expect([late.status, late.body.contactId]).toEqual([201, a.id]);

    await lead.patch(`/contacts/${a.id}`, { version: (await person(a.id)).version, pronouns: 'ella' });
    expect((await lead.delete(`/contact-merges/${wish.id}`)).status).toBe(204);
    expect((await lead.delete(`/contact-merges/${wish.id}`)).status).toBe(404);
    const after = { a: await everything(a.id), b: await everything(b.id), friend: await everything(friend.id) };
    expect(after.b).toEqual(before.b);
    expect(after.friend).toEqual(before.friend);
    const added = after.a.parts[0].filter((item: { kind: string }) => item.kind === 'text');
    expect(added).toHaveLength(1);
    after.a.parts[0] = after.a.parts[0].filter((item: { kind: string }) => item.kind !== 'text');
    expect(after.a).toEqual({ ...before.a, person: { ...before.a.person, pronouns: 'ella', lastTouchedAt: api.clock.now().toISOString() } });
    expect((await lead.get('/contacts?q=lupe%20lopez')).body.items.map((item: { id: string }) => item.id)).toContain(b.id);
  });

  test('are merged by leads alone, of one organization, with choices that exist', async () => {
    const { a, b } = await twoEntries();
    const others = await aSignedInTeam(api);
    const wish = { survivorId: a.id, duplicateId: b.id };
    expect((await team.as('organizer').post('/contact-merges', wish)).status).toBe(403);
    expect((await others.as('lead').post('/contact-merges', wish)).status).toBe(404);
    expect((await lead.post('/contact-merges', { ...wish, duplicateId: a.id })).body.errors[0].field).toBe('duplicateId');
    expect((await lead.post('/contact-merges', { ...wish, duplicateId: newId() })).status).toBe(404);
    expect((await lead.post('/contact-merges', { ...wish, fields: { givenName: 'mine' } })).body.errors[0]).toMatchObject({ field: 'fields.givenName', code: 'not-in-list' });
    expect((await lead.post('/contact-merges', { ...wish, fields: { shoeSize: 'survivor' } })).body.errors[0]).toMatchObject({ field: 'fields.shoeSize', code: 'unknown-field' });
    await lead.patch(`/contacts/${b.id}`, { version: 1, doNotContact: true });
    const merged = await lead.post('/contact-merges', wish);
    expect((await person(a.id)).doNotContact).toBe(true);
    expect((await others.as('lead').delete(`/contact-merges/${merged.body.id}`)).status).toBe(404);
    expect((await lead.delete(`/contact-merges/${merged.body.id}`)).status).toBe(204);
    expect((await person(a.id)).doNotContact).toBe(false);
  });

  test('a merge of the merged is undone first', async () => {
    const [x, y, z] = [await make({ givenName: 'Uno' }), await make({ givenName: 'Dos' }), await make({ givenName: 'Tres' })];
    const first = (await lead.post('/contact-merges', { survivorId: y.id, duplicateId: x.id })).body.id;
    const second = (await lead.post('/contact-merges', { survivorId: z.id, duplicateId: y.id })).body.id;
    expect((await person(x.id)).id).toBe(z.id);
    const early = await lead.delete(`/contact-merges/${first}`);
    expect([early.status, early.body.code]).toEqual([409, 'contacts/undo-later-first']);
    for (const id of [second, first]) expect((await lead.delete(`/contact-merges/${id}`)).status).toBe(204);
    for (const { id } of [x, y, z]) expect((await person(id)).id).toBe(id);
  });
});
