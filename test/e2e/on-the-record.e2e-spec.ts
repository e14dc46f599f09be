import { newId } from '@doorstep/kernel';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam, nobody } from '../support/team';

/** Does something in an organization; answers the person it is about, where it is about one. */
type Does = (team: SignedInTeam) => Promise<string | undefined>;

describe('what stands on the record', () => {
  const api = testApi();
  const aPerson = async (team: SignedInTeam): Promise<string> =>
    (await team.as('lead').post('/contacts', { givenName: 'Rosa', phones: [{ number: '213-555-0101' }], addresses: [{ line1: '1423 W 8th St', city: 'Los Angeles', region: 'CA', postalCode: '90017' }] })).body.id as string;
  const records = async (team: SignedInTeam, act: string) => (await team.as('admin').get(`/audit-events?act=${act}`)).body.items as Array<{ act: string; by: { id: string } | null; subjectId: string | null; fields: string[]; text: string }>;

  const kinds: Array<[string, string, Does]> = [
    ['a wrong password', 'accounts.sign-in-failed', async (team) => void (await nobody(api).post('/session', { email: `lead-${team.users.lead}@example.org`, password: 'wrong' }))],
    ['a role that is changed', 'accounts.user-changed', async (team) => void (await team.as('admin').patch(`/users/${team.users.volunteer}`, { version: 1, role: 'organizer' }))],
    ['a token', 'accounts.token-made', async (team) => void (await team.as('admin').post('/api-tokens', { name: 'Nightly sync' }))],
    ['a refused call', 'access.denied', async (team) => void (await team.as('volunteer').get('/users'))],
    ['a profile that is opened', 'contacts.read', async (team) => {
      const id = await aPerson(team);
      await team.as('lead').get(`/contacts/${id}`);
      return id;
    }],
    ['a search', 'contacts.searched', async (team) => void (await team.as('lead').get('/contacts?q=Rosa&language=es'))],
    ['a consent', 'contacts.consent-changed', async (team) => {
      const id = await aPerson(team);
      await team.as('lead').post(`/contacts/${id}/consents`, { channel: 'sms', address: '+12135550101', purpose: 'events', status: 'revoked', method: 'phone' });
      return id;
    }],
    ['a consent at a door', 'contacts.consent-changed', async (team) => {
      const contactId = await aPerson(team);
      await team.as('lead').post('/house-visits', { contactId, outcome: 'talked', consent: { channel: 'sms', address: '+12135550101', status: 'granted', purpose: 'events' } });
      return contactId;
    }],
    ['an export', 'exports.asked', async (team) => void (await team.as('lead').post('/exports', { kind: 'contacts', format: 'csv' }))],
    ['a request to be forgotten', 'contacts.forget-asked', async (team) => {
      const contactId = await aPerson(team);
      await team.as('lead').post('/contact-forgettings', { contactId });
      return contactId;
    }],
  ];

  test.each(kinds)('%s: %s', async (_, act, does) => {
    const team = await aSignedInTeam(api);
    const before = (await records(team, act)).length;
    const id = await does(team);
    const found = await records(team, act);
    expect(found).toHaveLength(before + 1);
    expect(found[0]!.text).not.toBe(act);
    if (id) expect(found[0]!.subjectId).toBe(id);
  });

  test('a search tells by which fields, never for what, and dozens of them are a few rows', async () => {
    const team = await aSignedInTeam(api);
    const name = `Zoraida${newId().slice(0, 4)}`;
    for (let n = 0; n < 5; n += 1) await team.as('organizer').get(`/contacts?q=${name}&tag=committee&limit=10`);
    await team.as('organizer').get('/contacts');
    const found = await records(team, 'contacts.searched');
    expect(found.map((one) => one.fields)).toEqual(expect.arrayContaining([['q,tag'], ['all']]));
    expect(found).toHaveLength(2);
    expect(found.every((one) => one.by?.id === team.users.organizer)).toBe(true);
    expect(JSON.stringify(found)).not.toContain(name);
  });

  test('a consent that is sent again is one', async () => {
    const team = await aSignedInTeam(api);
    const id = await aPerson(team);
    const consent = { id: newId(), channel: 'sms', address: '+12135550101', purpose: 'events', status: 'granted', method: 'phone', wording: 'A text now and then' };
    for (let n = 0; n < 2; n += 1) await team.as('lead').post(`/contacts/${id}/consents`, consent);
    const found = await records(team, 'contacts.consent-changed');
    expect(found).toMatchObject([{ subjectId: id, fields: ['consents'], by: { id: team.users.lead } }]);
    expect(JSON.stringify(found)).not.toMatch(/granted|555|now and then/);
  });

  test('a list that is handed out, kept, handed on and handed back tells to whom, and who stood on it', async () => {
    const team = await aSignedInTeam(api);
    const [id, user] = [await aPerson(team), team.users];
    const { id: listId } = (await team.as('lead').post('/visit-lists', { name: 'Tuesday', contactIds: [id], visitorIds: [user.volunteer] })).body as { id: string };
    const told = async (act: string) => (await records(team, `house-visits.${act}`)).map((one) => [one.by?.id, one.subjectId]).sort();
    expect(await told('list-handed-out')).toEqual([[user.lead, user.volunteer]]);
    await team.as('lead').patch(`/visit-lists/${listId}`, { version: 1, name: 'Wednesday' });
    expect(await told('list-handed-out')).toHaveLength(1);
    expect((await team.as('lead').patch(`/visit-lists/${listId}`, { version: 2, visitorIds: [user.organizer] })).status).toBe(200);
    expect(await told('list-handed-out')).toEqual([[user.lead, user.volunteer], [user.lead, user.organizer]].sort());
    expect(await told('list-handed-back')).toEqual([[user.lead, user.volunteer]]);
    expect((await team.as('lead').patch(`/visit-lists/${listId}`, { version: 3, status: 'returned' })).status).toBe(200);
    expect(await told('list-handed-back')).toEqual([[user.lead, user.volunteer], [user.lead, user.organizer]].sort());
    const ofPerson = (await team.as('admin').get(`/audit-events?subjectId=${id}&act=house-visits.list-handed-out`)).body.items;
    expect(ofPerson).toHaveLength(2);
    expect(ofPerson[0].fields).toContain(`visit_list:${listId}`);
  });
});
