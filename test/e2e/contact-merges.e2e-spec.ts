import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
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

  const merge = async (survivorId: string, duplicateId: string, fields: object = {}, id = newId()) => lead.post('/contact-merges', { id, survivorId, duplicateId, fields });
  const undo = async (id: string) => (await lead.delete(`/contact-merges/${id}`)).status;

  test('of three merged into one the last is undone first, and the profile names them', async () => {
    const [a, b, c] = [await make({ givenName: 'Ana', phones: [{ number: '213-555-0101' }] }), await make({ givenName: 'Berta', phones: [{ number: '213-555-0102' }] }), await make({ givenName: 'Carla', phones: [{ number: '213-555-0102' }] })];
    const first = (await merge(a.id, b.id)).body.id;
    const second = (await merge(a.id, c.id)).body.id;
    const standing = await lead.get(`/contact-merges?contactId=${a.id}`);
    expect([standing.status, standing.body.items.map((one: { id: string; name: string }) => [one.id, one.name])]).toEqual([200, [[second, 'Carla'], [first, 'Berta']]]);
    const early = await lead.delete(`/contact-merges/${first}`);
    expect([early.status, early.body.code]).toEqual([409, 'contacts/undo-later-first']);
    expect([await undo(second), await undo(first)]).toEqual([204, 204]);
    expect((await lead.get(`/contact-merges?contactId=${a.id}`)).body.items).toEqual([]);
    expect((await person(a.id)).phones).toMatchObject([{ number: '+12135550101' }]);
    expect((await lead.get('/contact-merges')).body.errors).toMatchObject([{ field: 'contactId' }]);
    expect((await team.as('organizer').get(`/contact-merges?contactId=${a.id}`)).status).toBe(403);
    expect((await (await aSignedInTeam(api)).as('lead').get(`/contact-merges?contactId=${a.id}`)).status).toBe(404);
  });

  test('what was added to the one person stays with the survivor; what the other brought goes back', async () => {
    const a = await make({ givenName: 'Ana', phones: [{ number: '213-555-0101' }], customFields: { shoes: '8' }, tags: ['kitchen'] });
    const b = await make({ givenName: 'Anita', phones: [{ number: '213-555-0102' }], customFields: { shoes: '9', bus: '12' }, tags: ['night'] });
    const { id } = (await merge(a.id, b.id, { 'customFields.shoes': 'duplicate' })).body;
    const one = await person(a.id);
    expect(one).toMatchObject({ customFields: { shoes: '9', bus: '12' }, tags: ['kitchen', 'night'] });
    await lead.patch(`/contacts/${a.id}`, { version: one.version, phones: [...one.phones, { number: '213-555-0103' }], customFields: { union: 'yes' }, doNotContact: true });
    expect(await undo(id)).toBe(204);
    expect(await person(a.id)).toMatchObject({ customFields: { shoes: '8', union: 'yes' }, tags: ['kitchen'], doNotContact: true, phones: [{ number: '+12135550101' }, { number: '+12135550103' }] });
    expect(await person(b.id)).toMatchObject({ customFields: { shoes: '9', bus: '12' }, tags: ['night'], doNotContact: true, phones: [{ number: '+12135550102' }] });
    const late = await lead.patch(`/contacts/${a.id}`, { version: one.version, tags: ['kitchen', 'night', 'leader'] });
    expect([late.status, late.body.conflicts?.[0]]).toMatchObject([409, { field: 'tags', theirs: ['kitchen'], yours: ['kitchen', 'night', 'leader'] }]);
  });

  test('somebody who left an audience under one entry and is in it under the other is in it', async () => {
    const [a, b] = [await make({ givenName: 'Ana' }), await make({ givenName: 'Anita' })];
    const campaign = (await lead.post('/campaigns', { name: 'Hotels' })).body.id;
    expect((await lead.post('/bulk-acts', { act: 'add_to_campaign', target: { campaignId: campaign }, contactIds: [a.id, b.id] })).status).toBe(201);
    await api.app.get(Database, { strict: false }).withScope(team.actor('lead'), (scope) => scope.query("UPDATE audience_members SET until = '2026-01-02' WHERE organization_id = $1 AND contact_id = $2", [team.id, a.id]));
    const members = async () => (await lead.get(`/contacts?campaignId=${campaign}`)).body.items.map((one: { id: string }) => one.id);
    expect(await members()).toEqual([b.id]);
    const { id } = (await merge(a.id, b.id)).body;
    expect(await members()).toEqual([a.id]);
    expect(await undo(id)).toBe(204);
    expect(await members()).toEqual([b.id]);
  });

  test('somebody on two open lists is on one after the merge, and on both again', async () => {
    const [a, b] = [await make({ givenName: 'Ana', addresses: [{ line1: '12 Elm St', postalCode: '90017' }] }), await make({ givenName: 'Anita', addresses: [{ line1: '14 Elm St', postalCode: '90017' }] })];
    const lists: string[] = [];
    for (const { id } of [a, b]) lists.push((await lead.post('/visit-lists', { name: 'Elm', contactIds: [id], status: 'ready', visitorIds: [team.users.volunteer] })).body.id);
    const on = async () => Promise.all(lists.map(async (list) => (await lead.get(`/visit-lists/${list}/stops`)).body.items.flatMap((stop: { people: Array<{ contactId: string }> }) => stop.people.map((one) => one.contactId))));
    expect(await on()).toEqual([[a.id], [b.id]]);
    const { id } = (await merge(a.id, b.id)).body;
    expect(await on()).toEqual([[a.id], []]);
    expect(await undo(id)).toBe(204);
    expect(await on()).toEqual([[a.id], [b.id]]);
  });

  test('found to be two under one entry, they are two under the other, too', async () => {
    const make3 = () => make({ givenName: 'Rosa', familyName: 'Pérez', phones: [{ number: '213-555-0101' }] });
    const [a, b, father] = [await make3(), await make3(), await make3()];
    const open = async () => (await lead.get('/duplicates')).body.items.map((pair: { people: Array<{ id: string }> }) => pair.people.map(({ id }) => id).sort());
    expect(await open()).toHaveLength(3);
    const pair = (await lead.get('/duplicates')).body.items.find((one: { people: Array<{ id: string }> }) => one.people.every(({ id }) => id !== a.id));
    await lead.patch(`/duplicates/${pair.id}`, { version: 1, state: 'different' });
    const { id } = (await merge(a.id, b.id)).body;
    expect(await open()).toEqual([]);
    expect((await lead.get(`/contacts/${father.id}`)).body.possibleDuplicates).toEqual([]);
    expect(await undo(id)).toBe(204);
    expect((await open()).sort()).toEqual([[a.id, b.id].sort(), [a.id, father.id].sort()].sort());
  });

  test('two who merge at once do not lose anybody, and what is sent meanwhile arrives', async () => {
    const [a, b, c] = [await make({ givenName: 'Ana' }), await make({ givenName: 'Berta' }), await make({ givenName: 'Carla' })];
    const same = { id: newId(), survivorId: a.id, duplicateId: b.id };
    const at = await Promise.all([lead.post('/contact-merges', same), lead.post('/contact-merges', same), merge(b.id, a.id), merge(c.id, b.id), ...Array.from({ length: 6 }, () => lead.post(`/contacts/${b.id}/touches`, { kind: 'call' }))]);
    const merges = at.slice(0, 4).map(({ status }) => status);
    expect(merges.filter((status) => status === 201)).toHaveLength(merges[0] === 201 || merges[1] === 201 ? 1 : merges.filter((status) => status === 201).length);
    expect(merges.filter((status) => ![200, 201, 404].includes(status))).toEqual([]);
    expect(at.slice(4).map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 201));
    const there = new Set(await Promise.all([a.id, b.id, c.id].map(async (id) => (await person(id)).id)));
    expect(there.size).toBeLessThan(3);
    const touches = await Promise.all([...there].map(async (id) => (await lead.get(`/contacts/${id}/timeline`)).body.items.filter((one: { kind: string }) => one.kind === 'call').length));
    expect(touches.reduce((sum, n) => sum + n, 0)).toBe(6);
    const record = (await team.as('admin').get('/audit-events?act=contacts.merged&limit=50')).body.items;
    expect(record).toHaveLength(merges.filter((status) => status === 201).length);
  });
});
