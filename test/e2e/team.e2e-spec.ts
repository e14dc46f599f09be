import { newId } from '@doorstep/kernel';
import { Passwords, SignInService } from '@doorstep/accounts';
import { Database } from '@doorstep/platform/database';
import { testApi } from '../support/server';
import { aSignedInTeam, callerWith, nobody } from '../support/team';

const PASSWORD = 'a quiet door at noon';

describe('the team', () => {
  const api = testApi();
  const withPassword = async (userId: string, password = PASSWORD): Promise<void> => {
    const hash = await api.app.get(Passwords, { strict: false }).hash(password);
    await api.app.get(Database, { strict: false }).global('UPDATE users SET password_hash = $2 WHERE id = $1', [userId, hash]);
  };
  const cookieOf = (answer: { headers: Record<string, unknown> }): string => (answer.headers['set-cookie'] as string[])[0]!.split(';')[0]!;
  const browser = (cookie: string, agent = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36') =>
    callerWith(api, { Cookie: cookie, 'X-Requested-With': 'doorstep', 'User-Agent': agent });
  const signIn = async (email: string, password = PASSWORD, headers: Record<string, string> = {}) => nobody(api).post('/session', { email, password }, headers);

  test('the team sees names and roles; addresses are for admins and oneself', async () => {
    const team = await aSignedInTeam(api);
    const seen = await team.as('organizer').get('/users?count=true');
    expect(seen.body.total).toBe(4);
    expect(seen.body.items.map((one: { name: string; role: string }) => [one.name, one.role])).toEqual([
      ['The admin', 'admin'], ['The lead', 'lead'], ['The organizer', 'organizer'], ['The volunteer', 'volunteer']]);
    const addresses = seen.body.items.map((one: { email: string | null }) => one.email !== null);
    expect(addresses).toEqual([false, false, true, false]);
    expect((await team.as('admin').get(`/users/${team.users.lead}`)).body.email).toBe(`lead-${team.users.lead}@example.org`);
    expect((await team.as('volunteer').get('/users/me')).body).toMatchObject({ id: team.users.volunteer, role: 'volunteer', lastSeenAt: expect.any(String) });
  });

  test('the list goes on where its mark says, and is narrowed by name and role', async () => {
    const team = await aSignedInTeam(api);
    const first = await team.as('lead').get('/users?limit=3');
    const second = await team.as('lead').get(`/users?limit=3&cursor=${first.body.nextCursor}`);
    expect([...first.body.items, ...second.body.items].map((one: { role: string }) => one.role)).toEqual(['admin', 'lead', 'organizer', 'volunteer']);
    expect(second.body.nextCursor).toBeNull();
    expect((await team.as('lead').get('/users?role=lead,volunteer&q=VOL')).body.items).toHaveLength(1);
    expect((await team.as('lead').get(`/users?limit=2&cursor=${first.body.nextCursor}&role=lead`)).body.code).toBe('cursor-mismatch');
  });

  test('a new role holds with the next request, and ends the sessions there were', async () => {
    const team = await aSignedInTeam(api);
    const { version } = (await team.as('admin').get(`/users/${team.users.lead}`)).body;
    const changed = await team.as('admin').patch(`/users/${team.users.lead}`, { version, role: 'volunteer' });
    expect(changed.body).toMatchObject({ role: 'volunteer', version: version + 1 });
    expect((await team.as('lead').get('/session')).status).toBe(401);
    expect((await team.byToken('lead').get('/settings')).status).toBe(403);
    expect((await team.as('admin').patch(`/users/${team.users.lead}`, { version, role: 'lead' })).body).toMatchObject({ code: 'platform/version-conflict', currentVersion: version + 1 });
  });

  test('somebody who leaves the team is out at once, by cookie and by token, and keeps their place elsewhere', async () => {
    const [team, other] = [await aSignedInTeam(api), await aSignedInTeam(api)];
    const both = team.users.organizer;
    await api.app.get(Database, { strict: false }).global('INSERT INTO memberships (organization_id, user_id, id, role) VALUES ($1, $2, $3, $4)', [other.id, both, newId(), 'lead']);
    const { version } = (await team.as('admin').get(`/users/${both}`)).body;
    expect((await team.as('admin').patch(`/users/${both}`, { version, name: 'Renamed' })).body.code).toBe('accounts/name-theirs');
    expect((await team.as('admin').patch(`/users/${both}`, { version, disabled: true })).body.disabled).toBe(true);
    expect((await team.as('organizer').get('/session')).status).toBe(401);
    expect((await team.byToken('organizer').get('/session')).status).toBe(401);
    await withPassword(both);
    expect((await signIn(`organizer-${both}@example.org`)).body.organization).toMatchObject({ id: other.id, role: 'lead' });
    const back = await team.as('admin').patch(`/users/${both}`, { version: version + 1, disabled: false });
    expect(back.body.disabled).toBe(false);
    expect((await team.byToken('organizer').get('/session')).status).toBe(401);
  });

  test('the last administrator stays one, also when two let go of one another at the same moment', async () => {
    const team = await aSignedInTeam(api);
    const { version } = (await team.as('admin').get(`/users/${team.users.admin}`)).body;
    for (const change of [{ role: 'lead' }, { disabled: true }]) {
      const refused = await team.as('admin').patch(`/users/${team.users.admin}`, { version, ...change }, { 'Accept-Language': 'ko' });
      expect([refused.status, refused.body.code, refused.body.errors[0].field]).toEqual([409, 'accounts/last-admin', Object.keys(change)[0]]);
      expect(refused.body.title).toMatch(/관리자/);
    }
    await team.as('admin').patch(`/users/${team.users.lead}`, { version: 1, role: 'admin' });
    const second = (await api.app.get(SignInService, { strict: false }).begin(team.users.lead, team.id, 'admin', '')).secret;
    const both = await Promise.all([
      team.as('admin').patch(`/users/${team.users.lead}`, { version: 2, role: 'volunteer' }),
      browser(`doorstep=${second}`).patch(`/users/${team.users.admin}`, { version, role: 'volunteer' }),
    ]);
    expect(both.map((one) => one.status).sort()).not.toEqual([200, 200]);
    const admins = await api.app.get(Database, { strict: false }).global("SELECT 1 FROM memberships WHERE organization_id = $1 AND role = 'admin'", [team.id]);
    expect(admins).toHaveLength(1);
  });

  test('one changes one’s own name and language; a new password needs the present one and ends the other sessions', async () => {
    const team = await aSignedInTeam(api);
    await withPassword(team.users.volunteer);
    const email = `volunteer-${team.users.volunteer}@example.org`;
    const [phone, laptop] = [browser(cookieOf(await signIn(email))), browser(cookieOf(await signIn(email)))];
    const changed = await phone.patch('/users/me', { version: 1, name: '  김민수 ', language: 'ko', timeZone: 'Asia/Seoul' });
    expect(changed.body).toMatchObject({ name: '김민수', language: 'ko', timeZone: 'Asia/Seoul', version: 2 });
    const field = async (body: object): Promise<unknown[]> => {
      const { status, body: problem } = await phone.patch('/users/me', { version: 2, ...body });
      return [status, problem.errors[0]?.field];
    };
    expect(await field({ password: 'another quiet door' })).toEqual([422, 'currentPassword']);
    expect(await field({ password: 'another quiet door', currentPassword: 'wrong' })).toEqual([422, 'currentPassword']);
    expect(await field({ password: 'short', currentPassword: PASSWORD })).toEqual([422, 'password']);
    expect(await field({ name: null })).toEqual([422, 'name']);
    expect(await field({ role: 'admin' })).toEqual([422, 'role']);
    expect((await laptop.get('/session')).status).toBe(200);
    expect((await phone.patch('/users/me', { version: 2, password: 'another quiet door', currentPassword: PASSWORD })).status).toBe(200);
    expect([(await phone.get('/session')).status, (await laptop.get('/session')).status]).toEqual([200, 401]);
    expect([(await signIn(email)).status, (await signIn(email, 'another quiet door')).status]).toEqual([401, 201]);
  });

  test('what somebody speaks at a door is said by themselves or by an admin; nothing said is the language of their screens', async () => {
    const [team, other] = [await aSignedInTeam(api, { language: 'es' }), await aSignedInTeam(api)];
    expect((await team.as('volunteer').get('/users/me')).body.languages).toEqual(['es']);
    const own = await team.as('volunteer').patch('/users/me', { version: 1, languages: ['es', 'zap', 'es'] });
    expect([own.status, own.body.languages]).toEqual([200, ['es', 'zap']]);
    expect((await team.as('organizer').get(`/users/${team.users.volunteer}`)).body.languages).toEqual(['es', 'zap']);
    const wrong = await team.as('volunteer').patch('/users/me', { version: 2, languages: ['Spanish!'] });
    expect([wrong.status, wrong.body.errors[0]]).toMatchObject([422, { field: 'languages', code: 'not-a-language' }]);
    expect((await team.as('volunteer').patch('/users/me', { version: 2, languages: [] })).body.languages).toEqual(['es']);
    const byAdmin = await team.as('admin').patch(`/users/${team.users.lead}`, { version: 1, languages: ['en', 'ko'] });
    expect(byAdmin.body).toMatchObject({ languages: ['en', 'ko'], version: 2 });
    // The same again changes nothing.
    expect((await team.as('admin').patch(`/users/${team.users.lead}`, { version: 2, languages: ['en', 'ko'] })).body.version).toBe(2);
    expect((await team.as('lead').patch(`/users/${team.users.organizer}`, { version: 1, languages: ['ko'] })).status).toBe(403);
    expect((await other.as('admin').patch(`/users/${team.users.organizer}`, { version: 1, languages: ['ko'] })).status).toBe(404);
    await api.app.get(Database, { strict: false }).global('INSERT INTO memberships (organization_id, user_id, id, role) VALUES ($1, $2, $3, $4)', [other.id, team.users.lead, newId(), 'lead']);
    const theirs = await team.as('admin').patch(`/users/${team.users.lead}`, { version: 2, languages: ['en'] }, { 'Accept-Language': 'es' });
    expect([theirs.status, theirs.body.code, theirs.body.errors[0].field]).toEqual([409, 'accounts/languages-theirs', 'languages']);
  });

  test('one sees where one is signed in by device, ends one or all others; an admin ends a member’s', async () => {
    const team = await aSignedInTeam(api);
    await withPassword(team.users.lead);
    const email = `lead-${team.users.lead}@example.org`;
    const agent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
    const phone = browser(cookieOf(await signIn(email, PASSWORD, { 'User-Agent': agent })));
    const list = (await phone.get('/sessions?count=true')).body;
    expect(list.total).toBe(2);
    const current = list.items.find((one: { current: boolean }) => one.current);
    const older = list.items.find((one: { current: boolean }) => !one.current);
    expect([current.device, older.device]).toEqual(['Safari · iPhone', 'tests']);
    expect((await phone.delete(`/sessions/${older.id}`)).status).toBe(204);
    expect((await phone.delete(`/sessions/${older.id}`)).status).toBe(404);
    expect((await team.as('lead').get('/session')).status).toBe(401);
    expect((await team.as('organizer').delete(`/sessions/${current.id}`)).status).toBe(404);
    expect((await team.as('organizer').get(`/sessions?userId=${team.users.lead}`)).status).toBe(403);
    expect((await team.as('admin').get(`/sessions?userId=${team.users.lead}`)).body.items).toHaveLength(1);
    expect((await team.as('admin').delete(`/sessions?userId=${team.users.lead}`)).status).toBe(204);
    expect((await phone.get('/session')).status).toBe(401);
    expect((await team.as('admin').get('/session')).status).toBe(200);
  });

  test('a new sign-in in the same browser replaces its session', async () => {
    const team = await aSignedInTeam(api);
    await withPassword(team.users.organizer);
    const email = `organizer-${team.users.organizer}@example.org`;
    const old = cookieOf(await signIn(email));
    const fresh = cookieOf(await signIn(email, PASSWORD, { Cookie: old }));
    expect(fresh).not.toBe(old);
    expect([(await browser(old).get('/session')).status, (await browser(fresh).get('/session')).status]).toEqual([401, 200]);
  });

  test('a session of a volunteer lives long, and not as an administrator of another organization', async () => {
    const [team, other] = [await aSignedInTeam(api), await aSignedInTeam(api)];
    const userId = team.users.volunteer;
    await api.app.get(Database, { strict: false }).global('INSERT INTO memberships (organization_id, user_id, id, role) VALUES ($1, $2, $3, $4)', [other.id, userId, newId(), 'admin']);
    const start = api.clock.now();
    const there = { 'X-Organization-Id': other.id };
    try {
      expect((await team.as('volunteer').get('/session', there)).body.organization.role).toBe('admin');
      api.clock.moveBy(61 * 60_000);
      expect([(await team.as('volunteer').get('/session', there)).status, (await team.as('volunteer').get('/session', { 'X-Organization-Id': team.id })).status]).toEqual([401, 200]);
      expect((await team.as('admin').get('/session')).status).toBe(401);
      api.clock.moveBy(73 * 60 * 60_000);
      expect((await team.as('volunteer').get('/session')).status).toBe(401);
    } finally {
      api.clock.moveTo(start);
    }
  });
});

describe('API tokens', () => {
  const api = testApi();
  const program = (secret: string) => callerWith(api, { Authorization: `Bearer ${secret}` });

  test('a token acts as its maker until it is taken back or ninety days have passed; its secret is told once', async () => {
    const team = await aSignedInTeam(api);
    const sent = { id: newId(), name: 'Nightly sync', days: 30 };
    const made = await team.as('admin').post('/api-tokens', sent, { 'Idempotency-Key': 'k1' });
    expect(made.status).toBe(201);
    expect(made.body.secret).toMatch(/^doorstep_[\w-]{49}$/);
    expect(made.body.secret.startsWith(made.body.prefix)).toBe(true);
    expect((await team.as('admin').post('/api-tokens', sent, { 'Idempotency-Key': 'k1' })).body.secret).toBeNull();
    const again = await team.as('admin').post('/api-tokens', sent);
    expect([again.status, again.body.secret]).toEqual([200, null]);
    const kept = await api.app.get(Database, { strict: false }).withScope(team.actor('admin'), (scope) => scope.query('SELECT answer FROM idempotency_keys'));
    expect(JSON.stringify(kept)).not.toContain(made.body.secret);

    expect((await program(made.body.secret).get('/session')).body).toMatchObject({ user: { id: team.users.admin }, organization: { id: team.id } });
    expect((await team.as('admin').get('/api-tokens')).body.items[0]).toMatchObject({ name: 'Nightly sync', user: { id: team.users.admin }, lastUsedAt: api.clock.now().toISOString() });
    const start = api.clock.now();
    api.clock.moveBy(30 * 24 * 60 * 60_000);
    expect((await program(made.body.secret).get('/session')).status).toBe(401);
    api.clock.moveTo(start);
    expect((await team.as('admin').delete(`/api-tokens/${made.body.id}`)).status).toBe(204);
    expect((await team.as('admin').delete(`/api-tokens/${made.body.id}`)).status).toBe(404);
    expect((await program(made.body.secret).get('/session')).status).toBe(401);
    expect((await team.as('admin').post('/api-tokens', { name: 'x', days: 91 })).body.errors[0].field).toBe('days');
  });

  test('a token stays out of addresses and of organizations that are not its own', async () => {
    const [team, other] = [await aSignedInTeam(api), await aSignedInTeam(api)];
    const { secret } = (await team.as('admin').post('/api-tokens', { name: 'x' })).body;
    for (const name of ['token', 'access_token', 'api_key', 'Authorization']) {
      const refused = await nobody(api).get(`/session?${name}=${secret}`);
      expect([refused.status, refused.body.code]).toEqual([400, 'platform/secret-in-address']);
    }
    expect((await program(secret).get('/session', { 'X-Organization-Id': other.id })).status).toBe(404);
    expect((await program(`${secret.slice(0, -1)}!`).get('/session')).status).toBe(401);
    expect((await callerWith(api, { Authorization: `Basic ${secret}` }).get('/session')).status).toBe(401);
  });

  test.each<[string, 'post' | 'patch' | 'get' | 'delete', string]>([
    ['mint tokens', 'post', '/api-tokens'], ['see tokens', 'get', '/api-tokens'], ['end tokens', 'delete', `/api-tokens/${newId()}`],
    ['change users', 'patch', `/users/${newId()}`], ['change its user’s password', 'patch', '/users/me'], ['end sessions', 'delete', '/sessions'],
  ])('a token cannot %s', async (_, method, path) => {
    const team = await aSignedInTeam(api);
    const refused = await team.byToken('admin')[method](path, {});
    expect([refused.status, refused.body.code]).toEqual([403, 'accounts/token-cannot']);
  });
});
