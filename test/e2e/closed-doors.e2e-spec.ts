import fc from 'fast-check';
import { OUTCOMES } from '@doorstep/house-visits/domain';
import { cellAt, dayIn, localHourMinute, newId, weekdayOf } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import { DueWork } from '@doorstep/platform/outbox';
import { workerBeside } from '../support/imports';
import { longRun } from '../support/random';
import { testApi } from '../support/server';
import type { SignedInTeam, TestCaller } from '../support/team';
import { aSignedInTeam } from '../support/team';
import { until } from '../support/until';

interface Attempt { state: string; attempt: number; of: number; day: string | null; weekday: number | null; part: string | null; reason: string | null }
interface Promised { id: string; title: string; state: string; result: string | null; version: number; assigneeId: string; dueOn: string; createdFrom: { kind: string; id: string } }

const ZONE = 'America/Los_Angeles';
/** Monday evening, Tuesday noon, Saturday morning of the weeks before the clock of the tests, which stands on a Wednesday. */
const MONDAY = '2026-10-06T01:30:00Z';
const TUESDAY = '2026-10-06T20:00:00Z';
const SATURDAY = '2026-10-10T17:00:00Z';

describe('after a closed door', () => {
  const api = testApi();
  let team: SignedInTeam;
  beforeEach(async () => void (team = await aSignedInTeam(api)));

  const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => api.app.get(Database, { strict: false }).withScope(team.actor('system'), (scope) => scope.query<Row>(sql, [team.id, ...values]));
  const ok = async (call: ReturnType<TestCaller['post']>): Promise<{ id: string }> => {
    const answer = await call;
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
    return answer.body as { id: string };
  };
  const person = async (body: object = {}): Promise<string> =>
    (await ok(team.as('organizer').post('/contacts', { givenName: 'Guadalupe', familyName: 'López', phones: [{ number: '(213) 555-0101' }], addresses: [{ line1: '12 Oak St', postalCode: '90017' }], ...body }))).id;
  const closed = (contactId: string, visitedAt: string, more: object = {}): { id: string } & Record<string, unknown> => ({ id: newId(), contactId, outcome: 'not_home', visitedAt, timeZone: ZONE, ...more });
  const visit = (contactId: string, visitedAt: string, more: object = {}, role: 'organizer' | 'lead' = 'organizer') => ok(team.as(role).post('/house-visits', closed(contactId, visitedAt, more)));
  const found = async (query: string): Promise<string[]> => ((await team.as('organizer').get(`/contacts?${query}`)).body.items as Array<{ id: string }>).map(({ id }) => id);
  const promises = async (contactId: string): Promise<Promised[]> =>
    ((await team.as('lead').get(`/follow-ups?contactId=${contactId}`)).body.items as Promised[]).filter(({ createdFrom }) => createdFrom?.kind === 'closed_door');
  const kept = async (contactId: string): Promise<Attempt | null> => {
    const [row] = await rows<Attempt>('SELECT state, attempt, most AS of, day::text AS day, part, cell, reason, due_at, last_at FROM next_attempts WHERE organization_id = $1 AND contact_id = $2', [contactId]);
    return row ?? null;
  };
  /** What the door of a list says to who holds it. */
  const brief = async (contactId: string): Promise<Attempt | null> => {
    const list = await ok(team.as('lead').post('/visit-lists', { name: 'Oak St', contactIds: [contactId], visitorIds: [team.users.volunteer] }));
    const stops = (await team.as('volunteer').get(`/visit-lists/${list.id}/stops`)).body.items as Array<{ people: Array<{ brief: { nextAttempt: Attempt | null } }> }>;
    await ok(team.as('lead').patch(`/visit-lists/${list.id}`, { version: 1, status: 'archived' }) as never);
    return stops[0]!.people[0]!.brief.nextAttempt;
  };

  test('the door says when to come back: another weekday, another part of the day, the second of three', async () => {
    const id = await person();
    await visit(id, MONDAY);
    const next = await brief(id);
    expect(next).toMatchObject({ state: 'again', attempt: 2, of: 3, reason: 'untried' });
    expect([next!.weekday, next!.part]).not.toContain(1);
    expect(next!.part).not.toBe('evening');
    expect(next!.day! > '2026-10-05').toBe(true);
    const due = await rows<{ due_at: Date }>('SELECT due_at FROM next_attempts WHERE organization_id = $1 AND contact_id = $2', [id]);
    expect([dayIn(due[0]!.due_at, ZONE), localHourMinute(due[0]!.due_at, ZONE).hour >= 9]).toEqual([next!.day, true]);
  });

  test('who is to be tried again is found by it, also by the kind of hour, and nobody is whose door was open', async () => {
    const [ana, ben] = [await person(), await person({ givenName: 'Ben' })];
    await visit(ana, MONDAY);
    await visit(ben, MONDAY, { outcome: 'talked' });
    const { cell } = (await kept(ana)) as unknown as { cell: string };
    expect(await found('attempt=again')).toEqual([ana]);
    expect(await found(`attempt=${cell}`)).toEqual([ana]);
    expect(await found('attempt=due')).toEqual([ana]);
    expect(await found('attempt=weekday-evening,call,other_way')).toEqual([]);
    await ok(team.as('lead').patch(`/contacts/${ana}`, { version: 1, doNotContact: true }) as never);
    expect(await found('attempt=again')).toEqual([]);
    const wrong = await team.as('organizer').get('/contacts?attempt=midnight');
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([400, 'attempt']);
    expect((await team.as('volunteer').get('/contacts?attempt=again')).status).toBe(403);
    const others = await aSignedInTeam(api);
    expect((await others.as('admin').get('/contacts?attempt=again')).body.items).toEqual([]);
  });

  test('a time that lies further ahead than a day is not due yet', async () => {
    const id = await person();
    await visit(id, '2026-10-14T18:30:00Z');
    expect((await kept(id))!.state).toBe('again');
    const soon = (await kept(id)) as unknown as { due_at: Date };
    expect(await found('attempt=due')).toEqual(soon.due_at.getTime() < api.clock.now().getTime() + 86_400_000 ? [id] : []);
    await rows("UPDATE next_attempts SET due_at = $3 WHERE organization_id = $1 AND contact_id = $2 RETURNING state", [id, new Date(api.clock.now().getTime() + 90_000_000)]);
    expect([await found('attempt=due'), await found('attempt=again')]).toEqual([[], [id]]);
  });

  test('after three attempts, in whatever order and however often they are sent, there is one promise to call, the visitor’s', async () => {
    const visits = [MONDAY, TUESDAY, SATURDAY];
    for (const order of [[0, 1, 2], [2, 0, 1], [1, 2, 0]]) {
      const id = await person();
      const sent = visits.map((at) => closed(id, at));
      for (const n of order) for (const again of [201, 200]) expect((await team.as('organizer').post('/house-visits', sent[n]!)).status).toBe(again);
      expect(await promises(id)).toMatchObject([{ title: 'Not met at the door 3 times: call', state: 'open', assigneeId: team.users.organizer, dueOn: '2026-10-15', createdFrom: { kind: 'closed_door', id: sent[2]!.id } }]);
      expect(await kept(id)).toMatchObject({ state: 'call', attempt: 3, of: 3, day: null });
      expect(await found('attempt=call')).toContain(id);
      expect(await brief(id)).toEqual({ state: 'call', attempt: 3, of: 3, day: null, weekday: null, part: null, reason: null });
      await visit(id, '2026-10-12T17:00:00Z');
      expect(await promises(id)).toHaveLength(1);
      expect(await kept(id)).toMatchObject({ state: 'call', attempt: 4 });
    }
  });

  test('two who stood there together are one attempt, and a batch is no different', async () => {
    const id = await person();
    await visit(id, MONDAY);
    await visit(id, '2026-10-06T01:35:00Z', { outcome: 'someone_else_home' }, 'lead');
    expect(await kept(id)).toMatchObject({ state: 'again', attempt: 2 });
    const batch = await team.as('organizer').post('/house-visits/batch', { visits: [closed(id, SATURDAY), closed(id, TUESDAY)] });
    expect((batch.body.results as Array<{ status: number }>).map(({ status }) => status)).toEqual([201, 201]);
    expect((await promises(id)).length).toBe(1);
  });

  test('twenty phones that send the third attempt at once make one promise', async () => {
    const id = await person();
    await visit(id, MONDAY);
    await visit(id, TUESDAY);
    const sent = await Promise.all(Array.from({ length: 20 }, (_, i) => team.as(i % 2 ? 'organizer' : 'lead').post('/house-visits', closed(id, new Date(Date.parse(SATURDAY) + i * 60_000).toISOString()))));
    expect(sent.map(({ status }) => status)).toEqual(Array(20).fill(201));
    expect(await promises(id)).toHaveLength(1);
    expect(await kept(id)).toMatchObject({ state: 'call', attempt: 3 });
  });

  test('without a number another way is to be found', async () => {
    const id = await person({ phones: [] });
    for (const at of [MONDAY, TUESDAY, SATURDAY]) await visit(id, at);
    expect(await promises(id)).toMatchObject([{ title: 'Not met at the door 3 times, and no number: find another way' }]);
    expect(await kept(id)).toMatchObject({ state: 'other_way' });
    expect(await found('attempt=other_way')).toEqual([id]);
  });

  test('a talk that arrives late and lies between lets the promise go with a reason; one that somebody has taken up stays', async () => {
    const [ana, ben] = [await person(), await person()];
    for (const id of [ana, ben]) for (const at of [MONDAY, TUESDAY, SATURDAY]) await visit(id, at);
    const [taken] = await promises(ben);
    await ok(team.as('organizer').patch(`/follow-ups/${taken!.id}`, { version: 1, dueOn: '2026-10-20' }) as never);
    for (const id of [ana, ben]) await visit(id, '2026-10-08T01:00:00Z', { outcome: 'talked' });
    expect(await promises(ana)).toMatchObject([{ state: 'dropped', result: 'Not needed any more: see the visits', version: 2 }]);
    expect(await promises(ben)).toMatchObject([{ state: 'open', dueOn: '2026-10-20' }]);
    for (const id of [ana, ben]) expect(await kept(id)).toMatchObject({ state: 'again', attempt: 2 });
    const changes = await rows<{ field: string }>('SELECT field FROM follow_up_changes c JOIN follow_ups f ON f.organization_id = c.organization_id AND f.id = c.follow_up_id WHERE c.organization_id = $1 AND f.contact_id = $2', [ana]);
    expect(changes.map(({ field }) => field).sort()).toEqual(['result', 'state']);
  });

  test('somebody who was met is not to be tried again; a new round of closed doors is a new promise', async () => {
    const id = await person();
    for (const at of [MONDAY, TUESDAY, SATURDAY]) await visit(id, at);
    await visit(id, '2026-10-11T17:00:00Z', { outcome: 'talked' });
    expect(await kept(id)).toBeNull();
    for (const day of ['12', '13', '14']) await visit(id, `2026-10-${day}T17:00:00Z`);
    expect((await promises(id)).map(({ state }) => state).sort()).toEqual(['dropped', 'open']);
  });

  test('how often, and between which hours, are settings of the organization', async () => {
    expect((await team.as('admin').patch('/settings', { 'doors.attempts': 2, 'doors.from': '10:30', 'doors.until': '18:00' })).status).toBe(200);
    const id = await person();
    await visit(id, MONDAY);
    const at = (await kept(id)) as unknown as { due_at: Date; of: number; part: string };
    const { hour, minute } = localHourMinute(at.due_at, ZONE);
    expect([at.of, hour * 60 + minute >= 630, at.part === 'evening']).toEqual([2, true, false]);
    await visit(id, TUESDAY);
    expect(await kept(id)).toMatchObject({ state: 'call', of: 2 });
    for (const bad of [{ 'doors.from': '05:00' }, { 'doors.until': '23:00' }, { 'doors.attempts': 0 }, { 'doors.from': '09:10' }]) {
      const refused = await team.as('admin').patch('/settings', bad);
      expect([refused.status, refused.body.errors[0].field]).toEqual([422, Object.keys(bad)[0]]);
    }
  });

  test('the shift comes first: who works nights is tried in the afternoon', async () => {
    const unit = (await team.as('lead').post('/units', { name: 'Hotel', shifts: [{ name: 'Night', starts: '23:00', ends: '07:00' }] })).body as { id: string; shifts: Array<{ id: string }> };
    const id = await person({ employments: [{ shiftId: unit.shifts[0]!.id }] });
    await visit(id, '2026-10-04T17:00:00Z');
    expect(await kept(id)).toMatchObject({ part: 'afternoon', reason: 'shift' });
  });

  test('whoever was there says when to come back: that is when, also after the third attempt; a visit that is taken back is no attempt', async () => {
    const id = await person();
    for (const at of [MONDAY, TUESDAY]) await visit(id, at);
    const asked = await visit(id, SATURDAY, { outcome: 'come_back_later', comeBack: { on: '2026-10-15', at: '18:30' } });
    expect(await kept(id)).toMatchObject({ state: 'again', attempt: 4, of: 4, day: '2026-10-15', part: 'evening', reason: 'told', due_at: new Date('2026-10-16T01:30:00Z') });
    expect(await promises(id)).toEqual([]);
    expect((await team.as('organizer').delete(`/house-visits/${asked.id}`)).status).toBe(204);
    expect(await kept(id)).toMatchObject({ state: 'again', attempt: 3, of: 3 });
  });

  test('two entries of one person are tried as one, and as two again once that is undone; a forgotten person is tried by nobody', async () => {
    const [ana, twin] = [await person(), await person()];
    await visit(ana, MONDAY);
    await visit(twin, TUESDAY);
    await visit(twin, SATURDAY);
    const merge = await ok(team.as('lead').post('/contact-merges', { survivorId: ana, duplicateId: twin }));
    expect([await kept(ana), await kept(twin)]).toMatchObject([{ state: 'call', attempt: 3 }, null]);
    expect((await team.as('lead').delete(`/contact-merges/${merge.id}`)).status).toBe(204);
    expect([await kept(ana), await kept(twin)]).toMatchObject([{ state: 'again', attempt: 2 }, { state: 'again', attempt: 3 }]);
    expect((await team.as('lead').post('/contact-forgettings', { contactId: ana, confirmName: 'Guadalupe López' })).body).toMatchObject({ state: 'done' });
    expect(await rows('SELECT contact_id FROM next_attempts WHERE organization_id = $1')).toEqual([{ contact_id: twin }]);
  });

  test('worked out anew from the visits by the worker, everybody is as they were kept, and again the very same', async () => {
    const outcomes = fc.sample(fc.array(fc.tuple(fc.constantFrom(...OUTCOMES), fc.integer({ min: 0, max: 20_000 })), { minLength: 1, maxLength: 6 }), { numRuns: longRun() ? 60 : 12, seed: 20261130 });
    for (const story of outcomes) {
      const id = await person();
      for (const [outcome, minutes] of story) await visit(id, new Date(Date.parse('2026-09-30T16:00:00Z') + minutes * 60_000).toISOString(), { outcome });
    }
    const all = () => rows<Record<string, unknown>>('SELECT contact_id, state, attempt, most, day::text AS day, part, cell, reason, due_at, last_at FROM next_attempts WHERE organization_id = $1 ORDER BY contact_id');
    const before = await all();
    expect(before.length).toBeGreaterThan(1);
    const spoil = async (): Promise<void> => {
      await rows('DELETE FROM next_attempts WHERE organization_id = $1 AND attempt = 2');
      await rows("UPDATE next_attempts SET attempt = 9, state = 'call' WHERE organization_id = $1 RETURNING state");
    };
    const worker = await workerBeside(api);
    const again = async (): Promise<Array<Record<string, unknown>>> => {
      await api.app.get(Database, { strict: false }).withScope(team.actor('system'), (scope) => api.app.get(DueWork, { strict: false }).put(scope, { kind: 'house-visits.find-attempts', subjectId: team.id, dueAt: scope.now }));
      await until('the attempts are worked out', async () => (await rows<{ state: string }>("SELECT state FROM due_work WHERE organization_id = $1 AND kind = 'house-visits.find-attempts'"))[0]?.state === 'done');
      return all();
    };
    try {
      await spoil();
      const rebuilt = await again();
      // What was learned of hours since may better the hour that is proposed; everything else follows from the visits alone.
      const facts = (list: Array<Record<string, unknown>>) => list.map(({ contact_id, state, attempt, most, last_at }) => ({ contact_id, state, attempt, most, last_at }));
      expect(facts(rebuilt)).toEqual(facts(before));
      await spoil();
      expect(await again()).toEqual(rebuilt);
    } finally {
      await worker.close();
    }
    expect((await rows("SELECT id FROM follow_ups WHERE organization_id = $1 AND created_from_kind = 'closed_door' AND state = 'open'")).length).toBe(before.filter(({ state }) => state !== 'again').length);
  });

  test('hours of a campaign are as many doors as the rows that each opens to, on any evenings', async () => {
    const { id: campaignId } = await ok(team.as('lead').post('/campaigns', { name: 'Hotels', stage: 'building', memberIds: [team.users.organizer] }));
    const people = [await person(), await person(), await person()];
    const [stories] = fc.sample(fc.array(fc.tuple(fc.constantFrom(...OUTCOMES), fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 2 }), fc.constantFrom(ZONE, 'America/New_York')), { minLength: 30, maxLength: 40 }), { numRuns: 1, seed: 20261130 });
    for (const [n, [outcome, minutes, who, timeZone]] of stories!.entries()) {
      await visit(people[who]!, new Date(Date.parse('2026-09-22T16:00:00Z') + minutes * 60_000).toISOString(), { outcome, campaignId, timeZone }, n % 2 ? 'lead' : 'organizer');
    }
    expect((await team.as('lead').post('/contact-forgettings', { contactId: people[2], confirmName: 'Guadalupe López' })).body).toMatchObject({ state: 'done' });
    for (const contactId of people.slice(0, 2)) await rows('INSERT INTO audience_members (organization_id, audience_id, contact_id, since) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [campaignId, contactId, api.clock.now()]);
    const report = (await team.as('lead').get(`/campaigns/${campaignId}/hours`)).body as { since: string; hours: Array<{ weekday: number; part: string; doors: number; reached: number }>; attempts: { due: number; again: Array<{ cell: string; people: number }>; call: number; otherWay: number } };
    const total = async (query: string): Promise<number> => (await team.as('lead').get(`${query}&count=true&limit=1`)).body.total as number;
    expect(report.since).toBe('2026-04-15');
    for (const { weekday, part, doors, reached } of report.hours) {
      const cell = `/house-visits?campaignId=${campaignId}&encounters=true&weekday=${weekday}&part=${part}&since=2026-04-15T07:00:00Z`;
      expect([weekday, part, await total(cell), await total(`${cell}&reached=person`)]).toEqual([weekday, part, doors, reached]);
    }
    expect(report.hours.length).toBeGreaterThan(5);
    const { again, call, otherWay, due } = report.attempts;
    for (const { cell, people: n } of again) expect(await total(`/contacts?campaignId=${campaignId}&attempt=${cell}`)).toBe(n);
    expect([await total(`/contacts?campaignId=${campaignId}&attempt=call`), await total(`/contacts?campaignId=${campaignId}&attempt=other_way`), await total(`/contacts?campaignId=${campaignId}&attempt=due`)]).toEqual([call, otherWay, due]);
    expect((await team.as('organizer').get(`/campaigns/${campaignId}/hours`)).status).toBe(403);
    expect((await (await aSignedInTeam(api)).as('admin').get(`/campaigns/${campaignId}/hours`)).status).toBe(404);
  });

  test('a saved list and an act on many ask for attempts as the list does', async () => {
    const [ana] = [await person(), await person()];
    await visit(ana, MONDAY);
    const list = await ok(team.as('lead').post('/saved-lists', { name: 'Again', groups: { all: [{ attempt: 'again' }] } }));
    expect(((await team.as('lead').get(`/contacts?savedListId=${list.id}`)).body.items as Array<{ id: string }>).map(({ id }) => id)).toEqual([ana]);
    const at = (await kept(ana)) as unknown as { day: string; due_at: Date; cell: string };
    expect([weekdayOf(at.day) <= 5 ? 'weekday' : weekdayOf(at.day) === 6 ? 'saturday' : 'sunday', cellAt(at.day, localHourMinute(at.due_at, ZONE).hour * 60)]).toEqual([at.cell.split('-')[0], at.cell]);
  });
});
