import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import type { RunningWorker } from '../../apps/worker/create-worker';
import { TEST_NOW } from '../support';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';
import { until } from '../support/until';
import { aVisitList, somebodyAtADoor } from '../support/visit-lists';
import { startWorker } from '../support/worker';

const HOUR = 3_600_000;

describe('a visit list in somebody’s hands', () => {
  const api = testApi();
  let worker: RunningWorker;
  let team: SignedInTeam;
  beforeAll(async () => void (worker = await startWorker(api.clock)), 60_000);
  afterAll(() => worker?.close());
  beforeEach(async () => {
    api.clock.moveTo(new Date(TEST_NOW));
    team = await aSignedInTeam(api, { language: 'es' });
  });

  const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => api.app.get(Database, { strict: false }).withScope(team.actor('system'), (scope) => scope.query<Row>(sql, values));
  const statusOf = async (id: string): Promise<string> => (await team.byToken('lead').get(`/visit-lists/${id}`)).body.status;
  const ended = (id: string, status: string) => until(`the list is ${status}`, async () => (await statusOf(id)) === status, 15_000);
  const toVolunteer = () => ({ visitorIds: [team.users.volunteer] });
  const visit = (visitListId: string, contactId: string, more: object = {}) => ({ id: newId(), visitListId, contactId, outcome: 'not_home', visitedAt: api.clock.now().toISOString(), ...more });
  const mails = (kind: string) => rows<{ user_id: string; due_at: Date; state: string }>('SELECT user_id, due_at, state FROM messages WHERE occasion_kind = $1 ORDER BY user_id', [kind]);
  const work = async (kind: string, id: string) => (await rows<{ state: string; due_at: Date }>('SELECT state, due_at FROM due_work WHERE organization_id = $1 AND kind = $2 AND subject_id = $3', [team.id, kind, id]))[0];

  test('goes back at its time: its people are free, sight ends, who had it and who cut it are told once, and a late visit is welcome', async () => {
    const list = await aVisitList(team, 3, toVolunteer());
    expect([list.status, new Date(list.dueBackAt!).getTime() - api.clock.now().getTime()]).toEqual(['checked_out', 72 * HOUR]);
    const [visited, late, untouched] = list.people as [string, string, string];
    expect((await team.byToken('volunteer').post('/house-visits', visit(list.id, visited))).status).toBe(201);
    const onTheWay = visit(list.id, late);
    expect((await team.byToken('lead').post('/visit-lists', { name: 'Other', contactIds: [untouched] })).body.code).toBe('house-visits/on-open-list');
    expect((await team.byToken('volunteer').get(`/visit-lists/${list.id}/stops`)).body.items).toHaveLength(3);

    api.clock.moveTo(new Date(list.dueBackAt!));
    await ended(list.id, 'expired');
    expect((await team.byToken('volunteer').get(`/visit-lists/${list.id}/stops`)).status).toBe(404);
    expect((await team.byToken('volunteer').get(`/contacts/${untouched}`)).status).toBe(404);
    expect((await aVisitList(team, [untouched])).doors).toBe(1);
    expect((await team.byToken('volunteer').get('/visit-list-endings')).body.items).toMatchObject([{ id: list.id, name: 'Linden Court', how: 'expired', holders: [] }]);
    await until('both are told', async () => (await mails('house-visits.list-expired')).length === 2);
    expect((await mails('house-visits.list-expired')).map((mail) => mail.user_id)).toEqual([team.users.lead, team.users.volunteer].sort());
    expect(await work('house-visits.expire-list', list.id)).toMatchObject({ state: 'done' });
    const record = await rows<{ act: string; subject_id: string }>("SELECT act, subject_id FROM audit_events WHERE organization_id = $1 AND act IN ('house-visits.list-expired', 'house-visits.list-handed-back') ORDER BY act", [team.id]);
    expect(record).toEqual([{ act: 'house-visits.list-expired', subject_id: list.id }, { act: 'house-visits.list-handed-back', subject_id: team.users.volunteer }]);

    // Saved at the door before the time was over, sent after it.
    const sent = await team.byToken('volunteer').post('/house-visits/batch', { sentAt: api.clock.now().toISOString(), visits: [onTheWay] });
    expect(sent.body.results.map((one: { status: number }) => one.status)).toEqual([201]);
    expect((await team.byToken('lead').get(`/visit-lists/${list.id}`)).body).toMatchObject({ status: 'expired', done: 2 });
  });

  test('is reminded of before its time, in the reader’s day: the evening before where that would be in the night', async () => {
    // A Wednesday noon plus 72 hours is noon on Saturday; twelve hours before is midnight.
    const list = await aVisitList(team, 2, toVolunteer());
    const reminder = await work('house-visits.remind-list', list.id);
    const due = new Date(list.dueBackAt!);
    expect([reminder!.state, due.getTime() - reminder!.due_at.getTime()]).toEqual(['waiting', 16 * HOUR + 60_000]);
    api.clock.moveTo(reminder!.due_at);
    await until('who has it is told', async () => (await mails('house-visits.list-due')).length === 1);
    await until('it is sent', async () => (await mails('house-visits.list-due'))[0]!.state === 'sent');
    expect((await mails('house-visits.list-due'))[0]).toMatchObject({ user_id: team.users.volunteer, due_at: reminder!.due_at });
    expect(await statusOf(list.id)).toBe('checked_out');
    const [message] = (await team.byToken('admin').get('/messages?limit=1')).body.items as Array<{ subject: string; body: string }>;
    expect(message).toMatchObject({ subject: 'Pronto hay que devolver una lista de visitas' });
    expect(message!.body).toContain('sábado');
    expect(message!.body).toContain('Faltan 2 puertas');
  });

  test('is not reminded of when that is not wished, and has another time when it is said', async () => {
    expect((await team.byToken('admin').patch('/settings', { 'visits.remindHours': 0, 'visits.dueBackHours': 24 })).status).toBe(200);
    const list = await aVisitList(team, 1, toVolunteer());
    expect(new Date(list.dueBackAt!).getTime() - api.clock.now().getTime()).toBe(24 * HOUR);
    expect(await work('house-visits.remind-list', list.id)).toBeUndefined();
    const later = new Date(api.clock.now().getTime() + 48 * HOUR);
    const moved = await team.byToken('lead').patch(`/visit-lists/${list.id}`, { version: list.version, dueBackAt: later.toISOString() });
    expect([moved.status, moved.body.dueBackAt]).toEqual([200, later.toISOString()]);
    api.clock.moveTo(new Date(list.dueBackAt!));
    const second = await aVisitList(team, 1, { ...toVolunteer(), dueBackAt: api.clock.now().toISOString() });
    // What was due at that moment is done; what was given more time stands.
    await ended(second.id, 'expired');
    expect(await statusOf(list.id)).toBe('checked_out');
    api.clock.moveTo(later);
    await ended(list.id, 'expired');
  });

  test('stays in hand while a door stayed closed, and returns once somebody was met there', async () => {
    const list = await aVisitList(team, 2, { visitorIds: [team.users.volunteer] });
    const [first, second] = list.people as [string, string];
    for (const [id, outcome] of [[first, 'not_home'], [second, 'talked']] as const) expect((await team.byToken('volunteer').post('/house-visits', visit(list.id, id, { outcome }))).status).toBe(201);
    expect((await team.byToken('volunteer').get(`/visit-lists/${list.id}`)).body).toMatchObject({ status: 'checked_out', done: 2 });
    api.clock.moveBy(60 * 60_000);
    expect((await team.byToken('volunteer').post('/house-visits', visit(list.id, first, { outcome: 'talked' }))).status).toBe(201);
    expect(await statusOf(list.id)).toBe('returned');
  });

  test('is returned at its time, without a word, when no door of it is open any more', async () => {
    const list = await aVisitList(team, 2, toVolunteer());
    const [first, second] = list.people as [string, string];
    for (const [id, outcome] of [[first, 'not_home'], [second, 'talked']] as const) expect((await team.byToken('volunteer').post('/house-visits', visit(list.id, id, { outcome }))).status).toBe(201);
    expect(await statusOf(list.id)).toBe('checked_out');
    api.clock.moveTo(new Date(list.dueBackAt!));
    await ended(list.id, 'returned');
    expect((await team.byToken('lead').get(`/visit-lists/${list.id}`)).body).toMatchObject({ status: 'returned', done: 2, visitors: [] });
    expect((await team.byToken('volunteer').get('/visit-list-endings')).body.items).toMatchObject([{ id: list.id, how: 'returned' }]);
    expect([await mails('house-visits.list-expired'), (await work('house-visits.expire-list', list.id))!.state]).toEqual([[], 'dropped']);
    expect(await rows("SELECT 1 FROM audit_events WHERE organization_id = $1 AND act = 'house-visits.list-expired'", [team.id])).toEqual([]);
  });

  test('returns by itself when its last door is done, also when two visitors close the last two at once', async () => {
    const list = await aVisitList(team, 4, { visitorIds: [team.users.volunteer, team.users.organizer] });
    const [first, second, third, fourth] = list.people as [string, string, string, string];
    const talked = { outcome: 'talked' };
    expect((await team.byToken('volunteer').post('/house-visits', visit(list.id, first, talked))).status).toBe(201);
    expect((await team.byToken('organizer').post('/house-visits', visit(list.id, second, { outcome: 'moved' }))).status).toBe(201);
    expect(await statusOf(list.id)).toBe('checked_out');
    const last = await Promise.all([team.byToken('volunteer').post('/house-visits', visit(list.id, third, talked)), team.byToken('organizer').post('/house-visits', visit(list.id, fourth, talked))]);
    expect(last.map((answer) => answer.status)).toEqual([201, 201]);
    expect((await team.byToken('lead').get(`/visit-lists/${list.id}`)).body).toMatchObject({ status: 'returned', done: 4, visitors: [] });
    expect((await team.byToken('volunteer').get('/visit-list-endings')).body.items).toMatchObject([{ id: list.id, how: 'returned' }]);
    expect(await work('house-visits.expire-list', list.id)).toMatchObject({ state: 'dropped' });
    // A second visit at a door of it is still taken, and opens nothing.
    expect((await team.byToken('volunteer').post('/house-visits', visit(list.id, third, { outcome: 'talked' }))).status).toBe(201);
  });

  test('is brought back by whoever has it, once; what was decided without signal changes nothing that came since', async () => {
    const list = await aVisitList(team, 2, toVolunteer());
    const back = () => team.byToken('volunteer').post(`/visit-lists/${list.id}/returns`);
    const first = await back();
    expect([first.status, first.body]).toEqual([201, { id: list.id, status: 'returned', doors: 2, done: 0 }]);
    const again = await back();
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await team.byToken('volunteer').get('/visit-lists?holder=me')).body.items).toEqual([]);

    // It goes out again, to somebody else; the first phone sends its return once more.
    const handed = await team.byToken('lead').patch(`/visit-lists/${list.id}`, { version: (await team.byToken('lead').get(`/visit-lists/${list.id}`)).body.version, status: 'checked_out', visitorIds: [team.users.organizer] });
    expect(handed.status).toBe(200);
    const late = await back();
    expect([late.status, late.body.status]).toEqual([200, 'checked_out']);
    expect((await team.byToken('lead').get(`/visit-lists/${list.id}`)).body).toMatchObject({ status: 'checked_out', visitors: [{ id: team.users.organizer }] });
    expect((await team.byToken('volunteer').get('/visit-list-endings')).body.items).toMatchObject([{ id: list.id, how: 'moved', holders: ['The organizer'] }]);
  });

  test('handed out again to the same visitor stays with them when a return that was decided before is sent late', async () => {
    const list = await aVisitList(team, 1, toVolunteer());
    api.clock.moveBy(HOUR);
    const back = await team.byToken('lead').patch(`/visit-lists/${list.id}`, { version: list.version, status: 'ready', visitorIds: [] });
    api.clock.moveBy(HOUR);
    expect((await team.byToken('lead').patch(`/visit-lists/${list.id}`, { version: back.body.version, status: 'checked_out', visitorIds: [team.users.volunteer] })).status).toBe(200);
    api.clock.moveBy(HOUR);
    const give = (secondsAgo: number) => team.byToken('volunteer').post(`/visit-lists/${list.id}/returns`, { secondsAgo });
    expect((await give(2.5 * 3_600)).body.status).toBe('checked_out');
    expect((await give(60)).body.status).toBe('returned');
  });

  test('is nobody’s to bring back who never had it: another organization, another role, no list at all are told alike', async () => {
    const list = await aVisitList(team, 1, { visitorIds: [team.users.organizer] });
    const others = await aSignedInTeam(api, { language: 'es' });
    const unknown = await team.byToken('volunteer').post(`/visit-lists/${newId()}/returns`);
    for (const caller of [team.byToken('volunteer'), others.byToken('admin'), others.byToken('volunteer'), team.byToken('lead')]) {
      const answer = await caller.post(`/visit-lists/${list.id}/returns`);
      expect([answer.status, answer.body]).toEqual([404, unknown.body]);
    }
    expect(await statusOf(list.id)).toBe('checked_out');
    for (const caller of [others.byToken('admin'), team.byToken('volunteer')]) expect((await caller.get('/visit-list-endings')).body.items).toEqual([]);
  });

  test('twenty lists cut at once with one person: one of them has the person', async () => {
    const contactId = await somebodyAtADoor(team);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => team.byToken('lead').post('/visit-lists', { name: `Race ${n}`, contactIds: [contactId] })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array(19).fill(409)]);
    expect(new Set(answers.flatMap((answer) => answer.body.code ?? []).filter((code: string) => code.includes('/')))).toEqual(new Set(['house-visits/on-open-list']));
  });
});
