import { Logger } from '@nestjs/common';
import { withClient } from '../support';
import type { TestApi } from '../support/server';
import { startApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam, nobody } from '../support/team';
import { AuditTrail } from '../../libs/accounts/audit-trail';

/** Twelve things about people that logs and queues must never carry (security.md MIN-10). */
const CANARIES = [
  'Xochitl Canario', '+12135550187', '(213) 555-0187', 'xochitl.canary@example.org', '4417 Canary Court', 'the canary sings at noon', 'canary sentence',
  'a canary passphrase here', 'canary-agent', 'Canary Local', 'canary%40example', 'Kanarienvogel',
];

describe('what logs and queues carry', () => {
  const written: string[] = [];
  const before = process.env['LOG_LEVEL'];
  let api: TestApi;
  let team: SignedInTeam;

  /** Whatever the api says on standard output, from the finest level on. */
  beforeAll(async () => {
    process.env['LOG_LEVEL'] = 'trace';
    jest.spyOn(process.stdout, 'write').mockImplementation(((data: unknown) => {
      written.push(String(data));
      return true;
    }) as never);
    api = await startApi();
    // As listening does: until then what is logged is kept back.
    api.app.flushLogs();
    team = await aSignedInTeam(api);
  }, 60_000);

  afterAll(async () => {
    await api.close();
    jest.restoreAllMocks();
    if (before === undefined) delete process.env['LOG_LEVEL'];
    else process.env['LOG_LEVEL'] = before;
  });

  test('ids, and nothing about people', async () => {
    const admin = team.as('admin');
    const invited = await admin.post('/invitations', { email: 'xochitl.canary@example.org', role: 'organizer', name: 'Xochitl Canario' }, { 'User-Agent': 'canary-agent' });
    expect(invited.status).toBe(201);
    await admin.post('/invitations', { phone: '(213) 555-0187', role: 'volunteer', name: 'Kanarienvogel' });
    const token = String(invited.body.link).split('/i/')[1]!;
    await nobody(api).get(`/invitations/${token}`);
    await nobody(api).post(`/invitations/${token}/acceptances`, { name: 'Xochitl Canario', password: 'a canary passphrase here' });
    await nobody(api).post('/session', { email: 'xochitl.canary@example.org', password: 'canary sentence' });
    await admin.post('/contacts', { givenName: 'Xochitl', familyName: 'Canario', phones: [{ number: '+12135550187', type: 'mobile' }], addresses: [{ line1: '4417 Canary Court' }] });
    await admin.post('/follow-ups', { title: 'the canary sings at noon', about: { kind: 'contact', id: 'Kanarienvogel' } });
    await admin.get('/users?q=canary%40example');
    await admin.post('/organizations', { name: 'Canary Local', kind: 'local', timeZone: 'UTC' });
    const failing = jest.spyOn(api.app.get(AuditTrail, { strict: false }), 'page').mockRejectedValue(Object.assign(new Error('4417 Canary Court'), { detail: 'Key (phone)=(+12135550187)' }));
    expect((await admin.get('/audit-events')).status).toBe(500);
    failing.mockRestore();
    new Logger('control').warn('the log is heard');

    const log = written.join('');
    expect(log).toContain('the log is heard');
    expect(log).toContain('requestId');
    for (const canary of [...CANARIES, token, team.users.admin + '@']) expect([canary, log.includes(canary)]).toEqual([canary, false]);

    const queued = await withClient(api.logins.queue, async (db) => {
      const tables = (await db.query<{ name: string }>("SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq'")).rows;
      const texts: string[] = [];
      for (const { name } of tables) texts.push(...(await db.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)).rows.map((one) => one.row));
      return texts.join('\n');
    });
    expect(queued).toContain(team.id);
    for (const canary of [...CANARIES, token]) expect([canary, queued.includes(canary)]).toEqual([canary, false]);
  });
});
