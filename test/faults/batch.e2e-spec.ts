import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import { anOrganization, seededRandom, withClient } from '../support';
import type { TestOrganization } from '../support';
import type { TestProgram } from '../support/program';
import { until } from '../support/until';
import type { OwnDatabase } from './own-database';
import { ownDatabase } from './own-database';
import type { Answer, ProgramCaller } from './program-caller';
import { callerByToken } from './program-caller';
import { RunningClock } from './running-clock';
import type { Stage } from './stage';
import { openStage } from './stage';
import { aVisit, storedVisits, tallyOf } from './visits';
import type { SentVisit } from './visits';

/** The batch that a phone sends when it has signal again, and what may happen to the api meanwhile (security.md F-02, F-07, F-11). */
describe('a batch of visits', () => {
  const clock = new RunningClock();
  const random = seededRandom();
  let database: OwnDatabase;
  let stage: Stage;

  beforeAll(async () => {
    [database, stage] = await Promise.all([ownDatabase('batch', clock), openStage(clock)]);
  }, 120_000);
  afterAll(async () => {
    await stage?.close();
    await database?.close();
  });

  const startAndCall = async (here: TestOrganization, environment: Record<string, string> = {}): Promise<{ program: TestProgram; caller: ProgramCaller }> => {
    const program = stage.start('api', database.logins, environment);
    const { port } = await program.ready;
    return { program, caller: await callerByToken(database.app, here, 'organizer', () => port!) };
  };
  const people = (caller: ProgramCaller): Promise<Uuid[]> =>
    Promise.all(['Guadalupe', 'Min-ji', 'Rosa'].map(async (givenName) => (await caller.post('/contacts', { givenName })).body.id as Uuid));
  const statuses = (answer: Answer): number[] => (answer.body.results as Array<{ status: number }>).map((one) => one.status);
  const wanted = (visits: readonly SentVisit[]): Map<Uuid, string> => new Map(visits.map((visit) => [visit.id, tallyOf(visit)]));

  test('is not there at all when the api is killed in the middle of it, and once when it is sent again', async () => {
    const here = await anOrganization(database);
    const first = await startAndCall(here, { DOORSTEP_FAULT: 'house-visits.in-batch' });
    const known = await people(first.caller);
    const visits = Array.from({ length: 5 }, () => aVisit(random, known, clock.now()));
    await expect(first.caller.post('/house-visits/batch', { visits })).rejects.toThrow();
    expect(await first.program.ended).toBe('SIGKILL');
    expect(await storedVisits(database.worker, here.id)).toEqual(new Map());

    const second = await startAndCall(here);
    expect(statuses(await second.caller.post('/house-visits/batch', { visits }))).toEqual([201, 201, 201, 201, 201]);
    expect(statuses(await second.caller.post('/house-visits/batch', { visits }))).toEqual([200, 200, 200, 200, 200]);
    expect(await storedVisits(database.worker, here.id)).toEqual(wanted(visits));
    await second.program.stop('SIGKILL');
  }, 120_000);

  // Two apis for all tests after this; none of them is harmed there.
  let twoApis: Promise<number[]> | undefined;
  const callersOfTwoApis = async (here: TestOrganization): Promise<ProgramCaller[]> => {
    twoApis ??= Promise.all([1, 2].map(async () => (await stage.start('api', database.logins).ready).port!));
    return Promise.all((await twoApis).map((port) => callerByToken(database.app, here, 'organizer', () => port)));
  };

  /** Makes the calls while a lock of ours keeps them, all in the middle of their transactions, and then lets them go on. */
  async function heldBy(here: TestOrganization, lock: [string, unknown[]], calls: ReadonlyArray<() => Promise<Answer>>, whileHeld: (pids: number[]) => Promise<unknown> = async () => undefined): Promise<Answer[]> {
    return withClient(database.logins.worker, async (gate) => {
      await gate.query(`BEGIN; SELECT set_config('app.organization_id', '${here.id}', true)`);
      await gate.query(...lock);
      const { rows } = await gate.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      const answers = calls.map((call) => call());
      const waiting = await until('all calls at the barrier', async () => {
        const found = await database.worker.global<{ pid: number }>(
          'SELECT pid FROM pg_stat_activity a WHERE a.datname = current_database() AND a.pid <> $1 AND cardinality(pg_blocking_pids(a.pid)) > 0', [rows[0]!.pid]);
        return found.length === calls.length && found.map((one) => one.pid);
      });
      expect(await storedVisits(database.worker, here.id)).toEqual(new Map());
      await whileHeld(waiting);
      await gate.query('COMMIT');
      return Promise.all(answers);
    });
  }
  /** Five calls, by two apis in turn. */
  const fiveBy = (callers: readonly ProgramCaller[], visits: readonly object[]): Array<() => Promise<Answer>> =>
    Array.from({ length: 5 }, (_, i) => () => callers[i % callers.length]!.post('/house-visits/batch', { visits }));
  const lockOfPeople = (here: TestOrganization, ids: readonly Uuid[]): [string, unknown[]] =>
    ['SELECT id FROM contacts WHERE organization_id = $1 AND id = ANY($2::uuid[]) FOR UPDATE', [here.id, ids]];
  const lockOfVisit = (here: TestOrganization, id: Uuid): [string, unknown[]] => ['SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`house-visit|${here.id}|${id}`]];
  const atAnUnknownDoor = () => ({ id: newId(), address: { line1: '1423 W 8th St' }, outcome: 'talked', visitedAt: clock.now().toISOString(), met: [{ newContact: { givenName: 'Teresa' } }] });

  test('sent by five connections that wait at one barrier stores one row of everything', async () => {
    const here = await anOrganization(database);
    const callers = await callersOfTwoApis(here);
    const known = await people(callers[0]!);
    const visits = Array.from({ length: 6 }, () => aVisit(random, known, clock.now()));
    const answers = await heldBy(here, lockOfPeople(here, known), fiveBy(callers, visits));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
    expect(answers.flatMap(statuses).sort()).toEqual([...Array(24).fill(200), ...Array(6).fill(201)]);
    // Whoever came later is told the very row that the first one made.
    const bodies = answers.map((answer) => (answer.body.results as Array<{ visit: object }>).map((one) => one.visit));
    for (const body of bodies) expect(body).toEqual(bodies[0]);
    expect(await storedVisits(database.worker, here.id)).toEqual(wanted(visits));
  }, 120_000);

  test('at a door where nobody is known yet makes the people who were met there once', async () => {
    const here = await anOrganization(database);
    const visit = atAnUnknownDoor();
    const answers = await heldBy(here, lockOfVisit(here, visit.id), fiveBy(await callersOfTwoApis(here), [visit]));
    expect(answers.flatMap(statuses).sort()).toEqual([200, 200, 200, 200, 201]);
    const rows = await database.worker.withScope(here.actor('system'), (scope) => scope.query('SELECT given_name FROM contacts'));
    expect(rows).toEqual([{ given_name: 'Teresa' }]);
    expect([...(await storedVisits(database.worker, here.id)).keys()]).toEqual([visit.id]);
  }, 120_000);

  test('whose connection to the database ends in the middle is told when to try again, and is not there', async () => {
    const here = await anOrganization(database);
    const [caller] = await callersOfTwoApis(here) as [ProgramCaller];
    const [first, second] = [atAnUnknownDoor(), atAnUnknownDoor()];
    const send = () => caller.post('/house-visits/batch', { visits: [first, second] });
    // Held in its second visit: the first one stands in the transaction already.
    const [answer] = await heldBy(here, lockOfVisit(here, second.id), [send], ([pid]) => database.app.global('SELECT pg_terminate_backend($1)', [pid]));
    expect([answer!.status, Number(answer!.retryAfter) > 0]).toEqual([503, true]);
    expect(await storedVisits(database.worker, here.id)).toEqual(new Map());
    expect(statuses(await send())).toEqual([201, 201]);
  }, 120_000);
});
