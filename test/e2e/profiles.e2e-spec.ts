import { newId } from '@doorstep/kernel';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

describe('a person’s profile', () => {
  const api = testApi();
  let team: SignedInTeam;
  let others: SignedInTeam;
  beforeAll(async () => {
    [team, others] = [await aSignedInTeam(api), await aSignedInTeam(api)];
  });
  const aPerson = async (givenName: string, who: 'organizer' | 'lead' = 'organizer') => (await team.as(who).post('/contacts', { givenName })).body.id as string;
  const tie = async (from: string, contactId: string, kind: string, who: 'organizer' | 'lead' = 'organizer') => (await team.as(who).post(`/contacts/${from}/relationships`, { kind, contactId })).body.id as string;

  test('shows whom somebody is tied to and whom those are tied to, without anybody out of sight', async () => {
    const [ana, berta, cira, dora] = [await aPerson('Ana'), await aPerson('Berta'), await aPerson('Cira'), await aPerson('Dora')];
    const hidden = await aPerson('Elsa', 'lead');
    const first = await tie(ana, berta, 'influences');
    await tie(cira, berta, 'friend');
    await tie(cira, dora, 'family');
    await tie(ana, hidden, 'coworker', 'lead');
    const seen = (await team.as('organizer').get(`/contacts/${ana}/network`)).body;
    expect(seen.people.map((one: { displayName: string; steps: number }) => [one.displayName, one.steps])).toEqual([['Ana', 0], ['Berta', 1], ['Cira', 2]]);
    expect(seen.ties).toHaveLength(2);
    expect(seen).toMatchObject({ more: false, ties: expect.arrayContaining([{ id: first, kind: 'influences', fromId: ana, toId: berta }]) });
    expect(JSON.stringify(seen)).not.toContain('Elsa');
    expect((await team.as('lead').get(`/contacts/${ana}/network`)).body.people).toHaveLength(4);
    // The list of ties tells no more, and counts no more.
    const ties = (await team.as('organizer').get(`/contacts/${ana}/relationships?count=true&limit=1`)).body;
    expect([ties.total, ties.nextCursor, ties.items]).toEqual([1, null, [expect.objectContaining({ id: first, contactId: berta, displayName: 'Berta' })]]);
    expect((await team.as('lead').get(`/contacts/${ana}/relationships?count=true`)).body.total).toBe(2);
    expect((await others.as('lead').get(`/contacts/${ana}/network`)).status).toBe(404);
    expect((await team.as('volunteer').get(`/contacts/${ana}/network`)).status).toBe(403);
  });

  test('of somebody out of sight stays so: the id that is taken tells nothing of them, whatever is sent with it', async () => {
    const sent = { id: newId(), givenName: 'Elsa' };
    expect((await team.as('lead').post('/contacts', sent)).status).toBe(201);
    const asked = async (body: object) => {
      const answer = await team.as('organizer').post('/contacts', body);
      return [answer.status, answer.body];
    };
    const same = await asked(sent);
    expect(same).toEqual([409, expect.objectContaining({ code: 'platform/id-reused' })]);
    expect(await asked({ ...sent, givenName: 'Ana' })).toEqual(same);
    expect(JSON.stringify(same)).not.toContain('Elsa');
    // Merged with somebody whom the organizer does not see either: told alike.
    const survivor = await aPerson('Elsa', 'lead');
    expect((await team.as('lead').post('/contact-merges', { survivorId: survivor, duplicateId: sent.id })).status).toBe(201);
    expect(await asked(sent)).toEqual(same);
    expect((await team.as('organizer').get(`/contacts/${sent.id}`)).status).toBe(404);
    // Nobody is told of ids of another organization: there the id is free.
    expect((await others.as('organizer').post('/contacts', sent)).status).toBe(201);
  });

  test('loses a tie once, and only to who sees both ends of it', async () => {
    const [ana, berta] = [await aPerson('Ana'), await aPerson('Berta')];
    const hidden = await aPerson('Elsa', 'lead');
    const [own, beyond] = [await tie(ana, berta, 'friend'), await tie(ana, hidden, 'friend', 'lead')];
    const remove = (who: 'organizer' | 'lead' | 'volunteer', id: string, from = ana) => team.as(who).delete(`/contacts/${from}/relationships/${id}`);
    expect((await remove('organizer', beyond)).status).toBe(404);
    expect((await remove('volunteer', own)).status).toBe(403);
    expect((await others.as('admin').delete(`/contacts/${ana}/relationships/${own}`)).status).toBe(404);
    expect((await remove('lead', own, hidden)).status).toBe(404);
    expect((await remove('organizer', own)).status).toBe(204);
    expect((await remove('organizer', own)).status).toBe(404);
    expect((await team.as('lead').get(`/contacts/${ana}/relationships?count=true`)).body.total).toBe(1);
  });

  test('tells leads who looked, and that is written down as well', async () => {
    const id = await aPerson('Ana');
    for (const who of ['organizer', 'organizer', 'lead'] as const) await team.as(who).get(`/contacts/${id}`);
    const { body } = await team.as('lead').get(`/contacts/${id}/readers`);
    expect(body.items).toHaveLength(2);
    expect(body.items).toEqual(expect.arrayContaining([{ by: { id: team.users.organizer, name: expect.any(String) }, lastAt: api.clock.now().toISOString(), times: 2 }]));
    expect((await team.as('organizer').get(`/contacts/${id}/readers`)).status).toBe(403);
    expect((await others.as('lead').get(`/contacts/${id}/readers`)).status).toBe(404);
    const audit = (await team.as('admin').get(`/audit-events?subjectId=${id}&act=contacts.readers-read`)).body;
    expect(audit.items).toMatchObject([{ act: 'contacts.readers-read', by: { id: team.users.lead } }]);
  });

  test('has a timeline that can be cut to some kinds, page by page', async () => {
    const id = await aPerson('Ana');
    for (const kind of ['call', 'text', 'call', 'whatsapp', 'call']) await team.as('organizer').post(`/contacts/${id}/touches`, { id: newId(), kind });
    const page = (await team.as('organizer').get(`/contacts/${id}/timeline?kind=call,text&limit=3&count=true`)).body;
    expect([page.total, page.items.length]).toEqual([4, 3]);
    const rest = (await team.as('organizer').get(`/contacts/${id}/timeline?kind=call,text&limit=3&cursor=${encodeURIComponent(page.nextCursor)}`)).body;
    expect([...page.items, ...rest.items].every((one: { kind: string }) => one.kind !== 'whatsapp')).toBe(true);
    expect(rest.items).toHaveLength(1);
    expect((await team.as('organizer').get(`/contacts/${id}/timeline?kind=fax`)).body.errors[0].field).toBe('kind');
    expect((await team.as('organizer').get(`/contacts/${id}/timeline?limit=3&cursor=${encodeURIComponent(page.nextCursor)}`)).status).toBe(400);
  });

  test('keeps the languages somebody reads beside those they speak', async () => {
    const id = await aPerson('Ana');
    expect((await team.as('organizer').patch(`/contacts/${id}`, { version: 1, languages: ['zap', 'es'], languagesRead: ['es'] })).body).toMatchObject({ languages: ['zap', 'es'], languagesRead: ['es'] });
    expect((await team.as('organizer').patch(`/contacts/${id}`, { version: 2, languagesRead: ['spanish!'] })).body.errors[0].field).toBe('languagesRead');
  });
});
