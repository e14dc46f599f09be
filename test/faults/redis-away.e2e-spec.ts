import { setTimeout as pause } from 'node:timers/promises';
import Redis from 'ioredis';
import type { Uuid } from '@doorstep/kernel';
import { systemActor } from '@doorstep/platform/database';
import { longRun, seededRandom, testSeed } from '../support';
import { describeWithRedis } from '../support/redis';
import type { TestRedis } from '../support/redis';
import type { SmtpSink } from '../support/smtp-sink';
import { smtpSink } from '../support/smtp-sink';
import { until } from '../support/until';
import { REMINDED_AT, promiseForNextDay } from './due-reminders';
import type { FirstAdmin } from './first-admin';
import { firstAdmin } from './first-admin';
import { History, faultsIn, sortHistory } from './history';
import type { OwnDatabase } from './own-database';
import { ownDatabase } from './own-database';
import type { ProgramCaller } from './program-caller';
import { RunningClock } from './running-clock';
import type { Stage } from './stage';
import { openStage } from './stage';
import { tell } from './told';
import { aVisit, storedVisits } from './visits';
import { Writers } from './writers';

const SIZE = longRun() ? { reminders: 10_000, awayMs: 60_000, perSecond: 100 } : { reminders: 100, awayMs: 3_000, perSecond: 40 };
/** Reminders go at their time, give or take this (security.md F-04). */
const ON_TIME_MS = 120_000;

/** Redis holds bells and nothing else: what it forgets, and when it is away, costs a delay at most. */
function away(redis: () => TestRedis): void {
  const chance = seededRandom(testSeed() + 1);
  // Ten minutes before: whoever signs in now is still signed in when the reminders go.
  const clock = new RunningClock('2026-10-15T14:50:00Z');
  let database: OwnDatabase;
  let stage: Stage;
  let sink: SmtpSink;
  let admin: FirstAdmin;
  let token: ProgramCaller;

  beforeAll(async () => {
    [database, stage, sink] = await Promise.all([ownDatabase('redis_away', clock), openStage(clock), smtpSink()]);
    const environment = { REDIS_URL: redis().url, SMTP_URL: sink.url };
    const worker = stage.start('worker', database.logins, environment);
    const { port } = await stage.start('api', database.logins, environment).ready;
    await worker.ready;
    admin = await firstAdmin(() => port!);
    token = await admin.token();
  }, 120_000);
  afterAll(async () => {
    await stage?.close();
    await database?.close();
    await sink?.close();
  });

  const flush = async (): Promise<void> => {
    const client = new Redis(redis().url);
    await client.flushall();
    client.disconnect();
  };
  const sent = (): Promise<Array<{ header: string; late: number }>> =>
    database.worker.withScope(systemActor(admin.organizationId), (scope) => scope.query(
      "SELECT message_header AS header, extract(epoch FROM sent_at - due_at)::float * 1000 AS late FROM messages WHERE state = 'sent'"));

  test('emptied again and again, it makes no reminder late, lost or doubled, and signs nobody out', async () => {
    await promiseForNextDay(token, SIZE.reminders, 'me');
    await flush();
    clock.moveTo(REMINDED_AT);
    for (const share of [0.1, 0.5]) {
      await until('some mails', async () => sink.mails.length >= SIZE.reminders * share, ON_TIME_MS);
      await flush();
    }
    await until('every mail', async () => (await sent()).length === SIZE.reminders, ON_TIME_MS);
    const rows = await sent();
    expect(rows.filter((row) => row.late > ON_TIME_MS)).toEqual([]);
    expect(sink.mails.map((mail) => mail.header('message-id')).sort()).toEqual(rows.map((row) => row.header).sort());
    expect((await admin.browser.get('/session')).status).toBe(200);
    tell('F-04', { reminders: SIZE.reminders, latestMs: Math.round(Math.max(...rows.map((row) => row.late))) });
  }, longRun() ? 600_000 : 180_000);

  test('stopped, it takes nobody’s visit, list or sign-in with it, and the reminders go when it is back', async () => {
    const before = sink.mails.length;
    const people: Uuid[] = [];
    for (let i = 0; i < 10; i += 1) people.push((await token.post('/contacts', { givenName: `Person ${i}` })).body.id as Uuid);
    const history = new History();
    const visit = () => aVisit(chance, people, clock.now(), 'me', '2026-10-16');
    const writers = new Writers({ caller: token, history, random: chance, visit, lines: 4, perSecond: SIZE.perSecond });
    try {
      await writers.more(20);
      await redis().stop('SIGKILL');
      const end = performance.now() + SIZE.awayMs;
      while (performance.now() < end) {
        expect((await admin.browser.get('/contacts?limit=5')).status).toBe(200);
        expect(await admin.signIn()).toBe(201);
        await pause(1_000);
      }
      await writers.more(20);
    } finally {
      await writers.stop();
    }
    // Due while nobody can ring for them.
    clock.moveTo(new Date('2026-10-16T15:00:00Z'));
    // A pass of the sweep, in vain.
    await pause(2_500);
    const promised = [...writers.visits.values()].flatMap((one) => one.followUps ?? []).length;
    expect(sink.mails.length).toBe(before);
    await redis().start();
    const back = performance.now();
    await until('every mail', async () => (await sent()).length === SIZE.reminders + promised, 60_000);
    const drained = performance.now() - back;

    expect([writers.troubles, writers.cutInTheMiddle]).toEqual([[], 0]);
    expect(faultsIn(history.read(), new Map([...(await storedVisits(database.worker, admin.organizationId))].filter(([id]) => writers.visits.has(id))))).toEqual([]);
    expect(sortHistory(history.read()).open.size).toBe(0);
    expect(new Set(sink.mails.map((mail) => mail.header('message-id'))).size).toBe(sink.mails.length);
    expect(sink.mails.length).toBe(before + promised);
    history.remove();
    tell('F-03', { awayMs: SIZE.awayMs, visits: writers.visits.size, reminders: promised, drainedMs: Math.round(drained) });
  }, longRun() ? 600_000 : 180_000);
}

// The inner block ends before its Redis does.
describeWithRedis('with Redis', (redis) => describe('that is emptied or away', () => away(redis)));
