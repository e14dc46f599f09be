import supertest from 'supertest';
import { newId } from '@doorstep/kernel';
import { Sessions } from '@doorstep/accounts';
import { AuditTrail } from '../../libs/accounts/audit-trail';
import { PUBLIC_URL, startApi, testApi } from '../support/server';
import { aSignedInTeam, callerWith, nobody } from '../support/team';
import type { AccessRow } from './access-row';
import { ACCESS_TABLE } from './access-table';

describe('requests that another site has a browser send', () => {
  const api = testApi();
  const ours = { 'X-Requested-With': 'doorstep' };
  const json = { 'Content-Type': 'application/json' };
  const forged: Array<[string, 'post' | 'patch' | 'delete', Record<string, string>, string]> = [
    ['a form', 'post', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'name=x'],
    ['a form with a file', 'post', { 'Content-Type': 'multipart/form-data; boundary=x' }, '--x--'],
    ['plain text that is JSON', 'post', { 'Content-Type': 'text/plain' }, '{"name":"x"}'],
    ['JSON without our header', 'post', json, '{"name":"x"}'],
    ['JSON without our header, and without an origin', 'post', { ...json, 'Sec-Fetch-Site': 'same-origin' }, '{"name":"x"}'],
    ['another value of our header', 'post', { ...json, 'X-Requested-With': 'XMLHttpRequest' }, '{"name":"x"}'],
    ['another site', 'post', { ...json, ...ours, 'Sec-Fetch-Site': 'cross-site' }, '{"name":"x"}'],
    ['a sibling of our host', 'post', { ...json, ...ours, 'Sec-Fetch-Site': 'same-site' }, '{"name":"x"}'],
    ['a browser that says nonsense', 'post', { ...json, ...ours, 'Sec-Fetch-Site': 'same-origin, cross-site' }, '{"name":"x"}'],
    ['no origin at all: null', 'post', { ...json, ...ours, Origin: 'null' }, '{"name":"x"}'],
    ['the origin of a sibling', 'post', { ...json, ...ours, Origin: 'http://evil.127.0.0.1:3000' }, '{"name":"x"}'],
    ['our host on another port', 'post', { ...json, ...ours, Origin: 'http://127.0.0.1:3001' }, '{"name":"x"}'],
    ['a change', 'patch', json, '{"version":1,"name":"x"}'],
    ['a removal', 'delete', {}, ''],
  ];

  test('all fourteen are told 403 and change nothing', async () => {
    expect(forged).toHaveLength(14);
    const team = await aSignedInTeam(api);
    const { secret } = await api.app.get(Sessions, { strict: false }).begin(team.users.admin, team.id, 'admin', 'tests');
    for (const [what, method, headers, body] of forged) {
      const path = { post: '/api-tokens', patch: '/users/me', delete: '/session' }[method];
      const request = supertest(api.app.getHttpServer())[method](`/api/v1${path}`).set({ Cookie: `doorstep=${secret}`, ...headers });
      const answer = await (body === '' ? request : request.send(body));
      expect([what, answer.status, answer.body.code]).toEqual([what, 403, 'platform/cross-site']);
    }
    // The same calls from our own page: the positive control.
    const page = callerWith(api, { Cookie: `doorstep=${secret}`, ...ours, 'Sec-Fetch-Site': 'same-origin', Origin: PUBLIC_URL });
    expect((await page.get('/api-tokens')).body.items).toHaveLength(4);
    expect((await page.get('/session?_method=DELETE', { 'X-HTTP-Method-Override': 'DELETE' })).status).toBe(200);
    expect((await page.post('/api-tokens', { name: 'x' })).status).toBe(201);
    expect((await page.patch('/users/me', { version: 1, name: 'x' })).status).toBe(200);
    expect((await page.delete('/session')).status).toBe(204);
  });
});

describe('what stands on every answer', () => {
  const api = testApi();
  const ALWAYS = {
    'content-security-policy': "default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data: blob:;connect-src 'self';font-src 'self';worker-src 'self';manifest-src 'self';object-src 'none';base-uri 'none';frame-ancestors 'none';form-action 'self'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
  const classes: Array<[string, string, Record<string, string>]> = [
    ['an answer', '/api/v1/health/live', { 'cache-control': 'no-store' }],
    ['a refusal', '/api/v1/session', { 'cache-control': 'no-store', 'content-type': 'application/problem+json; charset=utf-8' }],
    ['what is not there', '/api/v1/nothing', { 'cache-control': 'no-store', 'content-type': 'application/problem+json; charset=utf-8' }],
    ['the contract', '/api/v1/openapi.json', {}],
    ['its page', '/api/docs', {}],
  ];

  test.each(classes)('%s', async (_, path, more) => {
    const { headers } = await api.caller().get(path);
    expect(headers).toMatchObject({ ...ALWAYS, ...more });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['server']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  test('other sites are told nothing by a preflight, and TRACE is no door', async () => {
    const preflight = await api.caller().options('/api/v1/session').set({ Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' });
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined();
    expect((await api.caller().trace('/api/v1/health')).status).toBeGreaterThanOrEqual(400);
  });

  test('over https the cookie is bound to the host and the browser is told to stay with https', async () => {
    const secure = await startApi({ environment: { DOORSTEP_PUBLIC_URL: 'https://doorstep.example.org' } });
    try {
      const team = await aSignedInTeam(secure);
      const invited = await team.byToken('admin').post('/invitations', { phone: '213-555-0199', role: 'volunteer' });
      const token = String(invited.body.link).replace('https://doorstep.example.org/i/', '');
      const accepted = await nobody(secure).post(`/invitations/${token}/acceptances`, { name: 'Rosa', password: 'a quiet door at noon' });
      expect(accepted.headers['set-cookie']![0]).toMatch(/^__Host-doorstep=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      expect(accepted.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    } finally {
      await secure.close();
    }
  });
});

describe('refusals', () => {
  const api = testApi();
  const INSIDE = /\b(select|insert into|update \w+ set|from \w+ where|syntax error|relation|violates|constraint)\b|\bat \S+ \(|node_modules|\.(ts|js):\d|\/(work|home|tmp|usr)\//i;
  const send = (method: string, path: string, body: string, headers: Record<string, string> = {}) =>
    (supertest(api.app.getHttpServer()) as unknown as Record<string, (path: string) => supertest.Test>)[method]!(`/api/v1${path}`)
      .set({ 'X-Requested-With': 'doorstep', 'Content-Type': 'application/json', ...headers }).send(body === '' ? undefined : body);

  test('thirty of them say nothing of the inside', async () => {
    const team = await aSignedInTeam(api);
    const { secret } = await api.app.get(Sessions, { strict: false }).begin(team.users.admin, team.id, 'admin', 'tests');
    const cookie = { Cookie: `doorstep=${secret}` };
    const bad = ['{', '[]', '"x"', 'null', '{"name":1}', '{"name":"\\u0000"}', '{"name":"\\ud800"}', '{"name":{"$gt":""}}', '{"__proto__":{"role":"admin"}}', '{"constructor":{"prototype":{}}}',
      '{"name":"x","days":1e400}', '{"name":"x","days":-1}', `{"name":"${'x'.repeat(300)}"}`, `{"id":"1 OR 1=1","name":"x"}`, `${'['.repeat(20_000)}${']'.repeat(20_000)}`];
    const gets = ["/users/'", '/users/%00', `/users/${newId()}`, '/users?limit=-1', '/users?limit=NaN', '/users?cursor=x.y', '/users?role=owner', '/users?limit=1&limit=2', '/users?a[b]=1', '/users?q=%00',
      "/users?q=';DROP TABLE users;--", '/audit-events?subjectId=x', '/messages?state=x', '/nothing', '/sessions?userId=x'];
    const answers = [];
    for (const body of bad) answers.push(await send('post', '/api-tokens', body, cookie));
    for (const path of gets) answers.push(await send('get', path, '', cookie));
    expect(answers).toHaveLength(30);
    for (const answer of answers) {
      expect(answer.status).toBeLessThan(500);
      expect(answer.text).not.toMatch(INSIDE);
    }
    expect(answers.filter((answer) => answer.status === 200).map((answer) => answer.body.items)).toEqual([[]]);
    expect(({} as Record<string, unknown>)['role']).toBeUndefined();
  });

  test('a mistake of ours is told with its number and nothing else', async () => {
    const team = await aSignedInTeam(api);
    const failing = jest.spyOn(api.app.get(AuditTrail, { strict: false }), 'page').mockRejectedValue(new Error('SELECT secret FROM users WHERE x at /home/x.ts:1'));
    try {
      const answer = await team.as('admin').get('/audit-events');
      expect(answer.status).toBe(500);
      expect(answer.text).not.toMatch(INSIDE);
      expect(answer.body).toMatchObject({ code: 'platform/unexpected', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    } finally {
      failing.mockRestore();
    }
  });

  const FOREIGN = ['organizationId', 'organization_id', 'createdBy', 'created_by', 'isAdmin', 'passwordHash', 'createdAt'];
  // A file comes as a form, whose fields test/e2e/imports-files checks; the other two acts read no body at all.
  const NO_JSON = new Set(['POST /imports', 'POST /imports/:id/dry-runs', 'POST /imports/:id/runs']);
  const writes = ACCESS_TABLE.filter((row) => /^(POST|PATCH|PUT)/.test(row.route) && !NO_JSON.has(row.route));

  test.each(writes.map((row) => [row.route, row] as const))('%s takes no field that is not its own', async (_, row: AccessRow) => {
    const team = await aSignedInTeam(api);
    const call = await row.prepare(team, api, 'admin');
    const method = row.route.split(' ')[0]!.toLowerCase() as 'post' | 'patch' | 'put';
    for (const field of FOREIGN) {
      const answer = await team.as('admin')[method](call.path, { ...call.body, [field]: newId() });
      expect([field, answer.status, answer.body.errors?.map((one: { field: string; code: string }) => [one.field, one.code])]).toEqual([field, 422, [[field, 'unknown-field']]]);
    }
  });
});
