import { setTimeout as pause } from 'node:timers/promises';
import Redis from 'ioredis';
import { LEASE_MS } from '@doorstep/messaging';
import { anOrganization, longRun, seededRandom } from '../support';
import type { TestOrganization } from '../support';
import type { TestProgram } from '../support/program';
import { describeWithRedis } from '../support/redis';
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
import { tell } from './told';

const SIZE = longRun() ? { reminders: 1_000, kills: 5 } : { reminders: 60, kills: 3 };
/** Everything is done this long after the last kill (security.md F-01). */
const DONE_MS = 90_000;
/** Messages that one worker has in hand. */
const IN_HAND = 4;

/** Reminders that fall due at one instant while their worker is killed; `between` is done to the queue after each kill. */
function reminders(name: string, environment: () => Record<string, string>, between: () => Promise<void> = async () => undefined): void {
  const clock = new RunningClock();
  const moments = seededRandom();
  let database: OwnDatabase;
  let stage: Stage;
  let sink: SmtpSink;

  beforeAll(async () => {
    [database, stage, sink] = await Promise.all([ownDatabase(`reminders_${name}`, clock), openStage(clock), smtpSink({ delayMs: 50 })]);
  }, 120_000);
  afterAll(async () => {
    await stage?.close();
    await database?.close();
    await sink?.close();
  });

  const startWorker = (): TestProgram => stage.start('worker', database.logins, { SMTP_URL: sink.url, ...environment() });

  const states = (here: TestOrganization): Promise<Array<{ kind: string; state: string; n: number }>> =>
    database.worker.withScope(here.actor('system'), (scope) => scope.query(
      `SELECT 'mail' AS kind, state, count(*)::int AS n FROM messages GROUP BY state
       UNION ALL SELECT w.kind, w.state, count(*)::int FROM due_work w WHERE w.organization_id = $1 GROUP BY w.kind, w.state ORDER BY 1, 2`, [here.id]));
  const done = [
    { kind: 'follow-ups.remind', state: 'done', n: SIZE.reminders },
    { kind: 'mail', state: 'sent', n: SIZE.reminders },
    { kind: 'messaging.send-message', state: 'done', n: SIZE.reminders },
  ];

  test('all arrive, each under one Message-ID, and hardly any twice', async () => {
    const here = await anOrganization(database);
    const api = stage.start('api', database.logins, environment());
    const { port } = await api.ready;
    const caller = await callerByToken(database.app, here, 'organizer', () => port!);
    await promiseForNextDay(caller, SIZE.reminders, here.users.lead);
    clock.moveTo(REMINDED_AT);

    // After how many mails each kill comes: spread by chance over all of them.
    const after = Array.from({ length: SIZE.kills }, () => moments.whole(1, SIZE.reminders - IN_HAND * SIZE.kills)).sort((a, b) => a - b);
    let worker = startWorker();
    for (const count of after) {
      await worker.ready;
      await until(`${count} mails`, async () => sink.mails.length >= count, 60_000);
      await pause(moments.whole(0, 60));
      await worker.stop('SIGKILL');
      await between();
      // Nobody is alive who holds a claim; in the short run its end is not waited for.
      if (!longRun()) clock.moveBy(LEASE_MS);
      worker = startWorker();
    }
    const lastKill = performance.now();
    await worker.ready;
    await between();
    await until('an end of everything', async () => JSON.stringify(await states(here)) === JSON.stringify(done), DONE_MS);
    const took = performance.now() - lastKill;

    const mails = sink.mails.filter((mail) => mail.to.includes(`lead-${here.users.lead}@example.org`)).map((mail) => mail.header('message-id'));
    const rows = await database.worker.withScope(here.actor('system'), (scope) => scope.query<{ header: string; key: string }>('SELECT message_header AS header, dedupe_key AS key FROM messages'));
    expect(new Set(rows.map((row) => row.key)).size).toBe(SIZE.reminders);
    expect([...new Set(mails)].sort()).toEqual(rows.map((row) => row.header).sort());
    expect(mails.length - SIZE.reminders).toBeLessThanOrEqual(SIZE.kills * IN_HAND);
    expect((await caller.get('/follow-ups?limit=1')).status).toBe(200);
    tell(`F-01 ${name}`, { reminders: SIZE.reminders, killsAfterMails: after, mails: mails.length, repeated: mails.length - SIZE.reminders, doneAfterLastKillMs: Math.round(took) });
  }, longRun() ? 600_000 : 180_000);
}

describe('reminders of a worker that is killed, with the queue on PostgreSQL', () => reminders('postgres', () => ({})));

// The inner block ends before its Redis does.
describeWithRedis('with the queue on Redis', (redis) =>
  describe('which is emptied at every kill, reminders of a worker that is killed', () =>
    reminders('redis', () => ({ REDIS_URL: redis().url }), async () => {
      const client = new Redis(redis().url);
      await client.flushall();
      client.disconnect();
    })),
);
