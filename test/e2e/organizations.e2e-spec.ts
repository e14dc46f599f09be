import { newId } from '@doorstep/kernel';
import { testApi } from '../support/server';
import { aSignedInTeam } from '../support/team';

describe('organizations and their settings', () => {
  const api = testApi();
  const local = <More extends object>(more: More) => ({ name: 'Local 12', kind: 'local', timeZone: 'America/Los_Angeles', ...more });

  test('who makes an organization is its admin and acts in it at once; sent twice it is one', async () => {
    const team = await aSignedInTeam(api);
    const sent = local({ id: newId(), parentId: team.id, languages: ['es', 'en'], defaultRegion: 'MX' });
    const made = await team.as('admin').post('/organizations', sent);
    expect([made.status, made.headers['location']]).toEqual([201, `/api/v1/organizations/${sent.id}`]);
    expect(made.body).toMatchObject({ name: 'Local 12', parentId: team.id, languages: ['es', 'en'], defaultRegion: 'MX', version: 1 });
    expect((await team.as('admin').post('/organizations', sent)).status).toBe(200);
    expect((await team.as('admin').post('/organizations', { ...sent, name: 'Local 13' })).status).toBe(409);
    const there = { 'X-Organization-Id': sent.id };
    expect((await team.as('admin').get('/session', there)).body.organization).toMatchObject({ id: sent.id, role: 'admin' });
    expect((await team.as('admin').post('/invitations', { phone: '55 1234 5678', role: 'organizer' }, there)).body.phone).toBe('+525512345678');
    expect((await team.as('lead').get('/session', there)).status).toBe(404);
    expect((await team.as('admin').get('/audit-events', there)).body.items.map((one: { act: string }) => one.act)).toContain('organizations.made');
  });

  test('without saying which, a browser acts in the organization it acted in last; a program stays in its one', async () => {
    const team = await aSignedInTeam(api);
    const child = (await team.as('admin').post('/organizations', local({ parentId: team.id }))).body.id as string;
    const actsIn = async (headers: Record<string, string> = {}): Promise<string> => (await team.as('admin').get('/session', headers)).body.organization.id;
    expect([await actsIn(), await actsIn({ 'X-Organization-Id': child.toUpperCase() }), await actsIn()]).toEqual([team.id, child, child]);
    expect((await team.as('admin').get('/session', { 'X-Organization-Id': newId() })).status).toBe(404);
    expect([await actsIn(), (await team.byToken('admin').get('/session')).body.organization.id]).toEqual([child, team.id]);
    expect([await actsIn({ 'X-Organization-Id': team.id }), await actsIn()]).toEqual([team.id, team.id]);
  });

  test('the tree is told in pages, nearest first and each organization once, with how many there are', async () => {
    const team = await aSignedInTeam(api);
    const names = ['Local 4', 'Local 2', 'Local 1', 'Local 3'];
    for (const name of names) await team.as('admin').post('/organizations', local({ name, parentId: team.id }));
    const seen: string[] = [];
    for (let cursor: string | null = '', n = 0; cursor !== null && n < 9; n += 1) {
      const { body }: { body: { items: { id: string; name: string }[]; nextCursor: string | null; total: number } } = await team.as('lead').get(`/organizations?limit=2&count=true&cursor=${cursor}`);
      expect([body.total, body.items.length <= 2]).toEqual([5, true]);
      seen.push(...body.items.map((one) => (one.id === team.id ? 'own' : one.name)));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(['own', ...[...names].sort()]);
    expect((await team.as('organizer').get('/organizations?count=true')).body).toMatchObject({ items: [{ id: team.id }], nextCursor: null, total: 1 });
    expect((await team.as('lead').get('/organizations?limit=0')).body).toMatchObject({ status: 400, errors: [{ field: 'limit', code: 'out-of-range' }] });
  });

  test('ids sent in capitals are the ids in lower case', async () => {
    const team = await aSignedInTeam(api);
    const id = newId();
    const sent = { id: id.toUpperCase(), givenName: 'Rosa' };
    const made = await team.as('lead').post('/contacts', sent);
    expect([made.status, made.body.id, made.headers['location']]).toEqual([201, id, `/api/v1/contacts/${id}`]);
    expect((await team.as('lead').post('/contacts', { ...sent, id })).status).toBe(200);
    expect((await team.as('lead').get(`/contacts/${id.toUpperCase()}`)).body.id).toBe(id);
    for (const key of ['campaignId', 'worksiteId']) expect((await team.as('lead').get(`/contacts?${key}=${id.toUpperCase()}`)).body.items).toEqual([]);
  });

  test('admin and lead see the names below their own; nobody sees a sibling or somebody else’s', async () => {
    const [team, other] = [await aSignedInTeam(api), await aSignedInTeam(api)];
    const child = (await team.as('admin').post('/organizations', local({ parentId: team.id }))).body.id;
    const ids = async (who: 'admin' | 'lead' | 'organizer'): Promise<string[]> => (await team.as(who).get('/organizations')).body.items.map((one: { id: string }) => one.id);
    expect([await ids('lead'), await ids('organizer')]).toEqual([[team.id, child], [team.id]]);
    expect((await team.as('organizer').get(`/organizations/${child}`)).status).toBe(404);
    expect((await team.as('admin').patch(`/organizations/${child}`, { version: 1, name: 'Ours now' })).status).toBe(404);
    expect((await team.as('admin').post('/organizations', local({ parentId: other.id }))).status).toBe(404);
    expect((await team.as('admin').get('/organizations', { 'X-Organization-Id': child })).body.items.map((one: { id: string }) => one.id)).toEqual([child]);
  });

  test('settings are flat keys; what is unknown or out of range is named, all at once', async () => {
    const team = await aSignedInTeam(api);
    expect((await team.as('lead').get('/settings')).body).toEqual({ version: 1, 'retention.notesMonthsAfterClose': 12, 'fading.days': 30, 'words.union': 'sindicato', 'exports.leadRowsPerDay': 5000, 'exports.adminRowsPerDay': 250_000,
      'bulk.atOnce': 5000, 'bulk.organizerMost': 5000, 'bulk.leadMost': 250_000, 'doors.attempts': 3, 'doors.from': '09:00', 'doors.until': '20:30',
      'visits.dueBackHours': 72, 'visits.remindHours': 12, 'visits.handOutHours': 24, 'visits.restDays': 7, 'safety.minutes': 90, 'safety.escalateMinutes': 15, 'safety.hideMinutes': 3,
      'server.geocoder': false, 'server.streets': null });
    const changed = await team.as('admin').patch('/settings', { version: 1, 'words.union': 'union', 'retention.notesMonthsAfterClose': null });
    expect(changed.body).toMatchObject({ version: 2, 'words.union': 'union', 'retention.notesMonthsAfterClose': null, 'fading.days': 30 });
    const refused = await team.as('admin').patch('/settings', { 'fading.days': 3, 'words.union': 'x', 'no.such': 1 }, { 'Accept-Language': 'es' });
    expect([refused.status, refused.body.errors.map((one: { field: string; code: string }) => [one.field, one.code])]).toEqual([422, [
      ['fading.days', 'not-in-list'], ['words.union', 'not-in-list'], ['no.such', 'unknown-field']]]);
    expect((await team.as('admin').patch('/settings', { version: 1, 'fading.days': 40 })).body).toMatchObject({ status: 409, code: 'platform/version-conflict', currentVersion: 2 });
    for (const body of [{ version: 2, timeZone: 'Mars/Olympus' }, { version: 2, defaultRegion: 'XX' }, { version: 2, languages: [] }, { version: 2, name: null }]) {
      const { status, body: problem } = await team.as('admin').patch(`/organizations/${team.id}`, body);
      expect([status, problem.errors[0].field]).toEqual([422, Object.keys(body)[1]]);
    }
  });
});
