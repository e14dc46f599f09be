import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import { Sweep } from '@doorstep/platform/outbox';
import type { RunningWorker } from '../../apps/worker/create-worker';
import { frozenClock } from '../support';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';
import { until } from '../support/until';
import { startWorker } from '../support/worker';

const HOUR = 3_600_000;
interface Told { id: string; name: string; phone: string | null; since: string; heardAt: string | null }
interface Pause { id: string; version: number; reach: string; holding: boolean; heardAt: string | null; endedAt: string | null; line: string | null; told: number; heard: number; people: Told[] }

describe('a pause of rounds', () => {
  const clock = frozenClock();
  const api = testApi({ clock });
  let worker: RunningWorker;
  let team: SignedInTeam;

  beforeAll(async () => {
    worker = await startWorker(clock);
  }, 60_000);
  afterAll(() => worker?.close());
  beforeEach(async () => {
    team = await aSignedInTeam(api);
  });

  const query = <T>(sql: string): Promise<T[]> => api.app.get(Database, { strict: false }).withScope(team.actor('system'), (scope) => scope.query<T>(sql));
  const at = (postalCode: string | null, latitude: number | null = null, longitude: number | null = null): object => ({ line1: `${Math.floor(Math.random() * 90_000) + 1} Oak St`, city: 'Los Angeles', postalCode, latitude, longitude, type: 'home' });
  const person = async (address: object): Promise<string> => ((await team.byToken('lead').post('/contacts', { givenName: 'Lupe', addresses: [address] })).body as { id: string }).id;
  const list = async (visitorId: string | null, ...addresses: object[]): Promise<string> => {
    const contactIds = await Promise.all(addresses.map(person));
    const answer = await team.byToken('lead').post('/visit-lists', { name: 'Round', contactIds, visitorIds: visitorId ? [visitorId] : [] });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return (answer.body as { id: string }).id;
  };
  const pause = async (more: object = {}): Promise<Pause> => {
    const answer = await team.byToken('lead').post('/round-pauses', { reason: 'danger_nearby', ...more });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body as Pause;
  };
  const mine = async (role: 'organizer' | 'volunteer' | 'lead' | 'admin'): Promise<Pause[]> => ((await team.byToken(role).get('/round-pauses?mine=true')).body as { items: Pause[] }).items;
  const mails = async (kind: string): Promise<string[]> => (await query<{ user_id: string }>(`SELECT user_id FROM messages WHERE occasion_kind = 'house-visits.${kind}' ORDER BY created_at, user_id`)).map((row) => row.user_id).sort();
  const both = () => [team.users.organizer, team.users.volunteer].sort();

  test('everywhere is told to everybody with a list in hand, at any hour; they say that they heard it, and the lead sees who has not', async () => {
    clock.moveTo(new Date('2026-10-15T08:30:00Z'));
    await list(team.users.organizer, at('90017'));
    await list(team.users.volunteer, at('90018'));
    const made = await pause({ line: 'Stay in the car' });
    expect(made).toMatchObject({ reach: 'all', holding: true, told: 2, heard: 0, line: 'Stay in the car' });
    expect(made.people.map((one) => one.id).sort()).toEqual(both());
    expect(await mails('round-pause')).toEqual(both());
    expect(await query("SELECT DISTINCT purpose, due_at FROM messages WHERE occasion_kind = 'house-visits.round-pause'")).toEqual([{ purpose: 'safety', due_at: clock.now() }]);
    // What the line says is not to be read in the database.
    expect(JSON.stringify(await query('SELECT sealed_line::text FROM round_pauses'))).not.toContain('car');
    for (const role of ['organizer', 'volunteer'] as const) expect(await mine(role)).toMatchObject([{ id: made.id, holding: true, heardAt: null, line: 'Stay in the car', people: [] }]);
    expect(await mine('admin')).toEqual([]);

    const started = clock.now();
    clock.moveTo(new Date(started.getTime() + 60_000));
    const heard = await team.as('organizer').post(`/round-pauses/${made.id}/acknowledgements`, {});
    expect([heard.status, heard.body]).toEqual([201, { pauseId: made.id, userId: team.users.organizer, heardAt: clock.now().toISOString(), receivedAt: clock.now().toISOString() }]);
    clock.moveTo(new Date(started.getTime() + 120_000));
    const again = await team.as('organizer').post(`/round-pauses/${made.id}/acknowledgements`, { heardAt: clock.now().toISOString() });
    expect([again.status, again.body]).toEqual([200, heard.body]);
    const seen = (await team.byToken('lead').get(`/round-pauses/${made.id}`)).body as Pause;
    expect([seen.told, seen.heard, seen.people.map((one) => [one.id, one.since, one.heardAt])]).toEqual([2, 1, [
      [team.users.volunteer, started.toISOString(), null], [team.users.organizer, started.toISOString(), heard.body.heardAt]]]);
  });

  test('an answer given without a signal keeps the time when it was given, whatever the phone’s clock says', async () => {
    await list(team.users.volunteer, at('90018'));
    const made = await pause();
    const started = clock.now();
    clock.moveTo(new Date(started.getTime() + 2 * HOUR));
    // The phone is a day ahead; it was heard an hour ago.
    const [heardAt, sentAt] = [new Date(started.getTime() + 25 * HOUR).toISOString(), new Date(started.getTime() + 26 * HOUR).toISOString()];
    const heard = await team.as('volunteer').post(`/round-pauses/${made.id}/acknowledgements`, { heardAt, sentAt });
    expect(heard.body).toMatchObject({ heardAt: new Date(started.getTime() + HOUR).toISOString(), receivedAt: clock.now().toISOString() });
    const early = await pause();
    const before = await team.as('volunteer').post(`/round-pauses/${early.id}/acknowledgements`, { heardAt: '2020-01-01T00:00:00Z' });
    expect(before.body.heardAt).toBe(clock.now().toISOString());
  });

  test('near a place, or in ZIP codes, is told to those whose doors lie there; a list handed out later is in it too, and says so', async () => {
    await list(team.users.organizer, at('90017', 34.05, -118.27), at('90017', 34.051, -118.27));
    const waiting = await list(null, at('90017', 34.05, -118.27));
    const far = await list(null, at('90210', 34.1, -118.4));
    await list(team.users.volunteer, at('90210', 34.1, -118.4));
    const circle = await pause({ near: { latitude: 34.05, longitude: -118.27, km: 1 }, placeName: 'MacArthur Park' });
    expect(circle.people.map((one) => one.id)).toEqual([team.users.organizer]);
    const zip = await pause({ postalCodes: ['90017-1234'] });
    expect(zip.people.map((one) => one.id)).toEqual([team.users.organizer]);
    expect(await mine('volunteer')).toEqual([]);
    const warned = async (id: string): Promise<string[]> => ((await team.byToken('lead').get(`/round-pauses?visitListId=${id}`)).body as { items: Pause[] }).items.map((one) => one.id);
    expect([(await warned(waiting)).sort(), await warned(far)]).toEqual([[zip.id, circle.id].sort(), []]);
    clock.moveTo(new Date(clock.now().getTime() + HOUR));
    await team.byToken('lead').patch(`/visit-lists/${waiting}`, { version: 1, status: 'checked_out', visitorIds: [team.users.volunteer] });
    expect((await mine('volunteer')).map((one) => one.id).sort()).toEqual([zip.id, circle.id].sort());
    const now = (await team.byToken('lead').get(`/round-pauses/${zip.id}`)).body as Pause;
    expect(now.people.find((one) => one.id === team.users.volunteer)).toMatchObject({ since: clock.now().toISOString(), heardAt: null });
  });

  test('somebody with a visit planned for this evening is told; one who goes next week is not', async () => {
    const soon = { plannedAt: new Date(clock.now().getTime() + 3 * HOUR).toISOString(), visitorIds: [team.users.organizer] };
    const later = { plannedAt: new Date(clock.now().getTime() + 200 * HOUR).toISOString(), visitorIds: [team.users.admin] };
    for (const plan of [soon, later]) expect((await team.byToken('lead').post('/house-visits', { contactId: await person(at('90017')), ...plan })).status).toBe(201);
    expect((await pause({ postalCodes: ['90017'] })).people.map((one) => one.id)).toEqual([team.users.organizer]);
  });

  test('ended by a lead is told once to everybody who was told, but to nobody where another pause holds', async () => {
    await list(team.users.organizer, at('90017'));
    await list(team.users.volunteer, at('90018'));
    const all = await pause();
    const zip = await pause({ postalCodes: ['90018'] });
    const over = await team.byToken('lead').patch(`/round-pauses/${all.id}`, { version: 1, ended: true });
    expect(over.body).toMatchObject({ holding: false, endedAt: clock.now().toISOString(), version: 2 });
    expect((await team.byToken('lead').patch(`/round-pauses/${all.id}`, { version: 1, ended: true })).status).toBe(200);
    expect((await team.byToken('lead').patch(`/round-pauses/${all.id}`, { version: 2, line: 'x' })).body.code).toBe('house-visits/pause-over');
    expect(await mails('round-resumed')).toEqual(both());
    expect(await mine('organizer')).toMatchObject([{ id: all.id, holding: false }]);
    expect((await mine('volunteer')).map((one) => [one.id, one.holding])).toEqual([[zip.id, true], [all.id, false]]);
    await until('mails', async () => (await query<{ n: number }>("SELECT count(*)::int AS n FROM messages WHERE occasion_kind = 'house-visits.round-resumed' AND state IN ('sent', 'suppressed')"))[0]!.n === 2);
    expect(await query("SELECT user_id, state, suppressed_reason AS reason FROM messages WHERE occasion_kind = 'house-visits.round-resumed' ORDER BY state")).toEqual([
      { user_id: team.users.organizer, state: 'sent', reason: null }, { user_id: team.users.volunteer, state: 'suppressed', reason: 'cancelled' }]);
    // A day later the phone is silent about it.
    clock.moveTo(new Date(clock.now().getTime() + 24 * HOUR));
    expect(await mine('organizer')).toEqual([]);
  });

  test('with an hour ends by itself, once, and a later hour moves it', async () => {
    await list(team.users.organizer, at('90017'));
    const start = clock.now().getTime();
    const made = await pause({ until: new Date(start + HOUR).toISOString() });
    const moved = await team.byToken('lead').patch(`/round-pauses/${made.id}`, { version: 1, until: new Date(start + 2 * HOUR).toISOString() });
    expect(moved.body.until).toBe(new Date(start + 2 * HOUR).toISOString());
    clock.moveTo(new Date(start + HOUR + 1000));
    await worker.app.get(Sweep).pass();
    expect([(await mine('organizer'))[0]!.holding, await mails('round-resumed')]).toEqual([true, []]);
    clock.moveTo(new Date(start + 2 * HOUR));
    await worker.app.get(Sweep).pass();
    await until('the end', async () => (await mails('round-resumed')).length > 0);
    await worker.app.get(Sweep).pass();
    expect(await mails('round-resumed')).toEqual([team.users.organizer]);
    expect((await team.byToken('lead').get(`/round-pauses/${made.id}`)).body).toMatchObject({ holding: false, endedAt: clock.now().toISOString(), endedBy: null });
  });

  test('is made once, however often it is sent, and refuses what cannot be', async () => {
    const wish = { id: newId(), reason: 'weather', line: 'Hail' };
    const sent = [await team.byToken('lead').post('/round-pauses', wish), await team.byToken('lead').post('/round-pauses', wish), await team.byToken('lead').post('/round-pauses', { ...wish, line: 'Snow' })];
    expect(sent.map((one) => one.status)).toEqual([201, 200, 409]);
    for (const [body, field] of [
      [{ reason: 'boredom' }, 'reason'], [{ reason: 'weather', until: '2020-01-01T00:00:00Z' }, 'until'], [{ reason: 'weather', near: { latitude: 100, longitude: 0, km: 1 } }, 'near.latitude'],
      [{ reason: 'weather', near: { latitude: 1, longitude: 0, km: 1 }, postalCodes: ['90017'] }, 'postalCodes'], [{ reason: 'weather', line: 'x'.repeat(201) }, 'line'],
    ] as const) {
      const answer = await team.byToken('lead').post('/round-pauses', body);
      expect([answer.status, answer.body.errors[0].field]).toEqual([422, field]);
    }
    expect((await team.byToken('lead').get('/round-pauses?count=true')).body.total).toBe(1);
  });

  test('doors stay loggable while rounds are paused', async () => {
    const listId = await list(team.users.volunteer, at('90018'));
    await pause();
    const { items } = (await team.as('volunteer').get(`/visit-lists/${listId}/stops`)).body as { items: Array<{ people: Array<{ contactId: string }> }> };
    expect((await team.as('volunteer').post('/house-visits', { contactId: items[0]!.people[0]!.contactId, visitListId: listId, outcome: 'not_home' })).status).toBe(201);
  });

  test('is the organization’s own, and a lead’s to make', async () => {
    const others = await aSignedInTeam(api);
    const made = await pause();
    for (const role of ['organizer', 'volunteer'] as const) {
      expect((await team.as(role).post('/round-pauses', { reason: 'weather' })).status).toBe(403);
      expect((await team.as(role).patch(`/round-pauses/${made.id}`, { version: 1, ended: true })).status).toBe(403);
      // Nobody whom it does not concern reads of it; to have heard of it is refused to no member.
      expect((await team.as(role).get(`/round-pauses/${made.id}`)).status).toBe(404);
      expect((await team.as(role).get('/round-pauses')).body.items).toEqual([]);
    }
    expect((await others.as('admin').get(`/round-pauses/${made.id}`)).status).toBe(404);
    expect((await others.as('admin').patch(`/round-pauses/${made.id}`, { version: 1, ended: true })).status).toBe(404);
    expect((await others.as('admin').post(`/round-pauses/${made.id}/acknowledgements`, {})).status).toBe(404);
    expect((await others.as('admin').get('/round-pauses')).body.items).toEqual([]);
    const listId = await list(null, at('90017'));
    expect((await team.as('organizer').get(`/round-pauses?visitListId=${listId}`)).status).toBe(404);
  });
});
