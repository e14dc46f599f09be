import { newId } from '@doorstep/kernel';
import { Passwords } from '@doorstep/accounts';
import { AuditTally } from '@doorstep/platform/audit';
import { Database } from '@doorstep/platform/database';
import { ExpiredRows } from '@doorstep/platform/outbox';
import { RATE_LIMITS } from '@doorstep/platform/http';
import { longRun } from '../support';
import { testApi } from '../support/server';
import { aSignedInTeam, nobody } from '../support/team';

const PASSWORD = 'a quiet door at noon';

describe('signing in', () => {
  const api = testApi({ environment: { DOORSTEP_TRUST_PROXY: '127.0.0.1' } });
  const passwords = (): Passwords => api.app.get(Passwords, { strict: false });
  const from = (address: string): Record<string, string> => ({ 'X-Forwarded-For': address });
  const tries = (email: string, password: string, address: string) => nobody(api).post('/session', { email, password }, from(address));
  const somebody = async (): Promise<string> => {
    const team = await aSignedInTeam(api);
    await api.app.get(Database, { strict: false }).global('UPDATE users SET password_hash = $2 WHERE id = $1', [team.users.lead, await passwords().hash(PASSWORD)]);
    return `lead-${team.users.lead}@example.org`;
  };
  const hashes = (): jest.SpyInstance => jest.spyOn(passwords(), 'matches');
  afterEach(() => jest.restoreAllMocks());

  test('a wrong password and an unknown account are told alike, with the same work done', async () => {
    const email = await somebody();
    const work = hashes();
    const wrong = await tries(email, 'not the password', '198.51.100.1');
    const unknown = await tries(`${newId()}@example.org`, 'not the password', '198.51.100.2');
    expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body]);
    expect(wrong.body.code).toBe('accounts/wrong-credentials');
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('guesses from one address stop at ten, one after another and all at once; its owner signs in from another', async () => {
    for (const atOnce of [false, true]) {
      const email = await somebody();
      const work = hashes();
      const address = atOnce ? '198.51.100.11' : '198.51.100.10';
      const guess = (i: number) => tries(email, `guess number ${i}`, address);
      const answers = [];
      if (atOnce) answers.push(...(await Promise.all(Array.from({ length: 40 }, (_, i) => guess(i)))));
      else for (let i = 0; i < 15; i += 1) answers.push(await guess(i));
      expect(work).toHaveBeenCalledTimes(10);
      const refused = answers.filter((one) => one.status === 429);
      expect(refused).toHaveLength(answers.length - 10);
      expect(Number(refused.at(-1)!.headers['retry-after'])).toBeGreaterThan(0);
      work.mockRestore();
      // Ten wrong tries slow the account by a second, and only where its owner has not been before.
      api.clock.moveBy(2_000);
      expect((await tries(email, PASSWORD, '198.51.100.20')).status).toBe(201);
    }
  });

  test('each of many guesses at once counts once, where the first are looked at before the later ones are weighed', async () => {
    const email = await somebody();
    const work = hashes().mockResolvedValue(false);
    const database = api.app.get(Database, { strict: false });
    const ask = database.global.bind(database);
    let weighed = 0;
    jest.spyOn(database, 'global').mockImplementation(async (sql: string, params?: readonly unknown[]) => {
      if (sql.includes('by_address')) weighed += 1;
      if (sql.includes('by_address') && weighed > 4) await new Promise((go) => setTimeout(go, 30));
      return ask(sql, params);
    });
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => tries(email, `guess number ${i}`, '198.51.100.12')));
    expect(weighed).toBe(40);
    expect(work).toHaveBeenCalledTimes(10);
    expect(answers.filter((one) => one.status === 401)).toHaveLength(10);
  });

  test('a flood of guesses over many addresses reaches the hash at most a hundred times; its owner gets in where they were before', async () => {
    const email = await somebody();
    expect((await tries(email, PASSWORD, '198.51.100.30')).status).toBe(201);
    const work = hashes();
    const guesses = longRun() ? 10_000 : 600;
    for (let i = 0; i < guesses; i += 1) {
      const answer = await tries(email, `guess ${i}`, `203.0.113.${i % 250}`);
      expect([401, 429]).toContain(answer.status);
    }
    expect(work.mock.calls.length).toBeLessThanOrEqual(100);
    expect((await tries(email, PASSWORD, '198.51.100.30')).status).toBe(201);
  }, 600_000);

  test('the address of an owner is known for thirty days, however often the worker tidies up', async () => {
    const email = await somebody();
    const expired = new ExpiredRows(api.app.get(Database, { strict: false }), api.clock);
    expect((await tries(email, PASSWORD, '198.51.100.31')).status).toBe(201);
    const flooded = async (): Promise<number> => {
      for (let i = 0; i < 40; i += 1) await tries(email, `guess ${i}`, `203.0.113.${i}`);
      return (await tries(email, PASSWORD, '198.51.100.31')).status;
    };
    api.clock.moveBy(29 * 24 * 60 * 60_000);
    await expired.signInAttempts();
    expect(await flooded()).toBe(201);
    // Wrong tries, and successes that are older, go.
    api.clock.moveBy(31 * 24 * 60 * 60_000);
    await expired.signInAttempts();
    expect(await api.app.get(Database, { strict: false }).global('SELECT id FROM sign_in_attempts')).toEqual([]);
    expect(await flooded()).toBe(429);
  }, 120_000);

  test('the clock lets a guesser in again no faster than once in half a minute', async () => {
    const email = await somebody();
    for (let i = 0; i < 20; i += 1) {
      await tries(email, 'guess', `192.0.2.${i}`);
      api.clock.moveBy(31_000);
    }
    const work = hashes();
    for (let second = 0; second < 60; second += 1) {
      await tries(email, 'guess', `192.0.2.${100 + second}`);
      api.clock.moveBy(1_000);
    }
    expect(work.mock.calls.length).toBeLessThanOrEqual(2);
  });

  test('a forwarded address is believed from the configured proxy only', async () => {
    const email = await somebody();
    const direct = (i: number) => nobody(api).post('/session', { email, password: `guess ${i}` }, { 'X-Forwarded-For': `10.9.8.${i}, 198.51.100.77` });
    for (let i = 0; i < 10; i += 1) expect((await direct(i)).status).toBe(401);
    expect((await direct(11)).status).toBe(429);
  });

  test('success and failure stand in the audit log, and refused calls as a sum', async () => {
    const team = await aSignedInTeam(api);
    await api.app.get(Database, { strict: false }).global('UPDATE users SET password_hash = $2 WHERE id = $1', [team.users.volunteer, await passwords().hash(PASSWORD)]);
    const email = `volunteer-${team.users.volunteer}@example.org`;
    await tries(email, 'wrong', '198.51.100.50');
    await tries(email, PASSWORD, '198.51.100.50');
    for (let i = 0; i < 4; i += 1) await team.as('volunteer').get('/users');
    await api.app.get(AuditTally, { strict: false }).flush();
    const events = (await team.as('admin').get(`/audit-events?userId=${team.users.volunteer}`, { 'Accept-Language': 'es' })).body.items;
    const told = events.map((one: { act: string; count: number | null; fields: string[] }) => [one.act, one.count, one.fields]);
    expect(told).toEqual(expect.arrayContaining([
      ['accounts.sign-in-failed', null, []], ['accounts.signed-in', null, []], ['access.denied', 1, ['users.read']], ['access.denied', 3, ['users.read']]]));
    expect(JSON.stringify(events)).not.toContain(email);
  });
});

describe('how many calls are taken', () => {
  const api = testApi();

  test('a person’s writes by cookie, by the table; another person and a token go on', async () => {
    const team = await aSignedInTeam(api);
    const { calls, seconds } = RATE_LIMITS.cookieWrites[0];
    for (let i = 0; i < calls; i += 1) expect((await team.as('lead').patch('/users/me', {})).status).toBe(422);
    const refused = await team.as('lead').patch('/users/me', {});
    expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([429, 'platform/too-many-requests', String(seconds)]);
    expect((await team.as('lead').get('/session')).status).toBe(200);
    expect((await team.as('admin').patch('/users/me', {})).status).toBe(422);
    expect((await team.byToken('lead').get('/session')).status).toBe(200);
    api.clock.moveBy(seconds * 1_000);
    expect((await team.as('lead').patch('/users/me', {})).status).toBe(422);
  }, 60_000);
});
