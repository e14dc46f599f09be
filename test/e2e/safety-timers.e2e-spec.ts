import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import type { RunningWorker } from '../../apps/worker/create-worker';
import { workerBeside } from '../support/imports';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';
import { until } from '../support/until';

interface Message {
  channel: string;
  purpose: string;
  user_id: Uuid;
  state: string;
  occasion_kind: string;
}

const MINUTE = 60_000;

describe('safety timers', () => {
  const api = testApi();
  let worker: RunningWorker;
  let team: SignedInTeam;

  beforeAll(async () => {
    worker = await workerBeside(api);
  }, 60_000);
  afterAll(() => worker?.close());
  beforeEach(async () => {
    team = await aSignedInTeam(api);
    await api.app.get(Database, { strict: false }).global("UPDATE users SET phone = '+1213555' || right(id::text, 6) WHERE id = $1", [team.users.lead]);
  });

  const inScope = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => api.app.get(Database, { strict: false }).withScope(team.actor('system'), (scope) => scope.query<Row>(sql, values));
  const messages = (): Promise<Message[]> => inScope<Message>('SELECT channel, purpose, user_id, state, occasion_kind FROM messages ORDER BY created_at, channel');
  const told = async (kind: string): Promise<string[]> =>
    (await messages()).filter((one) => one.occasion_kind === `house-visits.safety-${kind}`).map((one) => `${Object.entries(team.users).find(([, id]) => id === one.user_id)?.[0]} ${one.channel}`).sort();
  /** Cut by `by`, in the organizer's hands. Sessions end sooner than rounds do here, so everybody calls with a token. */
  const aList = async (by: 'lead' | 'organizer' = 'lead'): Promise<Uuid> => {
    const contactIds: Uuid[] = [];
    for (const [n, givenName] of ['Guadalupe', 'Min-ji', 'Rosa'].entries()) {
      contactIds.push((await team.byToken(by).post('/contacts', { givenName, addresses: [{ line1: `${10 + n * 2} Oak St`, city: 'Los Angeles', region: 'CA', postalCode: '90017' }] })).body.id as Uuid);
    }
    return (await team.byToken(by).post('/visit-lists', { name: 'Tuesday round', contactIds, visitorIds: [team.users.organizer] })).body.id as Uuid;
  };
  const wish = (more: object = {}) => ({ id: newId(), minutes: 60, colleagueId: team.users.lead, ...more });
  const start = async (more: object = {}, role: 'organizer' | 'volunteer' = 'organizer') => (await team.byToken(role).post('/safety-timers', wish(more))).body as { id: Uuid; deadlineAt: string; state: string };
  const read = async (id: Uuid, role: 'organizer' | 'lead' | 'admin' = 'lead') => (await team.byToken(role).get(`/safety-timers/${id}`)).body as { state: string; deadlineAt: string };
  const minutesLeft = (deadlineAt: string): number => (Date.parse(deadlineAt) - api.clock.now().getTime()) / MINUTE;
  const alarmed = (id: Uuid) => until('the alarm', async () => (await read(id)).state === 'alarmed', 30_000);

  test('a round is begun once, with the deadline on the server; another one waits until it is over', async () => {
    const listId = await aList();
    const body = wish({ visitListId: listId });
    const made = await team.byToken('organizer').post('/safety-timers', body);
    expect([made.status, made.headers['location']]).toEqual([201, `/api/v1/safety-timers/${body.id}`]);
    expect(made.body).toMatchObject({ id: body.id, state: 'running', minutes: 60, visitListId: listId, listName: 'Tuesday round', visitor: { id: team.users.organizer }, colleague: { id: team.users.lead, name: 'The lead' }, lastDoor: null, nextDoor: null });
    expect(minutesLeft(made.body.deadlineAt)).toBe(60);
    expect((await team.byToken('organizer').post('/safety-timers', body)).status).toBe(200);
    expect((await team.byToken('organizer').post('/safety-timers', { ...body, minutes: 90 })).status).toBe(409);
    const second = await team.byToken('organizer').post('/safety-timers', wish());
    expect([second.status, second.body.code, second.body.safetyTimerId]).toEqual([409, 'house-visits/round-running', body.id]);
    // Two visitors of one list have a timer each.
    expect((await start({ visitListId: null }, 'volunteer')).state).toBe('running');
  });

  test('bad wishes name the field, and nothing is begun', async () => {
    const refused = async (more: object) => {
      const { status, body } = await team.byToken('organizer').post('/safety-timers', wish(more));
      return [status, (body as { errors: Array<{ field: string }> }).errors[0]?.field];
    };
    const other = await aSignedInTeam(api);
    expect(await refused({ minutes: 5 })).toEqual([422, 'minutes']);
    expect(await refused({ minutes: 481 })).toEqual([422, 'minutes']);
    expect(await refused({ colleagueId: team.users.organizer })).toEqual([422, 'colleagueId']);
    expect(await refused({ colleagueId: team.users.volunteer })).toEqual([422, 'colleagueId']);
    expect(await refused({ colleagueId: other.users.lead })).toEqual([404, 'colleagueId']);
    expect(await refused({ visitListId: newId() })).toEqual([404, 'visitListId']);
    expect(await refused({ place: '34,-118' })).toEqual([422, 'place']);
    expect(await inScope('SELECT id FROM safety_timers')).toEqual([]);
  });

  test('a visit that comes in, a list that is fetched and "I am all right" give the whole time again', async () => {
    const listId = await aList();
    const { id } = await start({ visitListId: listId });
    const left = async () => minutesLeft((await read(id)).deadlineAt);
    api.clock.moveBy(20 * MINUTE);
    expect(await left()).toBe(40);
    await team.byToken('organizer').get(`/visit-lists/${listId}/stops`);
    expect(await left()).toBe(60);
    api.clock.moveBy(20 * MINUTE);
    await team.byToken('lead').get(`/visit-lists/${listId}/stops`);
    expect(await left()).toBe(40);
    const [stop] = (await team.byToken('organizer').get(`/visit-lists/${listId}/stops`)).body.items as Array<{ people: Array<{ contactId: Uuid }> }>;
    api.clock.moveBy(20 * MINUTE);
    await team.byToken('organizer').post('/house-visits/batch', { visits: [{ id: newId(), contactId: stop!.people[0]!.contactId, visitListId: listId, outcome: 'not_home' }] });
    expect(await left()).toBe(60);
    api.clock.moveBy(20 * MINUTE);
    const answer = { id: newId(), answer: 'all_right' };
    expect((await team.byToken('organizer').post(`/safety-timers/${id}/answers`, answer)).status).toBe(201);
    expect(await left()).toBe(60);
    api.clock.moveBy(10 * MINUTE);
    expect((await team.byToken('organizer').post(`/safety-timers/${id}/answers`, answer)).status).toBe(200);
    expect(await left()).toBe(50);
    expect((await team.byToken('organizer').post(`/safety-timers/${id}/answers`, { ...answer, answer: 'back' })).status).toBe(409);
  });

  test('unanswered, the colleague gets one mail and one text, with the last door; after a quarter of an hour all leads do, unless somebody has them', async () => {
    const listId = await aList();
    const { id } = await start({ visitListId: listId });
    const stops = (await team.byToken('organizer').get(`/visit-lists/${listId}/stops`)).body.items as Array<{ id: Uuid; position: number; people: Array<{ contactId: Uuid }> }>;
    await team.byToken('organizer').post('/house-visits/batch', { visits: [{ id: newId(), contactId: stops[1]!.people[0]!.contactId, visitListId: listId, outcome: 'talked' }] });
    api.clock.moveBy(64 * MINUTE);
    expect(await told('alarm')).toEqual([]);
    api.clock.moveBy(1 * MINUTE);
    await alarmed(id);
    expect(await told('alarm')).toEqual(['lead email', 'lead sms']);
    expect((await messages()).map((one) => one.purpose)).toEqual(['safety', 'safety']);
    const seen = await read(id);
    expect(seen).toMatchObject({ state: 'alarmed', lastDoor: { stopId: stops[1]!.id, position: 2, line1: expect.stringContaining('Oak St') }, nextDoor: { stopId: stops[2]!.id } });
    expect(JSON.stringify(seen)).not.toMatch(/Guadalupe|Min-ji|Rosa/);
    await until('the mails on their way', async () => (await messages()).every((one) => one.state === 'sent'), 30_000);

    // The phone that sends by itself is no answer.
    await team.byToken('organizer').get(`/visit-lists/${listId}/stops`);
    expect((await read(id)).state).toBe('alarmed');
    api.clock.moveBy(15 * MINUTE);
    await until('the leads told', async () => (await told('alarm')).length > 2, 30_000);
    expect(await told('alarm')).toEqual(['admin email', 'lead email', 'lead sms']);

    expect((await team.byToken('admin').post(`/safety-timers/${id}/answers`, { answer: 'have_them' })).body).toMatchObject({ state: 'alarmed', takenBy: { id: team.users.admin } });
    const back = await team.byToken('organizer').post(`/safety-timers/${id}/answers`, { id: newId(), answer: 'back' });
    expect(back.body.state).toBe('ended');
    await team.byToken('organizer').post(`/safety-timers/${id}/answers`, { answer: 'back' });
    expect(await told('clear')).toEqual(['admin email', 'lead email', 'lead sms']);
  }, 90_000);

  test('somebody who has them stops the second step; "all right" after an alarm tells everybody once and the round goes on to its next deadline', async () => {
    const { id } = await start();
    api.clock.moveBy(65 * MINUTE);
    await alarmed(id);
    await team.byToken('lead').post(`/safety-timers/${id}/answers`, { answer: 'have_them' });
    const [work] = await inScope<{ due_at: Date }>("SELECT due_at FROM due_work WHERE organization_id = $1 AND kind = 'house-visits.escalate-safety-alarm' AND subject_id = $2", [team.id, id]);
    api.clock.moveBy(work!.due_at.getTime() - api.clock.now().getTime() + MINUTE);
    await until('the second step looked at', async () => (await inScope<{ state: string }>("SELECT state FROM due_work WHERE organization_id = $1 AND kind = 'house-visits.escalate-safety-alarm'", [team.id]))[0]?.state === 'done', 30_000);
    expect(await told('alarm')).toEqual(['lead email', 'lead sms']);

    expect((await team.byToken('organizer').post(`/safety-timers/${id}/answers`, { answer: 'all_right' })).body.state).toBe('running');
    expect(await told('clear')).toEqual(['lead email', 'lead sms']);
    api.clock.moveBy(65 * MINUTE);
    await alarmed(id);
    expect(await told('alarm')).toEqual(['lead email', 'lead email', 'lead sms', 'lead sms']);
  }, 90_000);

  test('a round that ended tells nobody; a list that its visitor brings back ends it, one that a lead takes back does not', async () => {
    const listId = await aList();
    const { id } = await start({ visitListId: listId });
    const { version } = (await team.byToken('lead').get(`/visit-lists/${listId}`)).body as { version: number };
    expect((await team.byToken('lead').patch(`/visit-lists/${listId}`, { version, status: 'ready' })).status).toBe(200);
    expect((await team.byToken('lead').patch(`/visit-lists/${listId}`, { version: version + 1, status: 'returned' })).status).toBe(200);
    expect((await read(id)).state).toBe('running');
    await team.byToken('organizer').post(`/safety-timers/${id}/answers`, { answer: 'back' });

    const own = await aList('organizer');
    const second = await start({ visitListId: own });
    const now = (await team.byToken('organizer').get(`/visit-lists/${own}`)).body as { version: number };
    expect((await team.byToken('organizer').patch(`/visit-lists/${own}`, { version: now.version, status: 'returned' })).status).toBe(200);
    expect((await read(second.id)).state).toBe('ended');
    api.clock.moveBy(3 * 60 * MINUTE);
    expect(await inScope("SELECT 1 FROM due_work WHERE organization_id = $1 AND kind LIKE 'house-visits.%safety%' AND state = 'waiting'", [team.id])).toEqual([]);
    expect(await messages()).toEqual([]);
  });

  test('who chose somebody is seen by them and by leads; nobody else sees it, and what it is theirs to say is theirs alone', async () => {
    const other = await aSignedInTeam(api);
    const { id } = await start({ colleagueId: team.users.admin });
    const list = async (role: 'admin' | 'lead' | 'organizer' | 'volunteer', from = team) => ((await from.byToken(role).get('/safety-timers?state=running,alarmed&count=true')).body as { items: Array<{ id: Uuid }>; total: number });
    expect([(await list('admin')).total, (await list('lead')).total, (await list('organizer')).total, (await list('volunteer')).total, (await list('admin', other)).total]).toEqual([1, 1, 1, 0, 0]);
    for (const stranger of [team.byToken('volunteer'), other.byToken('admin'), other.byToken('lead')]) {
      expect((await stranger.get(`/safety-timers/${id}`)).status).toBe(404);
      expect((await stranger.post(`/safety-timers/${id}/answers`, { answer: 'have_them' })).status).toBe(404);
    }
    expect((await team.byToken('lead').post(`/safety-timers/${id}/answers`, { answer: 'all_right' })).body.code).toBe('house-visits/answer-not-yours');
    expect((await team.byToken('organizer').post(`/safety-timers/${id}/answers`, { answer: 'have_them' })).body.code).toBe('house-visits/answer-not-yours');
    // A colleague who is no lead is not shown where the visitor is before there is a reason.
    const listId = await aList();
    await team.byToken('organizer').post(`/safety-timers/${id}/answers`, { answer: 'back' });
    const chosen = (await team.byToken('volunteer').post('/safety-timers', wish({ colleagueId: team.users.organizer }))).body as { id: Uuid };
    expect((await team.byToken('organizer').get(`/safety-timers/${chosen.id}`)).body).toMatchObject({ lastDoor: null, nextDoor: null, visitor: { name: 'The volunteer' } });
    expect((await team.byToken('volunteer').get(`/safety-timers/options?visitListId=${listId}`)).body).toMatchObject({
      minutes: [60, 90, 120], usualMinutes: 90, hideMinutes: 3, suggestedId: team.users.lead, colleagues: expect.arrayContaining([{ id: team.users.lead, name: 'The lead', email: true, text: true }]) });
  });

  test('a colleague who has left is not written to: the leads are told at once', async () => {
    const { id } = await start({ colleagueId: team.users.lead });
    await api.app.get(Database, { strict: false }).global('UPDATE users SET disabled_at = $2 WHERE id = $1', [team.users.lead, api.clock.now()]);
    api.clock.moveBy(65 * MINUTE);
    await until('the admins told', async () => (await told('alarm')).length > 0, 30_000);
    expect(await told('alarm')).toEqual(['admin email']);
    expect((await team.byToken('admin').get(`/safety-timers/${id}`)).body).toMatchObject({ state: 'alarmed', escalatedAt: expect.any(String) });
  }, 60_000);
});
