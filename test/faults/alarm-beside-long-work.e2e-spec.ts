import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import { Bell, CONCURRENCY, JobCatalogue } from '@doorstep/platform/queue';
import type { JobDeclaration } from '@doorstep/platform/queue';
import { Database } from '@doorstep/platform/database';
import type { RunningWorker } from '../../apps/worker/create-worker';
import { frozenClock } from '../support';
import { describeWithRedis } from '../support/redis';
import type { TestApi } from '../support/server';
import { startApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';
import { until } from '../support/until';
import { startWorker } from '../support/worker';

const MINUTE = 60_000;
/** Within this the colleague must know (docs/decisions/0019). */
const TOLD_MS = 60_000;
/** Work as long as a large import: it ends when it is let. */
const LONG: JobDeclaration = { name: 'test.take-long', queue: 'work', attempts: 1, backoff: { delayMs: 1_000, jitter: 0.5 }, timeLimitMs: 10 * MINUTE, onExhausted: 'nothing' };

/** The deadline of a round passes while every place for long work is taken, and more of it waits. */
function besideLongWork(environment: () => Record<string, string>): void {
  const clock = frozenClock();
  let api: TestApi;
  let worker: RunningWorker;
  let team: SignedInTeam;
  let begun = 0;
  let ended = 0;
  let letGo: () => void = () => undefined;

  beforeAll(async () => {
    api = await startApi({ clock, environment: environment() });
    worker = await startWorker(clock, environment());
    const release = new Promise<void>((resolve) => (letGo = resolve));
    worker.app.get(JobCatalogue, { strict: false }).add({
      job: LONG,
      run: async () => {
        begun += 1;
        await release;
        ended += 1;
      },
      exhausted: async () => undefined,
    });
    team = await aSignedInTeam(api);
  }, 120_000);
  afterAll(async () => {
    letGo();
    await worker?.close();
    await api?.close();
  });

  const inScope = <Row>(sql: string): Promise<Row[]> => api.app.get(Database, { strict: false }).withScope(team.actor('system'), (scope) => scope.query<Row>(sql));
  const alarmed = async (): Promise<string[]> => (await inScope<{ user_id: Uuid }>("SELECT DISTINCT user_id FROM messages WHERE occasion_kind = 'house-visits.safety-alarm'")).map((row) => row.user_id).sort();

  test('the colleague is told in time, and then the leads', async () => {
    const bell = api.app.get(Bell, { strict: false });
    for (let more = 0; more < CONCURRENCY.work + 3; more += 1) await bell.ringNow(LONG, { organizationId: team.id, id: newId() }, '1');
    await until('every place for long work is taken', async () => begun === CONCURRENCY.work);
    const round = await team.byToken('organizer').post('/safety-timers', { id: newId(), minutes: 60, colleagueId: team.users.lead });
    expect(round.status).toBe(201);

    clock.moveBy(65 * MINUTE);
    await until('the colleague is told', async () => (await alarmed()).length > 0, TOLD_MS);
    expect(await alarmed()).toEqual([team.users.lead]);
    clock.moveBy(15 * MINUTE);
    await until('the leads are told', async () => (await alarmed()).length > 1, TOLD_MS);
    expect(await alarmed()).toEqual([team.users.admin, team.users.lead].sort());
    expect([begun, ended]).toEqual([CONCURRENCY.work, 0]);

    letGo();
    await until('the long work is done', async () => ended === CONCURRENCY.work + 3, 30_000);
  }, 180_000);
}

describe('the alarm of a round beside long work, with the queue on PostgreSQL,', () => besideLongWork(() => ({})));
// The inner block ends before its Redis does.
describeWithRedis('with the queue on Redis', (redis) => describe('the alarm of a round beside long work', () => besideLongWork(() => ({ REDIS_URL: redis().url }))));
