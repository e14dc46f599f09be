import { newId } from '@doorstep/kernel';
import { anOrganization } from '../support';
import { freePort } from '../support/free-port';
import { until } from '../support/until';
import type { OwnDatabase } from './own-database';
import { ownDatabase } from './own-database';
import { callerByToken } from './program-caller';
import { RunningClock } from './running-clock';
import type { Stage } from './stage';
import { openStage } from './stage';

describe('an api that is killed between a visit that was not safe and its alarm', () => {
  const clock = new RunningClock();
  let database: OwnDatabase;
  let stage: Stage;

  beforeAll(async () => {
    [database, stage] = await Promise.all([ownDatabase('unsafe_doors', clock), openStage(clock)]);
  }, 120_000);
  afterAll(async () => {
    await stage?.close();
    await database?.close();
  });

  test('stores neither; sent again it stores both, once, and a worker that comes up later sends the alarm', async () => {
    const here = await anOrganization(database);
    const port = await freePort();
    const api = (fault: Record<string, string> = {}) => stage.start('api', database.logins, { PORT: String(port), ...fault });
    const rows = <T>(sql: string): Promise<T[]> => database.worker.withScope(here.actor('system'), (scope) => scope.query<T>(sql));
    const there = async () => (await rows<{ visits: number; marks: number; alarms: number }>(
      `SELECT (SELECT count(*)::int FROM house_visits) AS visits, (SELECT count(*)::int FROM unsafe_doors) AS marks,
         (SELECT count(*)::int FROM messages WHERE occasion_kind = 'house-visits.unsafe') AS alarms`))[0];

    const failing = api({ DOORSTEP_FAULT: 'house-visits.before-alarm' });
    await failing.ready;
    const caller = await callerByToken(database.app, here, 'organizer', () => port);
    const contactId = (await caller.post('/contacts', { givenName: 'Lupe', addresses: [{ line1: '12 Oak St', postalCode: '90017', type: 'home' }] })).body.id as string;
    const visit = { id: newId(), contactId, outcome: 'unsafe', visitedAt: clock.now().toISOString() };
    await expect(caller.post('/house-visits', visit)).rejects.toThrow();
    expect(await there()).toEqual({ visits: 0, marks: 0, alarms: 0 });
    await failing.stop('SIGKILL');

    await api().ready;
    const sent = [await caller.post('/house-visits', visit), await caller.post('/house-visits', visit)];
    expect(sent.map((answer) => answer.status)).toEqual([201, 200]);
    // The admin and the lead of the organization.
    expect(await there()).toEqual({ visits: 1, marks: 1, alarms: 2 });
    await stage.start('worker', database.logins).ready;
    await until('both alarms', async () => (await rows<{ n: number }>("SELECT count(*)::int AS n FROM messages WHERE occasion_kind = 'house-visits.unsafe' AND state = 'sent'"))[0]!.n === 2, 20_000);
    expect(await there()).toEqual({ visits: 1, marks: 1, alarms: 2 });
  }, 120_000);
});
