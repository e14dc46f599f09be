import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@doorstep/kernel';
import { testApi } from '../support/server';
import type { SignedInTeam, TestCaller } from '../support/team';
import { aSignedInTeam, callerWith, nobody } from '../support/team';

interface Operation {
  parameters?: Array<{ name: string; in: string; schema?: { format?: string } }>;
}
const contract = JSON.parse(readFileSync(join(__dirname, '../../libs/api-client/openapi.json'), 'utf8')) as { paths: Record<string, Record<string, Operation>> };

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

  const FAR = ['2026-11-01T00:00:00+23:00', '2026-11-01T00:00:00-23:59', '2026-11-01T00:00:00+16:00'];
  const queries = Object.entries(contract.paths).flatMap(([path, { get }]) =>
    (get?.parameters ?? []).filter((one) => one.in === 'query' && one.schema?.format === 'date-time').map((one) => [path.replace('/api/v1', ''), one.name] as const));

  test('the queries that take an instant are found', () => expect(queries.length).toBeGreaterThanOrEqual(3));

  test.each(queries)('%s?%s= reads no offset that no clock has, and every one that a clock has', async (path, name) => {
    for (const far of FAR) {
      const answer = await team.as('admin').get(`${path}?${name}=${encodeURIComponent(far)}`);
      expect([far, answer.status, answer.body.errors]).toEqual([far, 400, [expect.objectContaining({ field: name, code: 'not-a-time' })]]);
    }
    for (const near of ['2026-11-01T00:00:00+14:00', '2026-11-01T00:00:00-15:59', '2026-11-01T00:00:00+15:59']) expect((await team.as('admin').get(`${path}?${name}=${encodeURIComponent(near)}`)).status).toBe(200);
  });

  test('so do bodies', async () => {
    const { id } = (await team.as('admin').post('/contacts', { givenName: 'Rosa' })).body as { id: string };
    const bodies: Array<[string, string, (at: string) => object]> = [
      ['/house-visits', 'visitedAt', (visitedAt) => ({ contactId: id, outcome: 'not_home', visitedAt })],
      ['/house-visits', 'plannedAt', (plannedAt) => ({ contactId: id, plannedAt })],
      ['/house-visits', 'deviceTime', (deviceTime) => ({ contactId: id, outcome: 'not_home', deviceTime })],
      ['/visit-lists', 'dueBackAt', (dueBackAt) => ({ name: 'Tuesday', contactIds: [id], dueBackAt })],
      [`/contacts/${id}/touches`, 'occurredAt', (occurredAt) => ({ kind: 'call', occurredAt })],
      [`/contacts/${id}/assessments`, 'assessedAt', (assessedAt) => ({ value: 2, basis: 'phone', assessedAt })],
      [`/contacts/${id}/consents`, 'at', (at) => ({ channel: 'sms', address: '+12135550101', purpose: 'events', status: 'granted', method: 'phone', at })],
      ['/house-visits/batch', 'sentAt', (sentAt) => ({ visits: [], sentAt })],
      ['/touches/batch', 'sentAt', (sentAt) => ({ touches: [], sentAt })],
    ];
    for (const [path, field, body] of bodies) for (const far of FAR) {
      const answer = await team.as('admin').post(path, body(far));
      expect([path, field, answer.status, answer.body.errors]).toEqual([path, field, 422, [expect.objectContaining({ field, code: 'not-a-time' })]]);
    }
  });

  test('a name of nothing that can be seen is no name', async () => {
    const unseen = ['\u200b', '\u3164', '\u202e', '\u0085\u0085x'.slice(0, 1), '\x01', '\u0301', '\u115f\u1160', '\uffa0', '\u2800', '\u00ad', '\ufe0f', '\u200b\u3164\u0301'];
    const { id } = (await team.as('admin').post('/contacts', { givenName: 'Rosa' })).body as { id: string };
    for (const name of unseen) {
      for (const field of ['displayName', 'givenName', 'familyName', 'preferredName']) {
        const made = await team.as('admin').post('/contacts', { givenName: 'Rosa', [field]: name });
        const changed = await team.as('admin').patch(`/contacts/${id}`, { version: 1, [field]: name });
        for (const answer of [made, changed]) {
          // What is white space alone is as good as not sent; where no name is left, one is asked for.
          if (name.trim() === '' && answer.status < 300) expect(answer.body.displayName).toBe('Rosa');
          else expect([JSON.stringify(name), field, answer.status]).toEqual([JSON.stringify(name), field, 422]);
        }
      }
      expect((await team.as('admin').post('/employers', { name })).status).toBe(422);
      expect((await team.as('admin').patch('/users/me', { version: 1, name })).status).toBe(422);
    }
    for (const name of ['이', 'ㄱ', '-', '0', '😀', "O’Brien", '\u202eעברית\u202c', 'محمد \u200fعلي', 'Zoë\u200bZWSP', 'Կ', '👩‍👩‍👧‍👦', '\u001b[31mred'])
      expect([name, (await team.as('admin').post('/contacts', { displayName: name })).body.displayName]).toEqual([name, name.normalize('NFC').trim()]);
  });

  test.each(['toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', 'toLocaleString'])('a field named %s is as unknown as any other', async (name) => {
    const errors = async (path: string, body: object) => (await team.as('admin').post(path, body)).body.errors;
    const unknown = (field: string) => [expect.objectContaining({ field, code: 'unknown-field' })];
    expect(await errors('/contacts', { givenName: 'Rosa', [name]: 1 })).toEqual(unknown(name));
    expect(await errors('/contacts', { givenName: 'Rosa', phones: [{ number: '213-555-0101', [name]: 'x' }] })).toEqual(unknown(`phones[0].${name}`));
    expect((await team.as('admin').get(`/contacts?${name}=1`)).body.errors).toEqual(unknown(name));
    expect(await errors('/contacts', { givenName: 'Rosa', customFields: { [name]: 'x' } })).toEqual(unknown(`customFields.${name}`));
    expect(await errors('/house-visits/batch', { visits: [{ id: newId(), contactId: newId(), outcome: 'not_home', [name]: 1 }] })).toEqual(unknown(`visits[0].${name}`));
  });
});
