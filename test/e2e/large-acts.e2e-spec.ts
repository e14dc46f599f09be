import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import type { RunningWorker } from '../../apps/worker/create-worker';
import { workerBeside } from '../support/imports';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';
import { until } from '../support/until';

type Role = 'admin' | 'lead' | 'organizer' | 'volunteer';
const PEOPLE = 2_300;

describe('acts on so many people that the worker does them', () => {
  const api = testApi();
  let team: SignedInTeam;
  beforeEach(async () => {
    team = await aSignedInTeam(api);
    expect((await team.as('admin').patch('/settings', { 'bulk.atOnce': 2, 'bulk.organizerMost': 3 })).status).toBe(200);
  });
  let worker: RunningWorker | undefined;
  afterEach(async () => {
    await worker?.close();
    worker = undefined;
  });
  const work = async (): Promise<void> => void (worker = await workerBeside(api));

  const inScope = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => api.app.get(Database).withScope(team.actor('system'), (scope) => scope.query<Row>(sql, values));
  const crowd = (count: number): Promise<unknown> => inScope(
    `INSERT INTO contacts (organization_id, id, display_name, sort_key, created_at, updated_at)
     SELECT $1, gen_random_uuid(), 'Worker ' || n, 'worker ' || lpad(n::text, 7, '0'), $3, $3 FROM generate_series(1, $2::integer) n`, [team.id, count, api.clock.now()]);
  const person = async (body: object = {}): Promise<string> => (await team.as('lead').post('/contacts', { givenName: 'Rosa', ...body })).body.id;
  const act = (body: object, role: Role = 'lead') => team.as(role).post('/bulk-acts', body);
  const seen = async (id: string) => (await team.as('lead').get(`/bulk-acts/${id}`)).body;
  const ended = (id: string, status: string) => until(`the act is ${status}`, async () => {
    const body = await seen(id);
    if (body.status === 'failed' && status !== 'failed') throw new Error(JSON.stringify(body.failure));
    return body.status === status && body;
  }, 30_000);
  const total = async (query: string, role: Role = 'lead') => (await team.as(role).get(`/contacts?count=true&limit=1&${query}`)).body.total;
  const audited = async (act: string) => inScope<{ subject_id: string; by: string; n: number }>(
    `SELECT e.subject_id, e.by_user_id AS by, (SELECT count(*)::int FROM audit_people p WHERE p.organization_id = e.organization_id AND p.event_id = e.id) AS n
     FROM audit_events e WHERE e.organization_id = $1 AND e.act = $2`, [team.id, act]);

  test('are taken at once, done in portions, and taken back for everybody but those somebody changed since', async () => {
    await crowd(PEOPLE);
    const wish = { id: newId(), act: 'tag', target: { tag: 'Bus' }, filter: {} };
    const asked = await act(wish);
    expect([asked.status, asked.headers['location']]).toEqual([202, `/api/v1/bulk-acts/${wish.id}`]);
    expect(asked.body).toMatchObject({ status: 'queued', people: PEOPLE, done: 0, changed: 0, failure: null });
    const again = await act(wish);
    expect([again.status, again.body]).toEqual([200, asked.body]);
    expect((await act({ ...wish, target: { tag: 'Bank' } })).status).toBe(409);

    const askedBy = () => inScope('SELECT filter FROM bulk_acts WHERE organization_id = $1 AND id = $2', [team.id, wish.id]);
    expect(await askedBy()).toEqual([{ filter: {} }]);
    await work();
    expect(await ended(wish.id, 'done')).toMatchObject({ people: PEOPLE, done: PEOPLE, changed: PEOPLE, unchanged: 0, leftOut: [] });
    expect(await total('tag=bus')).toBe(PEOPLE);
    // What they were asked for by may be somebody's name: it is not kept once they are known.
    expect(await askedBy()).toEqual([{ filter: null }]);
    const [one] = (await team.as('lead').get('/contacts?tag=bus&limit=1')).body.items;
    expect((await team.as('lead').patch(`/contacts/${one.id}`, { version: 2, tags: ['Bus', 'night'] })).status).toBe(200);
    expect((await team.as('lead').patch(`/contacts/${one.id}`, { version: 3, tags: ['night'] })).status).toBe(200);

    const back = await team.as('lead').delete(`/bulk-acts/${wish.id}`);
    expect([back.status, back.headers['location']]).toEqual([202, `/api/v1/bulk-acts/${wish.id}`]);
    expect((await team.as('lead').delete(`/bulk-acts/${wish.id}`)).status).toBe(404);
    expect(await ended(wish.id, 'undone')).toMatchObject({ restored: PEOPLE - 1, kept: 1, undoneBy: team.users.lead, undoneAt: expect.any(String) });
    expect(await total('tag=bus')).toBe(0);
    const acts = (await team.as('admin').get(`/audit-events?limit=100&subjectId=${wish.id}`)).body.items.map((event: { act: string; count: number }) => [event.act, event.count]);
    expect(acts.sort()).toEqual([['contacts.bulk-act', PEOPLE], ['contacts.bulk-act-asked', PEOPLE], ['contacts.bulk-act-undone', PEOPLE - 1]]);
  }, 60_000);

  test('can be stopped before they begin; what was done of those that have begun stays, and is taken back', async () => {
    await crowd(10);
    const { body } = await act({ act: 'tag', target: { tag: 'Bus' }, filter: {} });
    const stopped = await team.as('lead').patch(`/bulk-acts/${body.id}`, { status: 'cancelled' });
    expect([stopped.status, stopped.body]).toEqual([200, expect.objectContaining({ status: 'cancelled', people: 10, done: 0 })]);
    expect((await team.as('lead').patch(`/bulk-acts/${body.id}`, { status: 'cancelled' })).status).toBe(200);
    expect((await team.as('lead').patch(`/bulk-acts/${body.id}`, { status: 'running' })).status).toBe(422);
    expect((await team.as('organizer').patch(`/bulk-acts/${body.id}`, { status: 'cancelled' })).status).toBe(404);
    const other = await act({ act: 'tag', target: { tag: 'Bank' }, filter: {} });
    await work();
    await ended(other.body.id, 'done');
    expect([await total('tag=bus'), await total('tag=bank')]).toEqual([0, 10]);
    expect((await team.as('lead').patch(`/bulk-acts/${other.body.id}`, { status: 'cancelled' })).body.code).toBe('contacts/bulk-act-over');
    expect((await team.as('lead').delete(`/bulk-acts/${body.id}`)).status).toBe(204);
  }, 60_000);

  test('have a limit by role; people named one by one go to the worker as well', async () => {
    const contactIds = [await person(), await person(), await person(), await person()];
    for (let i = 0; i < 4; i += 1) expect((await team.as('organizer').post('/contacts', { givenName: 'Ana' })).status).toBe(201);
    const many = await act({ act: 'tag', target: { tag: 'Bus' }, filter: {} }, 'organizer');
    expect([many.status, many.body.code, many.body.errors[0].field]).toEqual([422, 'contacts/bulk-too-many', 'filter']);
    await team.as('admin').patch('/settings', { 'bulk.leadMost': 3 });
    expect((await act({ act: 'tag', target: { tag: 'Bus' }, filter: {} })).status).toBe(422);
    expect((await act({ act: 'tag', target: { tag: 'Bus' }, filter: {} }, 'admin')).status).toBe(202);
    const tooMany = await act({ act: 'tag', target: { tag: 'named' }, contactIds: [...contactIds, newId()] });
    expect([tooMany.status, tooMany.body.code, tooMany.body.errors[0].field]).toEqual([422, 'contacts/bulk-too-many', 'contactIds']);
    await team.as('admin').patch('/settings', { 'bulk.leadMost': 5 });
    const named = await act({ act: 'tag', target: { tag: 'named' }, contactIds: [...contactIds, newId()] });
    expect([named.status, named.body.people]).toEqual([202, 5]);
    await work();
    expect(await ended(named.body.id, 'done')).toMatchObject({ done: 5, changed: 4, leftOut: [{ reason: 'not_there', count: 1 }] });
  }, 60_000);

  test('of somebody whose right was taken away meanwhile are not done, and say so', async () => {
    const contactIds = [await person(), await person(), await person()];
    const { body } = await act({ act: 'assign', target: { userId: team.users.organizer }, contactIds });
    await inScope("UPDATE memberships SET role = 'organizer' WHERE organization_id = $1 AND user_id = $2", [team.id, team.users.lead]);
    await work();
    const failed = await until('the act is given up', async () => {
      const answer = (await team.as('admin').get(`/bulk-acts/${body.id}`)).body;
      return answer.status === 'failed' && answer;
    }, 30_000);
    expect(failed).toMatchObject({ changed: 0, failure: { code: 'contacts/bulk-not-allowed-now', message: expect.any(String) } });
    expect(await total(`assigneeId=${team.users.organizer}`, 'admin')).toBe(0);
  }, 60_000);

  test('are asked again how many they may reach: a list that grew, a limit that was lowered', async () => {
    await crowd(10);
    const { body } = await act({ act: 'tag', target: { tag: 'Bus' }, filter: {} });
    expect((await team.as('admin').patch('/settings', { 'bulk.leadMost': 9 })).status).toBe(200);
    await work();
    expect(await ended(body.id, 'failed')).toMatchObject({ changed: 0, done: 0, failure: { code: 'contacts/bulk-too-many-now', message: expect.stringContaining('Nothing was done') } });
    expect(await total('tag=bus')).toBe(0);
  }, 60_000);

  test('reach whom somebody was merged with meanwhile, once', async () => {
    const [gone, alone, twin, kept, other] = [await person(), await person(), await person(), await person(), await person()];
    const { body } = await act({ act: 'tag', target: { tag: 'Bus' }, contactIds: [gone, twin, kept, other] });
    for (const [survivorId, duplicateId] of [[alone, gone], [kept, twin]]) expect((await team.as('lead').post('/contact-merges', { survivorId, duplicateId })).status).toBe(201);
    await work();
    expect(await ended(body.id, 'done')).toMatchObject({ people: 4, done: 4, changed: 3, unchanged: 1, leftOut: [] });
    for (const id of [alone, kept, other]) expect((await team.as('lead').get(`/contacts/${id}`)).body.tags).toEqual(['Bus']);
    expect((await team.as('lead').delete(`/bulk-acts/${body.id}`)).status).toBe(202);
    expect(await ended(body.id, 'undone')).toMatchObject({ restored: 3, kept: 0 });
    expect(await total('tag=bus')).toBe(0);
  }, 60_000);

  test('who gave whom sight of whom is told person by person, also once nothing can be taken back any more', async () => {
    const contactIds = [await person(), await person(), await person()];
    const small = await act({ act: 'assign', target: { userId: team.users.organizer }, contactIds: contactIds.slice(0, 2) });
    expect(small.status).toBe(201);
    expect(await audited('contacts.sight-given')).toEqual([{ subject_id: team.users.organizer, by: team.users.lead, n: 2 }]);
    expect((await team.as('lead').delete(`/bulk-acts/${small.body.id}`)).status).toBe(204);
    expect(await audited('contacts.sight-taken')).toEqual([{ subject_id: team.users.organizer, by: team.users.lead, n: 2 }]);
    const large = await act({ act: 'assign', target: { userId: team.users.organizer }, contactIds });
    await work();
    await ended(large.body.id, 'done');
    expect(await total(`assigneeId=${team.users.organizer}`)).toBe(3);
    const about = async (id: string) => (await team.as('admin').get(`/audit-events?limit=100&subjectId=${id}&act=contacts.sight-given,contacts.sight-taken`)).body.items
      .map((event: { act: string; subjectId: string; by: { id: string } }) => [event.act, event.subjectId, event.by.id]);
    const [given, taken] = ['contacts.sight-given', 'contacts.sight-taken'].map((what) => [what, team.users.organizer, team.users.lead]);
    expect((await about(contactIds[0]!)).sort()).toEqual([given, given, taken]);
    expect(await about(contactIds[2]!)).toEqual([given]);
    expect(await about(newId())).toEqual([]);
  }, 60_000);
});
