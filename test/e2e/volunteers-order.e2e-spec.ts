import { testApi } from '../support/server';
import { aSignedInTeam } from '../support/team';

describe('volunteers are not told when somebody was met', () => {
  const api = testApi();

  test('they see people by name, however they ask, and their page marks tell nothing', async () => {
    const team = await aSignedInTeam(api);
    const people: Array<[string, number]> = [['Berta', 3], ['Ana', 1], ['Cira', 2]];
    const ids: string[] = [];
    for (const [givenName, day] of people) {
      const { id } = (await team.as('lead').post('/contacts', { givenName, addresses: [{ line1: `${day} Main St`, city: 'Los Angeles', region: 'CA', postalCode: '90017' }] })).body as { id: string };
      await team.as('lead').post(`/contacts/${id}/touches`, { kind: 'call', occurredAt: `2026-10-0${day}T10:00:00Z` });
      ids.push(id);
    }
    await team.as('lead').post('/visit-lists', { name: 'Tuesday', contactIds: ids, visitorIds: [team.users.volunteer] });
    const names = async (query: string, who: 'volunteer' | 'lead' = 'volunteer') => (await team.as(who).get(`/contacts?${query}`)).body as { items: Array<{ displayName: string; lastTouchedAt: string | null }>; nextCursor: string };
    for (const sort of ['', 'sort=lastTouchedAt', 'sort=-lastTouchedAt', 'sort=createdAt', 'sort=displayName'])
      expect([sort, (await names(sort)).items.map((one) => [one.displayName, one.lastTouchedAt])]).toEqual([sort, [['Ana', null], ['Berta', null], ['Cira', null]]]);
    const seen: string[] = [];
    for (let query = 'sort=lastTouchedAt&limit=1', n = 0; n < 3; n += 1) {
      const { items, nextCursor } = await names(query);
      seen.push(...items.map((one) => one.displayName));
      if (!nextCursor) continue;
      expect(nextCursor.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1')).join(' ')).not.toMatch(/2026|Ana|Berta/);
      query = `sort=lastTouchedAt&limit=1&cursor=${encodeURIComponent(nextCursor)}`;
    }
    expect(seen).toEqual(['Ana', 'Berta', 'Cira']);
    expect((await names('sort=lastTouchedAt', 'lead')).items.map((one) => one.displayName)).toEqual(['Ana', 'Cira', 'Berta']);
  });
});
