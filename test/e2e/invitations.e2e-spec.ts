import { newId } from '@doorstep/kernel';
import { Database, systemActor } from '@doorstep/platform/database';
import { SealedContent } from '../../libs/messaging/content';
import { testApi } from '../support/server';
import { aSignedInTeam, callerWith, nobody } from '../support/team';

const DAY = 24 * 60 * 60_000;
const PASSWORD = 'a quiet door at noon';

describe('invitations', () => {
  const api = testApi();
  const tokenOf = (link: string): string => link.split('/i/')[1]!;
  const invite = async (team: Awaited<ReturnType<typeof aSignedInTeam>>, body: object = {}) =>
    (await team.as('admin').post('/invitations', { email: `${newId()}@example.org`, role: 'organizer', name: 'Rosa Park', language: 'es', ...body })).body;

  test('an admin invites; the link opens a page, makes an account and signs in', async () => {
    const team = await aSignedInTeam(api, { name: 'Hotel Workers' });
    const made = await team.as('admin').post('/invitations', { email: 'Rosa.Park@Example.org', role: 'organizer', name: 'Rosa Park', language: 'es' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ email: 'rosa.park@example.org', state: 'open', sent: true, invitedBy: { id: team.users.admin } });
    expect(made.body.link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/i\/[\w-]{43}$/);
    expect(made.body.qrSvg).toContain('<svg');
    const token = tokenOf(made.body.link);

    const page = await nobody(api).get(`/invitations/${token}`);
    expect([page.status, page.body]).toMatchObject([200, { organization: { name: 'Hotel Workers' }, role: 'organizer', name: 'Rosa Park', language: 'es' }]);

    const accepted = await nobody(api).post(`/invitations/${token}/acceptances`, { name: 'Rosa Park', password: PASSWORD, language: 'es' });
    expect(accepted.status).toBe(201);
    expect(accepted.body).toMatchObject({ user: { email: 'rosa.park@example.org', language: 'es' }, organization: { id: team.id, role: 'organizer' } });
    const rosa = callerWith(api, { Cookie: accepted.headers['set-cookie']![0]!.split(';')[0]!, 'X-Requested-With': 'doorstep' });
    expect((await rosa.get('/session')).status).toBe(200);

    const list = await team.as('admin').get('/invitations?count=true');
    expect(list.body).toMatchObject({ items: [{ id: made.body.id, state: 'used' }], total: 1 });
    expect(JSON.stringify(list.body)).not.toContain(token);
    const signedIn = await nobody(api).post('/session', { email: 'ROSA.park@example.org', password: PASSWORD });
    expect(signedIn.status).toBe(201);
  });

  test('the message goes out in the invited person’s language, once, and no lead reads the link in it', async () => {
    const team = await aSignedInTeam(api, { name: 'Hotel Workers' });
    const { id, link } = await invite(team, { name: null, language: 'ko' });
    const [mail] = (await team.as('lead').get('/messages')).body.items;
    expect(mail).toMatchObject({ channel: 'email', purpose: 'account', language: 'ko', state: 'scheduled', body: null });
    const opened = await api.app.get(Database, { strict: false }).withScope(team.actor('admin'), async (scope) => {
      const row = (await scope.one<{ id: string; occasion_id: string; sealed_content: Buffer }>('SELECT id, occasion_id, sealed_content FROM messages'))!;
      expect(row.occasion_id).toBe(id);
      return api.app.get(SealedContent, { strict: false }).open(team.id, row.id, row.sealed_content);
    });
    expect(opened.subject).toBe('Hotel Workers 초대 안내 (The admin 님)');
    expect(opened.text).toMatch(/^안녕하세요\.\n/);
    expect(opened.text).toContain(link);
    expect(opened.text).toContain('2026년 10월 21일 수요일');
  });

  test('reading the page, by a browser or a scanner of links, uses nothing up', async () => {
    const team = await aSignedInTeam(api);
    const token = tokenOf((await invite(team)).link);
    const agent = api.caller();
    for (let i = 0; i < 5; i += 1) {
      expect((await agent.head(`/api/v1/invitations/${token}`)).status).toBe(200);
      expect((await agent.get(`/api/v1/invitations/${token}`)).status).toBe(200);
    }
    expect((await nobody(api).post(`/invitations/${token}/acceptances`, { password: PASSWORD })).status).toBe(201);
  });

  test('a link works once, also when two press at the same moment', async () => {
    const team = await aSignedInTeam(api);
    const token = tokenOf((await invite(team)).link);
    const both = await Promise.all([1, 2].map(() => nobody(api).post(`/invitations/${token}/acceptances`, { password: PASSWORD })));
    expect(both.filter((one) => one.status === 201)).toHaveLength(1);
    const third = await nobody(api).post(`/invitations/${token}/acceptances`, { password: PASSWORD });
    expect([third.status, third.body.code]).toEqual([410, 'accounts/invitation-gone']);
  });

  test('a link is gone after seven days, and when it is taken back', async () => {
    const team = await aSignedInTeam(api);
    const invited = await invite(team);
    const revoked = await invite(team);
    expect((await team.as('admin').delete(`/invitations/${revoked.id}`)).status).toBe(204);
    expect((await team.as('admin').delete(`/invitations/${revoked.id}`)).status).toBe(404);
    expect((await nobody(api).get(`/invitations/${tokenOf(revoked.link)}`)).body.code).toBe('accounts/invitation-gone');
    const start = api.clock.now();
    try {
      api.clock.moveTo(new Date(start.getTime() + 7 * DAY - 1));
      expect((await nobody(api).get(`/invitations/${tokenOf(invited.link)}`)).status).toBe(200);
      api.clock.moveTo(new Date(start.getTime() + 7 * DAY));
      expect((await nobody(api).get(`/invitations/${tokenOf(invited.link)}`)).status).toBe(410);
      expect((await nobody(api).post(`/invitations/${tokenOf(invited.link)}/acceptances`, { password: PASSWORD })).status).toBe(410);
    } finally {
      api.clock.moveTo(start);
    }
    expect((await nobody(api).get(`/invitations/${'x'.repeat(43)}`)).status).toBe(404);
  });

  test('somebody with an account accepts with their own password, and keeps name and language', async () => {
    const [first, second] = [await aSignedInTeam(api), await aSignedInTeam(api)];
    const email = `${newId()}@example.org`;
    const ours = tokenOf((await invite(first, { email })).link);
    expect((await nobody(api).post(`/invitations/${ours}/acceptances`, { name: 'Min Kim', password: PASSWORD, language: 'ko' })).status).toBe(201);
    const theirs = tokenOf((await invite(second, { email, role: 'lead' })).link);
    const wrong = await nobody(api).post(`/invitations/${theirs}/acceptances`, { name: 'Somebody', password: 'a different sentence', language: 'en' });
    expect([wrong.status, wrong.body.code]).toEqual([401, 'accounts/wrong-credentials']);
    const right = await nobody(api).post(`/invitations/${theirs}/acceptances`, { name: 'Somebody', password: PASSWORD, language: 'en' });
    expect(right.status).toBe(201);
    expect(right.body).toMatchObject({ user: { name: 'Min Kim', language: 'ko' }, organization: { id: second.id, role: 'lead' } });
    expect(right.body.organizations).toHaveLength(2);
  });

  test('duties are held once the invitation is accepted, and only of this organization', async () => {
    const [team, other] = [await aSignedInTeam(api), await aSignedInTeam(api)];
    const database = api.app.get(Database, { strict: false });
    const audienceId = newId();
    await database.withScope(systemActor(team.id), (scope) => scope.query("INSERT INTO audiences (organization_id, id, kind) VALUES ($1, $2, 'campaign')", [team.id, audienceId]));
    const duties = [{ audienceId, role: 'organizer' }];
    expect((await other.as('admin').post('/invitations', { email: 'x@example.org', role: 'organizer', duties })).status).toBe(404);
    const accepted = await nobody(api).post(`/invitations/${tokenOf((await invite(team, { duties })).link)}/acceptances`, { password: PASSWORD });
    const user = await team.as('admin').get(`/users/${accepted.body.user.id}`);
    expect(user.body.duties).toEqual([{ audienceId, kind: 'campaign', role: 'organizer' }]);
  });

  test('what is missing or wrong is named', async () => {
    const team = await aSignedInTeam(api);
    const field = async (body: object): Promise<[number, string, string]> => {
      const { status, body: problem } = await team.as('admin').post('/invitations', { role: 'lead', ...body });
      return [status, problem.errors[0]?.field, problem.errors[0]?.code];
    };
    expect(await field({})).toEqual([422, 'email', 'accounts/address-required']);
    expect(await field({ email: 'no address' })).toEqual([422, 'email', 'not-an-email']);
    expect(await field({ email: 'a@example.org, b@example.org' })).toEqual([422, 'email', 'not-an-email']);
    expect(await field({ phone: '12' })).toEqual([422, 'phone', 'accounts/not-a-phone']);
    expect(await field({ email: 'a@example.org', phone: '213-555-0101' })).toEqual([422, 'phone', 'accounts/one-address']);
    expect(await field({ email: 'a@example.org', role: 'owner' })).toEqual([422, 'role', 'not-in-list']);
    expect(await field({ email: 'a@example.org', organizationId: newId() })).toEqual([422, 'organizationId', 'unknown-field']);
    expect(await field({ email: `admin-${team.users.admin}@example.org` })).toEqual([409, 'email', 'accounts/already-member']);
    const weak = await nobody(api).post(`/invitations/${tokenOf((await invite(team)).link)}/acceptances`, { password: 'password1234' });
    expect([weak.status, weak.body.errors[0].field]).toEqual([422, 'password']);
  });

  test('the same invitation sent twice is one; its link is told once and kept nowhere', async () => {
    const team = await aSignedInTeam(api);
    const sent = { id: newId(), email: `${newId()}@example.org`, role: 'volunteer' };
    const key = { 'Idempotency-Key': newId() };
    const first = await team.as('admin').post('/invitations', sent, key);
    const again = await team.as('admin').post('/invitations', sent, key);
    const third = await team.as('admin').post('/invitations', sent);
    expect([first.status, again.status, third.status]).toEqual([201, 201, 200]);
    expect([again.body.link, again.body.qrSvg, third.body.link]).toEqual([null, null, null]);
    expect((await team.as('admin').post('/invitations', { ...sent, role: 'lead' })).status).toBe(409);
    expect((await team.as('admin').get('/invitations')).body.items).toHaveLength(1);
  });

  test('a program may invite a volunteer, and no administrator', async () => {
    const team = await aSignedInTeam(api);
    expect((await team.byToken('admin').post('/invitations', { phone: '(213) 555-0142', role: 'volunteer' })).body).toMatchObject({ phone: '+12135550142', sent: false });
    const refused = await team.byToken('admin').post('/invitations', { phone: '(213) 555-0143', role: 'admin' });
    expect([refused.status, refused.body.code]).toEqual([403, 'accounts/token-cannot']);
  });
});
