import { setTimeout as pause } from 'node:timers/promises';
import type { Uuid } from '@doorstep/kernel';
import { dayIn } from '@doorstep/kernel';
import { LEASE_MS } from '@doorstep/messaging';
import { anOrganization, longRun, seededRandom, testSeed } from '../support';
import type { SmtpSink } from '../support/smtp-sink';
import { smtpSink } from '../support/smtp-sink';
import type { TestProgram } from '../support/program';
import { until } from '../support/until';
import { History, faultsIn, sortHistory } from './history';
import type { OwnDatabase } from './own-database';
import { openDoors } from './own-database';
import type { OwnPostgres } from './own-postgres';
import { ENDS, ownPostgres } from './own-postgres';
import type { ProgramCaller } from './program-caller';
import { callerByToken } from './program-caller';
import { RunningClock } from './running-clock';
import type { Stage } from './stage';
import { openStage } from './stage';
import { tell } from './told';
import { aVisit, storedVisits } from './visits';
import type { Trouble } from './writers';
import { Writers } from './writers';

const SIZE = longRun() ? { rounds: 5, perSecond: 150 } : { rounds: 1, perSecond: 60 };
/** Healthy within ten seconds of the database's return (security.md F-06). */
const HEALTHY_MS = 10_000;
/** Mails that one worker has in hand. */
const IN_HAND = 4;

describe('a PostgreSQL that goes away under load', () => {
  const clock = new RunningClock();
  const moments = seededRandom();
  const chance = seededRandom(testSeed() + 1);
  let postgres: OwnPostgres;
  let doors: OwnDatabase;
  let stage: Stage;
  let sink: SmtpSink;

  beforeAll(async () => {
    [postgres, stage, sink] = await Promise.all([ownPostgres(), openStage(clock), smtpSink({ delayMs: 20 })]);
    doors = await openDoors(postgres.logins, clock);
  }, 120_000);
  afterAll(async () => {
    await stage?.close();
    await doors?.close();
    await sink?.close();
    await postgres?.remove();
  });

  /** Reads without a pause until told to stop; answers what it was answered. */
  function reading(caller: ProgramCaller): () => Promise<Trouble[]> {
    const seen: Trouble[] = [];
    let stopping = false;
    const loop = (async () => {
      while (!stopping) {
        const askedAt = performance.now();
        const { status, retryAfter } = await caller.get('/contacts?limit=5').catch(() => ({ status: 0, retryAfter: null }));
        seen.push({ askedAt, at: performance.now(), status, retryAfter });
        await pause(25);
      }
    })();
    return async () => {
      stopping = true;
      await loop;
      return seen;
    };
  }

  test('loses nothing that was acknowledged; whoever calls in the gap is told when to try again, and the same processes go on after it', async () => {
    const here = await anOrganization(doors);
    const programs = { api: stage.start('api', postgres.logins), worker: stage.start('worker', postgres.logins, { SMTP_URL: sink.url }) };
    const { port } = await programs.api.ready;
    await programs.worker.ready;
    const caller = await callerByToken(doors.app, here, 'organizer', () => port!);
    const people: Uuid[] = [];
    for (let i = 0; i < 20; i += 1) people.push((await caller.post('/contacts', { givenName: `Person ${i}` })).body.id as Uuid);

    const today = dayIn(clock.now(), here.timeZone);
    const history = new History();
    const visit = () => aVisit(chance, people, clock.now(), here.users.lead, chance.next() < 0.1 ? today : '2027-01-15');
    const writers = new Writers({ caller, history, random: chance, visit, lines: 8, perSecond: SIZE.perSecond });
    const endReading = reading(caller);
    const gaps: Array<{ how: string; from: number; back: number; healthy: number }> = [];
    let reads: Trouble[] = [];
    try {
      for (const how of Array.from({ length: SIZE.rounds }, () => moments.shuffle(ENDS)).flat()) {
        await writers.more(20);
        await pause(moments.whole(0, 500));
        await until('calls in the middle', async () => writers.out >= 2);
        const from = performance.now();
        await postgres.endAndStartAgain(how);
        const back = performance.now();
        await until('health', async () => (await caller.get('/health').catch(() => ({ status: 0 }))).status === 200, HEALTHY_MS);
        gaps.push({ how, from, back, healthy: performance.now() });
      }
      await pause(1_000);
    } finally {
      await writers.stop();
      reads = await endReading();
    }

    const endedBy = ({ child, said }: TestProgram) => (child.exitCode === null && child.signalCode === null ? null : { code: child.exitCode, signal: child.signalCode, said: said() });
    expect([endedBy(programs.api), endedBy(programs.worker)]).toEqual([null, null]);
    expect(writers.cutInTheMiddle).toBe(0);
    const troubles = [...writers.troubles, ...reads.filter((read) => read.status !== 200)];
    expect(troubles.filter((one) => one.status !== 503 || !(Number(one.retryAfter) > 0))).toEqual([]);
    expect(troubles.filter((one) => !gaps.some((gap) => one.at >= gap.from && one.askedAt <= gap.healthy))).toEqual([]);
    expect(writers.troubles.length).toBeGreaterThan(0);

    expect(faultsIn(history.read(), await storedVisits(doors.worker, here.id))).toEqual([]);
    const { open, acknowledged } = sortHistory(history.read());
    const late = await writers.again(open);
    expect(late.filter((status) => status !== 200 && status !== 201)).toEqual([]);
    const stored = await storedVisits(doors.worker, here.id);
    expect([faultsIn(history.read(), stored), stored.size]).toEqual([[], writers.visits.size]);

    // What a worker had in hand when its database went is free again when its claim lapses.
    const promised = [...writers.visits.values()].flatMap((one) => one.followUps ?? []).filter((one) => one.dueOn === today);
    const unsent = async (): Promise<number> => {
      const [row] = await doors.worker.withScope(here.actor('system'), (scope) => scope.query<{ n: number }>("SELECT count(*)::int AS n FROM messages WHERE state = 'sent'"));
      return promised.length - row!.n;
    };
    await until('mails that nobody had in hand', async () => (await unsent()) <= gaps.length * IN_HAND, 60_000);
    clock.moveBy(LEASE_MS);
    await until('every mail', async () => (await unsent()) === 0, 60_000);
    const ids = sink.mails.map((mail) => mail.header('message-id'));
    expect(new Set(ids).size).toBe(promised.length);
    expect(ids.length - promised.length).toBeLessThanOrEqual(gaps.length * IN_HAND);
    history.remove();
    tell('F-06', {
      sent: writers.visits.size, acknowledged: acknowledged.size, unacknowledged: open.size, ofThoseStored: late.filter((status) => status === 200).length,
      answered503: troubles.length, mails: promised.length, repeated: ids.length - promised.length,
      gaps: gaps.map((gap) => ({ how: gap.how, awayMs: Math.round(gap.back - gap.from), healthyAfterMs: Math.round(gap.healthy - gap.back) })),
    });
  }, longRun() ? 900_000 : 240_000);
});
