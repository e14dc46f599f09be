import { Queue } from 'bullmq';
import type { Uuid } from '@doorstep/kernel';
import { SEND_MESSAGE } from '../../libs/messaging/send-message.job';
import { openBackend } from '../../libs/platform/queue/backend';
import type { QueueBackend } from '../../libs/platform/queue/backend';
import { Bell, QUEUES } from '@doorstep/platform/queue';
import type { QueueName } from '@doorstep/platform/queue';
import { REMIND } from '../../libs/follow-ups/remind.job';
import { anOrganization, longRun, seededRandom } from '../support';
import { describeWithRedis } from '../support/redis';
import { testSettings } from '../support/server';
import { until } from '../support/until';
import type { SmtpSink } from '../support/smtp-sink';
import { smtpSink } from '../support/smtp-sink';
import { REMINDED_AT, promiseForNextDay } from './due-reminders';
import type { OwnDatabase } from './own-database';
import { ownDatabase } from './own-database';
import { callerByToken } from './program-caller';
import { RunningClock } from './running-clock';
import type { Stage } from './stage';
import { openStage } from './stage';

const REMINDERS = longRun() ? 500 : 30;
/** Bells for each piece of work, beside those that the product rings itself. */
const BELLS = 5;

/** The same work rung for again and again while two workers take it (security.md F-07). */
function twoWorkers(name: string, environment: () => Record<string, string>): void {
  const clock = new RunningClock();
  const random = seededRandom();
  let database: OwnDatabase;
  let stage: Stage;
  let sink: SmtpSink;
  let backend: QueueBackend;
  let queues: Record<QueueName, Queue>;

  beforeAll(async () => {
    [database, stage, sink] = await Promise.all([ownDatabase(`two_workers_${name}`, clock), openStage(clock), smtpSink({ delayMs: 20 })]);
    backend = openBackend(testSettings(database.logins, '/nowhere', environment()), 'api');
    const queue = (of: string): Queue => new Queue(of, { connection: backend.connection as never });
    queues = Object.fromEntries(QUEUES.map((of) => [of, queue(of)])) as Record<QueueName, Queue>;
  }, 120_000);
  afterAll(async () => {
    await stage?.close();
    for (const queue of Object.values(queues ?? {})) await queue.close();
    await backend?.close();
    await database?.close();
    await sink?.close();
  });

  test('is done once: one row, one mail', async () => {
    const here = await anOrganization(database);
    const { port } = await stage.start('api', database.logins, environment()).ready;
    const caller = await callerByToken(database.app, here, 'organizer', () => port!);
    const ids = await promiseForNextDay(caller, REMINDERS, here.users.lead);
    const workers = [1, 2].map(() => stage.start('worker', database.logins, { SMTP_URL: sink.url, ...environment() }));
    await Promise.all(workers.map((worker) => worker.ready));
    clock.moveTo(REMINDED_AT);

    const bell = new Bell(queues);
    const ring = (job: typeof REMIND, subjects: readonly Uuid[], round: number): Promise<unknown> =>
      Promise.all(random.shuffle(subjects).map((id) => bell.ringNow(job, { organizationId: here.id, id }, `again-${round}`)));
    const messages = (): Promise<Array<{ id: Uuid; state: string; attempts: number; occasion: Uuid }>> =>
      database.worker.withScope(here.actor('system'), (scope) => scope.query('SELECT id, state, attempts, occasion_id AS occasion FROM messages'));
    for (let round = 0; round < BELLS; round += 1) {
      // The first two rounds have one key: such a job is not put a second time while it waits.
      await ring(REMIND, ids, Math.max(1, round));
      await ring(SEND_MESSAGE, (await messages()).map((row) => row.id), Math.max(1, round));
    }
    await until('every mail', async () => {
      const rows = await messages();
      return rows.length === REMINDERS && rows.every((row) => row.state === 'sent');
    }, 60_000);
    // A last bell for what is over already: whoever hears it finds nothing to do.
    await ring(SEND_MESSAGE, (await messages()).map((row) => row.id), 99);
    await until('the end of the bells', async () => (await Promise.all([bell.waiting('messages'), bell.waiting('work')])).every((count) => count === 0), 30_000);
    for (const worker of workers) await worker.stop();

    const rows = await messages();
    expect(rows.map((row) => row.occasion).sort()).toEqual([...ids].sort());
    expect(new Set(rows.map((row) => row.attempts))).toEqual(new Set([1]));
    expect(sink.mails.map((mail) => mail.header('message-id')).sort()).toHaveLength(REMINDERS);
    expect(new Set(sink.mails.map((mail) => mail.header('message-id'))).size).toBe(REMINDERS);
  }, 180_000);
}

describe('work that two workers hear of many times, with the queue on PostgreSQL,', () => twoWorkers('postgres', () => ({})));
// The inner block ends before its Redis does.
describeWithRedis('with the queue on Redis', (redis) => describe('work that two workers hear of many times', () => twoWorkers('redis', () => ({ REDIS_URL: redis().url }))));
