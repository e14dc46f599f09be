import { newId } from '@doorstep/kernel';
import { testApi } from '../support/server';
import type { SignedInTeam, TestCaller } from '../support/team';
import { aSignedInTeam, callerWith, nobody } from '../support/team';

describe('what no person would send is refused, and breaks nothing', () => {
  const api = testApi();
  let team: SignedInTeam;
  beforeAll(async () => {
    team = await aSignedInTeam(api);
  });
  const arrays = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  const objects = (depth: number): string => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
  const raw = (who: TestCaller, method: 'post' | 'patch', path: string, text: string) => who[method](path, text as never, { 'Content-Type': 'application/json' });
  const MALFORMED = { status: 400, body: { code: 'platform/malformed', status: 400 } };

  test.each([['lists in lists', arrays], ['objects in objects', objects]])('%s without end, signed in or not', async (_, nested) => {
    for (const depth of [65, 3_000]) {
      expect(await raw(nobody(api), 'post', '/session', `{"email":"a@b.c","a":${nested(depth)}}`)).toMatchObject(MALFORMED);
      expect(await raw(team.as('admin'), 'post', '/contacts', `{"givenName":"Rosa","customFields":${nested(depth)}}`)).toMatchObject(MALFORMED);
      expect(await raw(team.as('admin'), 'patch', '/settings', `{"fading.days":${nested(depth)}}`)).toMatchObject(MALFORMED);
      expect(await raw(team.as('admin'), 'patch', `/contacts/${newId()}`, `{"version":1,"phones":${nested(depth)}}`)).toMatchObject(MALFORMED);
      expect(await raw(team.as('admin'), 'post', '/house-visits/batch', `{"visits":[{"id":"${newId()}","met":${nested(depth)}}]}`)).toMatchObject(MALFORMED);
      expect(await raw(team.as('admin'), 'post', '/touches/batch', `{"touches":[{"id":"${newId()}","a":${nested(depth)}}]}`)).toMatchObject(MALFORMED);
    }
  });

  test('what is nested a little is read, and told by its field', async () => {
    const answer = await raw(nobody(api), 'post', '/session', `{"email":"a@b.c","password":"x","a":${arrays(20)}}`);
    expect([answer.status, answer.body.errors[0].field]).toEqual([422, 'a']);
  });

  test('brackets in an address are letters of a name', async () => {
    const deep = `a${'[b]'.repeat(500)}=1&${'x[]=1&'.repeat(20)}`;
    expect((await team.as('admin').get(`/contacts?${deep}`)).status).toBe(400);
    expect((await callerWith(api, {}).get(`/health?${deep}`)).status).toBeLessThan(500);
  });
});
