import { newId } from '@doorstep/kernel';
import { PERMISSIONS } from '@doorstep/accounts';
import type { RoleName } from '@doorstep/accounts';
import { testApi } from '../support/server';
import type { SignedInTeam, TestCaller } from '../support/team';
import { aSignedInTeam, nobody } from '../support/team';
import type { AccessRow, Call } from './access-row';
import { ACCESS_TABLE } from './access-table';
import { declaredRoutes } from './routes';

const ROLES: readonly RoleName[] = ['admin', 'lead', 'organizer', 'volunteer'];
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

describe('who gets through which door', () => {
  const api = testApi();
  const aTeam = (): Promise<SignedInTeam> => aSignedInTeam(api, {}, 'at first call');
  const make = (call: Call, who: TestCaller, row: AccessRow, headers: Record<string, string> = {}) => {
    const verb = row.route.split(' ')[0]!;
    if (verb === 'GET') return who.get(call.path, headers);
    if (verb === 'DELETE') return who.delete(call.path, headers);
    return who[verb.toLowerCase() as 'post' | 'patch' | 'put'](call.path, call.body, { ...call.headers, ...headers });
  };
  /** What was answered, with enough of it to see why. */
  const told = (answer: { status: number; body: { code?: string; errors?: unknown } }): string =>
    answer.status < 400 ? String(answer.status) : `${answer.status} ${answer.body.code ?? ''}`;

  test('every route has a line in the table, and every line a route', () => {
    const declared = declaredRoutes(api).map((route) => route.name).sort();
    expect(ACCESS_TABLE.map((row) => row.route).sort()).toEqual(declared);
  });

  test('table and program say the same of what is public, of roles and of tokens', () => {
    for (const route of declaredRoutes(api)) {
      const row = ACCESS_TABLE.find((one) => one.route === route.name);
      if (!row) continue;
      const roles = route.open ? 'public' : [...PERMISSIONS[route.permission as keyof typeof PERMISSIONS]];
      expect([route.name, row.may]).toEqual([route.name, roles]);
      expect([route.name, row.token === 403]).toEqual([route.name, route.notByToken]);
    }
  });

  const closed = ACCESS_TABLE.filter((row) => row.may !== 'public');

  test.each(ACCESS_TABLE.filter((row) => row.may === 'public').map((row) => [row.route, row] as const))('%s is open to anybody', async (_, row) => {
    const team = await aTeam();
    const call = await row.prepare(team, api, 'admin');
    expect(told(await make(call, nobody(api), row)).slice(0, 3)).toBe(String(row.status));
  });

  test.each(closed.map((row) => [row.route, row] as const))('%s: each role, nobody, a token', async (_, row) => {
    const seen: Record<string, string> = {};
    const meant: Record<string, string> = {};
    for (const role of ROLES) {
      const team = await aTeam();
      const call = await row.prepare(team, api, role);
      const answer = await make(call, team.as(role), row);
      seen[role] = told(answer);
      const may = (row.may as readonly RoleName[]).includes(role);
      const status = may ? (row.not[role] ?? row.status) : 403;
      meant[role] = status === 403 ? '403 accounts/not-your-role' : status === 404 ? '404 platform/not-found' : String(status);
      if (may && answer.status === row.status && call.shows && status !== 204) expect([role, JSON.stringify(answer.body)]).toEqual([role, expect.stringContaining(call.shows)]);
    }
    const team = await aTeam();
    seen['nobody'] = told(await make(await row.prepare(team, api, 'admin'), nobody(api), row));
    meant['nobody'] = '401 accounts/not-signed-in';
    seen['token'] = told(await make(await row.prepare(team, api, 'admin'), team.byToken('admin'), row));
    meant['token'] = row.token === 403 ? '403 accounts/token-cannot' : String(row.token);
    expect(seen).toEqual(meant);
  });

  test.each(closed.map((row) => [row.route, row] as const))('%s: another organization’s admin meets nothing of ours', async (_, row) => {
    const [ours, theirs] = [await aTeam(), await aTeam()];
    const call = await row.prepare(ours, api, 'admin');
    const answer = await make(call, theirs.as('admin'), row);
    if (row.stranger === 404) {
      const unknown = JSON.parse(JSON.stringify(call).replace(UUID, () => newId())) as Call;
      const missing = await make(unknown, theirs.as('admin'), row);
      // A body may be refused for what it says before its ids are looked at; never otherwise than an unknown one.
      expect([told(answer), answer.body]).toEqual(['404 platform/not-found', missing.body]);
      expect(missing.status).toBe(404);
    } else {
      expect(told(answer)).toBe(String(row.status));
      if (call.shows) expect(JSON.stringify(answer.body)).not.toContain(call.shows);
    }
    await stillThere(row, call, ours);
  });

  /** The positive control of the test above: the same call of our own admin still goes through. */
  async function stillThere(row: AccessRow, call: Call, ours: SignedInTeam): Promise<void> {
    expect([row.route, told(await make(call, ours.as('admin'), row))]).toEqual([row.route, String(row.status)]);
  }

  test.each(closed.map((row) => [row.route, row] as const))('%s: nobody acts in an organization that is not theirs', async (_, row) => {
    const [ours, theirs] = [await aTeam(), await aTeam()];
    const call = await row.prepare(ours, api, 'admin');
    expect(told(await make(call, theirs.as('admin'), row, { 'X-Organization-Id': ours.id }))).toBe('404 platform/not-found');
    expect(told(await make(call, theirs.byToken('admin'), row, { 'X-Organization-Id': ours.id }))).toBe('404 platform/not-found');
    expect(told(await make(call, theirs.as('admin'), row, { 'X-Organization-Id': newId() }))).toBe('404 platform/not-found');
  });
});
