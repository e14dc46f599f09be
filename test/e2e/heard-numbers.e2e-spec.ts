import { newId } from '@doorstep/kernel';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

interface Clash { id: string; version: number; field: string; base: unknown; yours: Array<{ number: string }>; theirs: unknown; yoursBy: { id: string } | null; theirsBy: unknown }

describe('numbers that were said at a door', () => {
  const api = testApi();
  let team: SignedInTeam;
  beforeAll(async () => {
    team = await aSignedInTeam(api);
  });
  const HERS = '+12135550101';
  const SAID = '+12135550134';

  /** Rosa with a number, at a door that is in the volunteer's hands. */
  async function atADoor(): Promise<{ contactId: string; visitListId: string }> {
    const contactId = (await team.as('organizer').post('/contacts', {
      givenName: 'Rosa', familyName: 'Aguilar', phones: [{ number: HERS }], addresses: [{ line1: `${Math.floor(Math.random() * 9000) + 100} Oak St`, city: 'Los Angeles', postalCode: '90017' }],
    })).body.id as string;
    const visitListId = (await team.as('lead').post('/visit-lists', { name: 'Oak', contactIds: [contactId], visitorIds: [team.users.volunteer] })).body.id as string;
    return { contactId, visitListId };
  }
  const numbers = async (id: string) => ((await team.as('lead').get(`/contacts/${id}`)).body.phones as Array<{ number: string }>).map(({ number }) => number);
  const waiting = async (id: string) => (await team.as('lead').get(`/field-conflicts?contactId=${id}&count=true`)).body as { total: number; items: Clash[] };
  const decide = (clash: Clash, take: string) => team.as('lead').patch(`/field-conflicts/${clash.id}`, { version: clash.version, take });

  test('go to the card when somebody who writes cards was there, once', async () => {
    const { contactId } = await atADoor();
    const visit = { id: newId(), contactId, outcome: 'talked', met: [{ contactId, phone: '(213) 555-0134' }] };
    expect((await team.as('organizer').post('/house-visits', visit)).status).toBe(201);
    expect((await team.as('organizer').post('/house-visits', visit)).status).toBe(200);
    expect((await team.as('organizer').post('/house-visits', { contactId, outcome: 'talked', met: [{ contactId, phone: '213.555.0134' }] })).status).toBe(201);
    expect([await numbers(contactId), (await waiting(contactId)).total]).toEqual([[HERS, SAID], 0]);
  });

  test('wait for a lead when a volunteer wrote them down, who is told nothing of the numbers that are there', async () => {
    const { contactId, visitListId } = await atADoor();
    const said = await team.as('volunteer').post('/house-visits', { contactId, visitListId, outcome: 'talked', met: [{ contactId, phone: '213 555 0134' }] });
    const known = await team.as('volunteer').post('/house-visits', { contactId, visitListId, outcome: 'talked', met: [{ contactId, phone: '213 555 0101' }] });
    expect([said.status, known.status]).toEqual([201, 201]);
    // The one is new and the other hers: the answers are alike but for ids and times.
    expect(Object.keys(said.body).sort()).toEqual(Object.keys(known.body).sort());
    expect(JSON.stringify([said.body, known.body])).not.toMatch(/5550101|5550134|conflict/);
    expect(await numbers(contactId)).toEqual([HERS]);
    const { total, items: [clash] } = await waiting(contactId);
    expect([total, clash]).toEqual([1, expect.objectContaining({ field: 'phones', theirs: clash!.base, yoursBy: expect.objectContaining({ id: team.users.volunteer }), theirsBy: null })]);
    expect(clash!.yours.map(({ number }) => number)).toEqual([HERS, SAID]);

    // Another number came meanwhile: it stays when the lead takes the one that was heard.
    const { version } = (await team.as('lead').get(`/contacts/${contactId}`)).body;
    await team.as('lead').patch(`/contacts/${contactId}`, { version, phones: [{ number: HERS }, { number: '+12135550177' }] });
    expect((await decide(clash!, 'yours')).status).toBe(200);
    expect((await decide(clash!, 'yours')).status).toBe(200);
    expect((await decide(clash!, 'theirs')).body.code).toBe('platform/version-conflict');
    expect([await numbers(contactId), (await waiting(contactId)).total]).toEqual([[HERS, '+12135550177', SAID], 0]);
  });

  test('wait for a lead as well when they come after the list went back, and when a lead says no the card stays', async () => {
    const { contactId, visitListId } = await atADoor();
    const list = (await team.as('lead').get(`/visit-lists/${visitListId}`)).body;
    await team.as('lead').patch(`/visit-lists/${visitListId}`, { version: list.version, status: 'returned' });
    const late = { contactId, visitListId, outcome: 'talked', visitedAt: api.clock.now().toISOString(), leadersNamed: [{ contactId, phone: '213 555 0134' }] };
    expect((await team.as('volunteer').post('/house-visits', late)).status).toBe(201);
    const [clash] = (await waiting(contactId)).items;
    expect((await decide(clash!, 'theirs')).status).toBe(200);
    expect(await numbers(contactId)).toEqual([HERS]);
  });

  test('of a yes to texts are on the card as well: what nobody can be written to by is no yes', async () => {
    const { contactId } = await atADoor();
    const yes = await team.as('organizer').post('/house-visits', { contactId, outcome: 'talked', consent: { status: 'granted', address: '(213) 555-0134' } });
    expect([yes.status, await numbers(contactId)]).toEqual([201, [HERS, SAID]]);
    const other = await atADoor();
    const no = await team.as('organizer').post('/house-visits', { contactId: other.contactId, outcome: 'talked', consent: { status: 'revoked', address: '(213) 555-0134' } });
    expect([no.status, await numbers(other.contactId)]).toEqual([201, [HERS]]);
  });

  test('that are none are refused with their field, in a batch too, and nothing is half saved', async () => {
    const { contactId } = await atADoor();
    const wrong = { id: newId(), contactId, outcome: 'talked', met: [{ contactId }, { contactId, phone: 'call me' }] };
    const answer = await team.as('organizer').post('/house-visits', wrong);
    expect([answer.status, answer.body.errors]).toEqual([422, [expect.objectContaining({ field: 'met[1].phone', code: 'contacts/phone-not-a-number', message: expect.stringMatching(/\S/) })]]);
    expect((await team.as('organizer').get(`/house-visits/${wrong.id}`)).status).toBe(404);
    const batch = await team.as('organizer').post('/house-visits/batch', { visits: [wrong, { id: newId(), contactId, outcome: 'not_home' }] });
    expect(batch.body.results.map(({ status }: { status: string }) => status)).toEqual([422, 201]);
  });
});
