import fc from 'fast-check';
import type { Uuid } from '@doorstep/kernel';
import { anOrganization, longRun, seededRandom, testSeed } from '../support';
import type { TestOrganization } from '../support';
import type { OwnDatabase } from './own-database';
import { ownDatabase } from './own-database';
import type { ProgramCaller } from './program-caller';
import { callerByToken } from './program-caller';
import { RunningClock } from './running-clock';
import type { Stage } from './stage';
import { openStage } from './stage';
import { tell } from './told';
import { aVisit, storedVisits, tallyOf } from './visits';
import type { SentVisit } from './visits';

const SCHEDULES = longRun() ? 10_000 : 25;

/** One call of a phone: some of its visits in some order, and when its line is cut, if it is. */
interface Sending {
  readonly visits: readonly number[];
  readonly cutAfterMs: number | null;
}

/** Calls that are out at once, then the next ones. */
const schedule = fc.array(
  fc.array(
    fc.record<Sending>({
      visits: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 }),
      cutAfterMs: fc.option(fc.nat({ max: 25 }), { freq: 2 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  { minLength: 1, maxLength: 3 },
);

/** Whatever a phone with bad signal does with its outbox (security.md F-11). */
describe('visits that were saved without signal', () => {
  const clock = new RunningClock();
  const chance = seededRandom(testSeed() + 1);
  let database: OwnDatabase;
  let stage: Stage;
  let here: TestOrganization;
  let caller: ProgramCaller;
  let people: Uuid[];

  beforeAll(async () => {
    [database, stage] = await Promise.all([ownDatabase('schedules', clock), openStage(clock)]);
    here = await anOrganization(database);
    const { port } = await stage.start('api', database.logins).ready;
    caller = await callerByToken(database.app, here, 'organizer', () => port!);
    people = await Promise.all(['Guadalupe', 'Min-ji', 'Rosa'].map(async (givenName) => (await caller.post('/contacts', { givenName })).body.id as Uuid));
  }, 120_000);
  afterAll(async () => {
    await stage?.close();
    await database?.close();
  });

  /** What was answered about each visit, by id; nothing of a call that was cut. */
  async function send(visits: readonly SentVisit[], { cutAfterMs }: Pick<Sending, 'cutAfterMs'>): Promise<Map<Uuid, { status: number; visit: unknown }>> {
    const signal = cutAfterMs === null ? undefined : AbortSignal.timeout(cutAfterMs);
    const answer = await caller.post('/house-visits/batch', { visits }, signal).catch(() => null);
    if (!answer) return new Map();
    if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
    const results = answer.body.results as Array<{ id: Uuid; status: number; visit: unknown }>;
    return new Map(results.map(({ id, status, visit }) => [id, { status, visit }]));
  }

  test('are stored once each, and told the same each time, whatever is repeated, reordered, sent at once or cut', async () => {
    const sent: SentVisit[] = [];
    let cut = 0;
    let calls = 0;
    await fc.assert(
      fc.asyncProperty(schedule, async (waves) => {
        const visits = Array.from({ length: 6 }, () => aVisit(chance, people, clock.now()));
        sent.push(...visits);
        const answers: Array<Map<Uuid, { status: number; visit: unknown }>> = [];
        for (const wave of waves) {
          const heard = await Promise.all(wave.map((sending) => send(sending.visits.map((i) => visits[i]!), sending)));
          calls += heard.length;
          cut += heard.filter((one) => one.size === 0).length;
          answers.push(...heard);
        }
        answers.push(await send(visits, { cutAfterMs: null }));
        for (const visit of visits) {
          const told = answers.flatMap((answer) => answer.get(visit.id) ?? []);
          if (told.filter((one) => one.status === 201).length > 1 || told.some((one) => one.status > 201)) throw new Error(`answered ${told.map((one) => one.status).join(', ')}`);
          for (const one of told) expect(one.visit).toEqual(told[0]!.visit);
        }
        const [other] = visits;
        expect((await caller.post('/house-visits', { ...other!, outcome: 'refused' })).status).toBe(409);
      }),
      { numRuns: SCHEDULES, seed: testSeed(), endOnFailure: true },
    );
    expect(await storedVisits(database.worker, here.id)).toEqual(new Map(sent.map((visit) => [visit.id, tallyOf(visit)])));
    expect(cut).toBeGreaterThan(0);
    tell('F-11', { schedules: SCHEDULES, calls, cut, visits: sent.length });
  }, longRun() ? 7_200_000 : 180_000);

  test('are still the same ones when they come again after days', async () => {
    const visits = Array.from({ length: 3 }, () => aVisit(chance, people, clock.now()));
    const first = await send(visits, { cutAfterMs: null });
    clock.moveBy(9 * 86_400_000);
    const again = await send(visits, { cutAfterMs: null });
    expect([...again.values()].map((one) => one.status)).toEqual([200, 200, 200]);
    expect([...again.values()].map((one) => one.visit)).toEqual([...first.values()].map((one) => one.visit));
  }, 60_000);
});
