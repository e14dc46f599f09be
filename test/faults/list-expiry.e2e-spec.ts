import { newId } from '@doorstep/kernel';
import { TEST_NOW, anOrganization } from '../support';
import type { TestOrganization } from '../support';
import { until } from '../support/until';
import type { OwnDatabase } from './own-database';
import { ownDatabase } from './own-database';
import { callerByToken } from './program-caller';
import { RunningClock } from './running-clock';
import type { Stage } from './stage';
import { openStage } from './stage';

const DAYS_3 = 72 * 3_600_000;

describe('a list whose time is over, while the worker is killed', () => {
  const clock = new RunningClock();
  let database: OwnDatabase;
  let stage: Stage;

  beforeAll(async () => {
    [database, stage] = await Promise.all([ownDatabase('list_expiry', clock), openStage(clock)]);
  }, 120_000);
  afterAll(async () => {
    await stage?.close();
    await database?.close();
  });

  const state = (here: TestOrganization, id: string): Promise<unknown> =>
    database.worker.withScope(here.actor('system'), (scope) => scope.one(
      `SELECT l.status, (SELECT count(*)::int FROM visit_list_people p WHERE p.organization_id = l.organization_id AND p.is_open) AS open,
         (SELECT w.state FROM due_work w WHERE w.kind = 'house-visits.expire-list' AND w.subject_id = l.id) AS work,
         (SELECT count(*)::int FROM messages m WHERE m.organization_id = l.organization_id AND m.occasion_kind = 'house-visits.list-expired') AS mails
       FROM visit_lists l WHERE l.organization_id = $1 AND l.id = $2`, [here.id, id]));

  test('between the release and its commit nothing is released; the next worker does it once', async () => {
    const here = await anOrganization(database);
    const { port } = await stage.start('api', database.logins).ready;
    const caller = await callerByToken(database.app, here, 'lead', () => port!);
    const contactIds = await Promise.all(['1203 Linden Court', '1211 Linden Court'].map(async (line1) =>
      (await caller.post('/contacts', { givenName: 'Rosa', addresses: [{ line1, city: 'Los Angeles', region: 'CA', postalCode: '90017' }] })).body.id as string));
    const id = newId();
    expect((await caller.post('/visit-lists', { id, name: 'Linden Court', contactIds, visitorIds: [here.users.volunteer] })).status).toBe(201);
    expect(await state(here, id)).toEqual({ status: 'checked_out', open: 2, work: 'waiting', mails: 0 });

    clock.moveTo(new Date(Date.parse(TEST_NOW) + DAYS_3 + 3_600_000));
    expect(await stage.start('worker', database.logins, { DOORSTEP_FAULT: 'house-visits.list-released' }).ended).toBe('SIGKILL');
    expect(await state(here, id)).toEqual({ status: 'checked_out', open: 2, work: 'waiting', mails: 0 });
    // Their sight is over all the same: it ends with the time, not with the worker.
    expect((await (await callerByToken(database.app, here, 'volunteer', () => port!)).get(`/visit-lists/${id}/stops`)).status).toBe(404);

    await stage.start('worker', database.logins).ready;
    await until('the list went back', async () => ((await state(here, id)) as { status: string }).status === 'expired', 60_000);
    expect(await state(here, id)).toEqual({ status: 'expired', open: 0, work: 'done', mails: 2 });
  }, 120_000);
});
