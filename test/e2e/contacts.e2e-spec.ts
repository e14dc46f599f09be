import { newId } from '@doorstep/kernel';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

const LUPE = {
  givenName: 'Guadalupe', familyName: 'López Hernández', languages: ['es', 'en'], phones: [{ number: '(213) 555-0101', type: 'mobile' }], emails: [{ address: 'lupe@example.org' }],
  addresses: [{ line1: '1423 W 8th St Apt 12', city: 'Los Angeles', region: 'CA', postalCode: '90017', country: 'US', type: 'home' }], tags: ['committee'], customFields: {},
};

describe('people over HTTP', () => {
  const api = testApi();
  let team: SignedInTeam;
  let others: SignedInTeam;
  beforeAll(async () => {
    [team, others] = [await aSignedInTeam(api), await aSignedInTeam(api)];
  });
  const make = async (body: object = LUPE) => (await team.as('organizer').post('/contacts', body)).body as { id: string; version: number };

  test('are made once, with their address, and read by who may see them', async () => {
    const sent = { id: newId(), ...LUPE };
    const made = await team.as('organizer').post('/contacts', sent);
    expect([made.status, made.headers['location']]).toEqual([201, `/api/v1/contacts/${sent.id}`]);
    expect(made.body).toMatchObject({
      id: sent.id, version: 1, displayName: 'Guadalupe López Hernández', preferredName: null, pronouns: null, phones: [{ number: '+12135550101', type: 'mobile', status: 'unverified' }],
      emails: [{ address: 'lupe@example.org', status: 'unverified' }], addresses: [{ line2: null, latitude: null }], employments: [], tags: ['committee'], affiliateId: null,
      doNotContact: false, customFields: {}, assessment: null, lastTouchedAt: null,
    });
    const again = await team.as('organizer').post('/contacts', sent);
    expect([again.status, again.body.id]).toEqual([200, sent.id]);
    expect((await team.as('organizer').post('/contacts', { ...sent, familyName: 'Otra' })).status).toBe(409);
    expect((await team.as('lead').get(`/contacts/${sent.id}`)).body).toMatchObject({ id: sent.id, version: 1 });
    const audit = await team.as('admin').get('/audit-events?limit=100');
    expect(JSON.stringify(audit.body)).toContain('contacts.read');
  });

  test('are refused with the field that is wrong, in the reader’s language', async () => {
    const caller = team.as('organizer');
    const nameless = await caller.post('/contacts', { phones: [] });
    expect([nameless.status, nameless.body.code, nameless.body.errors[0].field]).toEqual([422, 'contacts/name-required', 'givenName']);
    const fields = async (body: object) => ((await caller.post('/contacts', body)).body.errors as Array<{ field: string; code: string }>).map((e) => `${e.field} ${e.code}`);
    expect(await fields({ givenName: 'Rosa', immigrationStatus: 'x' })).toEqual(['immigrationStatus unknown-field']);
    expect(await fields({ givenName: 'x'.repeat(300) })).toEqual(['givenName too-long']);
    expect(await fields({ givenName: 'A\u0000' })).toEqual(['givenName unreadable-letters']);
    expect(await fields({ givenName: 'Rosa', phones: [{ number: '213-555-0101', type: 'fax' }] })).toEqual(['phones[0].type not-in-list']);
    expect(await fields({ givenName: 'Rosa', tags: ['Sin papeles'] })).toEqual(['tags[0] contacts/label-never-kept']);
    expect(await fields({ givenName: 'Rosa', employments: [{ worksiteId: newId() }] })).toEqual(['employments[0].worksiteId platform/not-found']);
    const surrogate = await team.as('organizer').post('/contacts', JSON.parse('{"givenName":"B\\ud800"}'));
    expect([surrogate.status, surrogate.body.errors[0].code]).toEqual([422, 'unreadable-letters']);
  });

  test('changes of different fields are both kept; of one field, both values are told', async () => {
    const { id } = await make({ givenName: 'Rosa', caution: 'ring twice' });
    expect((await team.as('organizer').patch(`/contacts/${id}`, { version: 1, preferredName: 'Lupita' })).body).toMatchObject({ version: 2, preferredName: 'Lupita' });
    expect((await team.as('lead').patch(`/contacts/${id}`, { version: 1, pronouns: 'ella', caution: null })).body).toMatchObject({ version: 3, preferredName: 'Lupita', pronouns: 'ella', caution: null });
    const clash = await team.as('lead').patch(`/contacts/${id}`, { version: 1, preferredName: 'Lupe', tags: ['new'] });
    expect(clash.status).toBe(409);
    expect(clash.body).toMatchObject({
      code: 'contacts/version-conflict', currentVersion: 3,
      conflicts: [{ field: 'preferredName', base: null, yours: 'Lupe', theirs: 'Lupita', changedBy: team.users.organizer, changedByName: expect.any(String), changedAt: api.clock.now().toISOString() }],
    });
    expect((await team.as('lead').get(`/contacts/${id}`)).body).toMatchObject({ version: 3, tags: [] });
    const same = await team.as('lead').patch(`/contacts/${id}`, { version: 1, preferredName: 'Lupita' });
    expect([same.status, same.body.version]).toEqual([200, 3]);
    expect((await team.as('lead').patch(`/contacts/${id}`, { version: 9, preferredName: 'X' })).status).toBe(409);
    expect((await team.as('lead').patch(`/contacts/${id}`, { version: 3, onConflict: 'overwrite' })).body.errors[0]).toMatchObject({ field: 'onConflict', code: 'not-in-list' });
    expect((await team.as('lead').patch(`/contacts/${id}`, { version: 3, givenName: null, preferredName: null })).body.code).toBe('contacts/name-required');
  });

  test('“do not contact” is set by anybody, wins over an older edit, and is taken back by leads alone', async () => {
    const { id } = await make({ givenName: 'Rosa', customFields: { shoes: '9' } });
    await team.as('lead').patch(`/contacts/${id}`, { version: 1, doNotContact: true });
    expect((await team.as('organizer').patch(`/contacts/${id}`, { version: 1, doNotContact: true, customFields: { hat: 'L' } })).body).toMatchObject({ doNotContact: true, customFields: { shoes: '9', hat: 'L' } });
    expect((await team.as('organizer').patch(`/contacts/${id}`, { version: 3, doNotContact: false })).body.errors[0]).toMatchObject({ field: 'doNotContact', code: 'contacts/do-not-contact-stays' });
    expect((await team.as('lead').patch(`/contacts/${id}`, { version: 3, doNotContact: false })).body.doNotContact).toBe(false);
  });

  test('are searched and filtered as the contract says', async () => {
    await make({ givenName: 'María', familyName: 'García', languages: ['es'], phones: [{ number: '213-555-0134' }] });
    const page = await team.as('organizer').get('/contacts?q=garc%20mari&language=es&limit=10&count=true');
    expect(page.body).toMatchObject({ items: [{ displayName: 'María García', languages: ['es'], primaryPhone: '+12135550134', assessment: null, match: { on: 'name' } }], nextCursor: null, total: 1 });
    for (const [query, field] of [['assessment=9', 'assessment'], ['campaignId=x', 'campaignId'], ['sort=phone', 'sort'], ['limit=0', 'limit'], ['near=1,2', 'near'], ['near=91,2,3', 'near'], ['worksiteId=x', 'worksiteId']]) {
      const wrong = await team.as('organizer').get(`/contacts?${query}`);
      expect([wrong.status, wrong.body.errors[0].field]).toEqual([400, field]);
    }
    expect((await team.as('volunteer').get('/contacts?count=true')).body).toMatchObject({ items: [], total: 0 });
    expect((await others.as('admin').get('/contacts?q=maria&count=true')).body).toMatchObject({ items: [], total: 0 });
  });

  test('have a history that is added to, once each, and told newest first in the reader’s words', async () => {
    const { id } = await make({ givenName: 'Ana', phones: [{ number: '213-555-0150' }] });
    const other = await make({ givenName: 'Berta' });
    const caller = team.as('organizer');
    const ids = Array.from({ length: 5 }, () => newId());
    const posts: Array<[string, object]> = [
      ['assessments', { id: ids[0], value: 2, basis: 'one_on_one', note: 'Spoke up in the break room', assessedAt: '2026-10-12T19:00:00Z' }],
      ['consents', { id: ids[1], channel: 'sms', purpose: 'organizing', status: 'granted', method: 'one_on_one', wording: 'May we text you?', at: '2026-10-12T19:05:00Z' }],
      ['relationships', { id: ids[2], kind: 'influences', contactId: other.id }],
      ['touches', { id: ids[3], kind: 'call', occurredAt: '2026-10-13T19:00:00Z', topics: ['heat'], note: 'Call after six' }],
      ['notes', { id: ids[4], text: 'For leads only', visibility: 'leads' }],
    ];
    for (const [path, body] of posts) {
      const made = await caller.post(`/contacts/${id}/${path}`, body);
      expect([path, made.status]).toEqual([path, 201]);
      const again = await caller.post(`/contacts/${id}/${path}`, body);
      expect([path, again.status, again.body]).toEqual([path, 200, made.body]);
      expect((await others.as('lead').post(`/contacts/${id}/${path}`, { ...body, id: newId() })).status).toBe(404);
      expect((await team.as('volunteer').post(`/contacts/${id}/${path}`, body)).status).toBe(403);
    }
    expect((await caller.post(`/contacts/${id}/assessments`, { ...posts[0]![1], value: 3 })).status).toBe(409);
    expect((await caller.get(`/contacts/${id}/assessments`)).body.items).toMatchObject([{ id: ids[0], value: 2, note: 'Spoke up in the break room', current: true, faded: false, by: { name: expect.any(String) } }]);
    expect((await caller.get(`/contacts/${id}/consents`)).body.items).toMatchObject([{ address: '+12135550150', status: 'granted', current: true }]);
    expect((await caller.get(`/contacts/${other.id}/relationships`)).body.items).toMatchObject([{ contactId: id, displayName: 'Ana', direction: 'to', kind: 'influences' }]);
    expect((await caller.get(`/contacts/${id}`)).body).toMatchObject({ assessment: { value: 2, campaignId: null }, lastTouchedAt: '2026-10-13T19:00:00.000Z' });

    const timeline = (await caller.get(`/contacts/${id}/timeline?count=true`)).body;
    expect(timeline.total).toBe(4);
    expect(timeline.items.map((item: { kind: string; summary: string; note: string | null }) => [item.kind, item.summary, item.note])).toEqual([
      ['note', 'Note', 'For leads only'], ['call', 'Phone call', 'Call after six'], ['consent', 'Said yes to texts', null],
      ['assessment', 'Where they stand: acts with us (one-on-one)', 'Spoke up in the break room'],
    ]);
    const pages = await caller.get(`/contacts/${id}/timeline?limit=3`);
    expect((await caller.get(`/contacts/${id}/timeline?limit=3&cursor=${encodeURIComponent(pages.body.nextCursor)}`)).body.items).toHaveLength(1);
    expect((await others.as('lead').get(`/contacts/${id}/timeline`)).status).toBe(404);
    expect((await team.as('volunteer').get(`/contacts/${id}/timeline`)).status).toBe(403);

    // The note is for leads: its author reads it, another lead does, and who does not is not told that it is there.
    await team.as('lead').post(`/contacts/${id}/notes`, { text: 'Between leads', visibility: 'leads' });
    for (const [who, path, total] of [['organizer', 'assessments', 1], ['organizer', 'consents', 1], ['organizer', 'relationships', 1], ['organizer', 'notes', 3], ['lead', 'notes', 4]] as const) {
      const { body } = await team.as(who).get(`/contacts/${id}/${path}?count=true`);
      expect([who, path, body.total, body.items.filter(Boolean).length]).toEqual([who, path, total, total]);
    }
    expect((await caller.get(`/contacts/${id}/consents`)).body).not.toHaveProperty('total');
  });

  test('the answers that count now are told: a no to one purpose stands above a yes to another, until the person says yes again', async () => {
    const team = await aSignedInTeam(api);
    const caller = team.as('organizer');
    const { id } = (await caller.post('/contacts', { givenName: 'Ana', phones: [{ number: '213-555-0150' }] })).body as { id: string };
    const say = (purpose: string, status: string, day: number, method = 'door') =>
      caller.post(`/contacts/${id}/consents`, { channel: 'sms', address: '+12135550150', purpose, status, method, at: new Date(Date.UTC(2026, 7, day)).toISOString() });
    const holds = async () => ((await caller.get(`/contacts/${id}/consents`)).body.items as Array<{ purpose: string; status: string; current: boolean }>)
      .filter((one) => one.current).map((one) => `${one.purpose} ${one.status}`).sort();
    await say('organizing', 'granted', 1);
    await say('events', 'granted', 2);
    expect(await holds()).toEqual(['events granted', 'organizing granted']);
    await say('organizing', 'revoked', 3);
    expect(await holds()).toEqual(['organizing revoked']);
    await say('organizing', 'unknown', 4);
    expect(await holds()).toEqual(['organizing revoked', 'organizing unknown']);
    await say('events', 'granted', 5);
    expect(await holds()).toEqual(['events granted', 'organizing unknown']);
    await say('events', 'revoked', 6);
    const byList = await say('events', 'granted', 7, 'import');
    expect([byList.status, byList.body.code, byList.body.errors[0].field]).toEqual([422, 'contacts/said-no-stays', 'status']);
    expect(await holds()).toEqual(['events revoked', 'organizing unknown']);
  });

  test('an answer tells who wrote it down, when, in which words and with which visit', async () => {
    const team = await aSignedInTeam(api);
    const caller = team.as('organizer');
    const { id } = (await caller.post('/contacts', { givenName: 'Ana', phones: [{ number: '213-555-0151' }] })).body as { id: string };
    const wording = '이 일로 문자를 드려도 될까요?';
    expect((await caller.post(`/contacts/${id}/consents`, { channel: 'sms', purpose: 'events', status: 'granted', method: 'phone', wording, evidence: 'Only after six', at: '2026-10-01T10:00:00.000Z' })).body)
      .toMatchObject({ wording, evidence: 'Only after six', source: null, by: { id: team.users.organizer }, at: '2026-10-01T10:00:00.000Z', current: true });
    const visitId = newId();
    await caller.post('/house-visits', { id: visitId, contactId: id, outcome: 'talked', visitedAt: api.clock.now().toISOString(), consent: { channel: 'sms', purpose: 'organizing', status: 'revoked', wording } });
    const items = (await caller.get(`/contacts/${id}/consents`)).body.items as Array<{ source: unknown; method: string; current: boolean }>;
    expect(items.map(({ source, method, current }) => [source, method, current])).toEqual([[{ kind: 'house_visit', id: visitId }, 'door', true], [null, 'phone', false]]);
    const numbered = await caller.post(`/contacts/${id}/consents`, { channel: 'sms', purpose: 'events', status: 'granted', method: 'phone', evidence: 'SSN 123-45-6789' });
    expect([numbered.status, numbered.body.errors[0].field]).toEqual([422, 'evidence']);
  });

  test('bad facts name their field', async () => {
    const { id } = await make({ givenName: 'Ana' });
    const refused = async (path: string, body: object) => {
      const answer = await team.as('lead').post(`/contacts/${id}/${path}`, body);
      return [answer.status, answer.body.errors?.[0]?.field];
    };
    expect(await refused('assessments', { value: 7, basis: 'phone' })).toEqual([422, 'value']);
    expect(await refused('assessments', { value: 2, basis: 'phone', campaignId: newId() })).toEqual([404, 'campaignId']);
    expect(await refused('assessments', { value: 2, basis: 'phone', assessedAt: '2027-01-01T00:00:00Z' })).toEqual([422, 'assessedAt']);
    expect(await refused('consents', { channel: 'sms', purpose: 'organizing', status: 'granted', method: 'door' })).toEqual([422, 'address']);
    for (const [channel, address] of [['sms', 'lupe.k'], ['whatsapp', '555-0114'], ['email', 'lupe']]) {
      expect([channel, ...(await refused('consents', { channel, address, purpose: 'organizing', status: 'granted', method: 'door' }))]).toEqual([channel, 422, 'address']);
    }
    expect(await refused('relationships', { kind: 'family', contactId: id })).toEqual([422, 'contactId']);
    expect(await refused('touches', { kind: 'fax' })).toEqual([422, 'kind']);
    expect(await refused('notes', { text: 'His number is A012 345 678' })).toEqual([422, 'text']);
    expect(await refused('notes', { text: 'x'.repeat(2001) })).toEqual([422, 'text']);
    expect((await team.as('lead').get('/contacts/not-an-id')).status).toBe(404);
  });
});
