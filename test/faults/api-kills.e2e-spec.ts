import { setTimeout as pause } from 'node:timers/promises';
import type { Uuid } from '@doorstep/kernel';
import { anOrganization, longRun, seededRandom, testSeed } from '../support';
import { freePort } from '../support/free-port';
import { until } from '../support/until';
import { History, faultsIn, sortHistory } from './history';
import type { OwnDatabase } from './own-database';
import { ownDatabase } from './own-database';
import { callerByToken } from './program-caller';
import { RunningClock } from './running-clock';
import type { Stage } from './stage';
import { openStage } from './stage';
import { tell } from './told';
import { aVisit, storedVisits, tallyOf } from './visits';
import { Writers } from './writers';

const SIZE = longRun() ? { kills: 25, perSecond: 200, people: 200 } : { kills: 4, perSecond: 100, people: 20 };
/** Back within five seconds (security.md F-02); other suites may share the machine in the short form. */
const BACK_MS = longRun() ? 5_000 : 20_000;

describe('an api that is killed again and again while phones write', () => {
  const clock = new RunningClock();
  const moments = seededRandom();
  const chance = seededRandom(testSeed() + 1);
  let database: OwnDatabase;
  let stage: Stage;

  beforeAll(async () => {
    [database, stage] = await Promise.all([ownDatabase('api_kills', clock), openStage(clock)]);
  }, 120_000);
  afterAll(async () => {
    await stage?.close();
    await database?.close();
  });

  test('loses nothing that it acknowledged, stores nothing by halves, and takes the rest when it is sent again', async () => {
    const here = await anOrganization(database);
    const port = await freePort();
    const start = () => stage.start('api', database.logins, { PORT: String(port) });
    let api = start();
    await api.ready;
    const caller = await callerByToken(database.app, here, 'organizer', () => port);
    const people: Uuid[] = [];
    for (let i = 0; i < SIZE.people; i += 1) people.push((await caller.post('/contacts', { givenName: `Person ${i}` })).body.id as Uuid);

    const history = new History();
    const writers = new Writers({ caller, history, random: chance, visit: () => aVisit(chance, people, clock.now()), lines: 8, perSecond: SIZE.perSecond });
    const backAfter: number[] = [];
    try {
      for (let kill = 0; kill < SIZE.kills; kill += 1) {
        await writers.more(20);
        await pause(moments.whole(0, 700));
        await until('calls in the middle', async () => writers.out >= 2);
        await pause(moments.whole(0, 12));
        await api.stop('SIGKILL');
        const killedAt = performance.now();
        api = start();
        backAfter.push((await writers.acknowledgedAfter(killedAt)) - killedAt);
      }
    } finally {
      await writers.stop();
    }

    const seen = sortHistory(history.read());
    expect(faultsIn(history.read(), await storedVisits(database.worker, here.id))).toEqual([]);
    expect(writers.troubles).toEqual([]);
    expect([writers.cutInTheMiddle >= SIZE.kills, seen.open.size >= SIZE.kills]).toEqual([true, true]);
    expect(Math.max(...backAfter)).toBeLessThan(BACK_MS);

    const late = await writers.again(seen.open);
    expect([late.length, late.filter((status) => status !== 200 && status !== 201)]).toEqual([seen.open.size, []]);
    const some = chance.shuffle([...seen.acknowledged]).slice(0, 50);
    expect(new Set(await writers.again(some))).toEqual(new Set([200]));
    const other = { ...writers.visits.get(some[0]!)!, outcome: 'refused' };
    expect((await caller.post('/house-visits', other)).status).toBe(409);
    expect(await storedVisits(database.worker, here.id)).toEqual(new Map([...writers.visits.values()].map((visit) => [visit.id, tallyOf(visit)])));
    history.remove();
    tell('F-02', {
      kills: SIZE.kills, sent: writers.visits.size, acknowledged: seen.acknowledged.size, unacknowledged: seen.open.size,
      ofThoseStored: late.filter((status) => status === 200).length, cutInTheMiddle: writers.cutInTheMiddle, backAfterMs: backAfter.map(Math.round),
    });
  }, longRun() ? 600_000 : 180_000);
});
