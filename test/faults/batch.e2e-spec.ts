import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import { anOrganization, seededRandom, withClient } from '../support';
import type { TestOrganization } from '../support';
import type { BuiltServer } from '../support/built-server';
import { buildServer } from '../support/built-server';
import { clockServer } from '../support/clock-server';
import type { TestProgram } from '../support/program';
import { startProgram } from '../support/program';
import { until } from '../support/until';
import type { OwnDatabase } from './own-database';
import { ownDatabase } from './own-database';
import type { Answer, ProgramCaller } from './program-caller';
import { callerByToken } from './program-caller';
import { RunningClock } from './running-clock';
import { aVisit, storedVisits, tallyOf } from './visits';
import type { SentVisit } from './visits';

/** The batch that a phone sends when it has signal again, and what may happen to the api meanwhile (security.md F-02, F-07, F-11). */
describe('a batch of visits', () => {
  const clock = new RunningClock();
  const random = seededRandom();
  let database: OwnDatabase;
  let built: BuiltServer;
  let time: Awaited<ReturnType<typeof clockServer>>;
  /** Killed after their test. */
  const running = new Set<TestProgram>();

  beforeAll(async () => {
    [database, built, time] = await Promise.all([ownDatabase('batch', clock), buildServer(), clockServer(clock)]);
  }, 120_000);
  afterEach(async () => {
    await Promise.all([...running].map((program) => program.stop('SIGKILL')));
    running.clear();
  });
  afterAll(async () => {
    built?.remove();
    await time?.close();
    await database?.close();
  });

  const start = (environment: Record<string, string> = {}): TestProgram => {
    const program = startProgram(built.main('api'), database.logins, { DOORSTEP_CLOCK_URL: time.url, ...environment });
    running.add(program);
    return program;
  };
  const startAndCall = async (here: TestOrganization, environment: Record<string, string> = {}): Promise<{ program: TestProgram; caller: ProgramCaller }> => {
    const program = start(environment);
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
  }, 120_000);

  const callersOfTwoApis = async (here: TestOrganization): Promise<ProgramCaller[]> => (await Promise.all([startAndCall(here), startAndCall(here)])).map(({ caller }) => caller);

  /** Five calls of two apis, all of them in the middle of their transactions before the first may go on. */
  async function fiveHeldBy(here: TestOrganization, callers: readonly ProgramCaller[], barrier: { sql: string; values: unknown[] }, send: (caller: ProgramCaller) => Promise<Answer>): Promise<Answer[]> {
    return withClient(database.logins.worker, async (gate) => {
      await gate.query(`BEGIN; SELECT set_config('app.organization_id', '${here.id}', true)`);
      await gate.query(barrier.sql, barrier.values);
      const { rows } = await gate.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      const calls = Array.from({ length: 5 }, (_, i) => send(callers[i % 2]!));
      await until('five calls at the barrier', async () => {
        const waiting = await database.worker.global<{ n: number }>(
          'SELECT count(*)::int AS n FROM pg_stat_activity a WHERE a.datname = current_database() AND a.pid <> $1 AND cardinality(pg_blocking_pids(a.pid)) > 0', [rows[0]!.pid]);
        return waiting[0]!.n === 5;
      });
      expect(await storedVisits(database.worker, here.id)).toEqual(new Map());
      await gate.query('COMMIT');
      return Promise.all(calls);
    });
  }

  test('sent by five connections that wait at one barrier stores one row of everything', async () => {
    const here = await anOrganization(database);
    const callers = await callersOfTwoApis(here);
    const known = await people(callers[0]!);
    const visits = Array.from({ length: 6 }, () => aVisit(random, known, clock.now()));
    const answers = await fiveHeldBy(
      here,
      callers,
      { sql: 'SELECT id FROM contacts WHERE organization_id = $1 AND id = ANY($2::uuid[]) FOR UPDATE', values: [here.id, known] },
      (caller) => caller.post('/house-visits/batch', { visits }));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
    expect(answers.flatMap(statuses).sort()).toEqual([...Array(24).fill(200), ...Array(6).fill(201)]);
    // Whoever came later is told the very row that the first one made.
    const bodies = answers.map((answer) => (answer.body.results as Array<{ visit: object }>).map((one) => one.visit));
    for (const body of bodies) expect(body).toEqual(bodies[0]);
    expect(await storedVisits(database.worker, here.id)).toEqual(wanted(visits));
  }, 120_000);

  test('at a door where nobody is known yet makes the people who were met there once', async () => {
    const here = await anOrganization(database);
    const visit = { id: newId(), address: { line1: '1423 W 8th St' }, outcome: 'talked', visitedAt: clock.now().toISOString(), met: [{ newContact: { givenName: 'Teresa' } }] };
    const answers = await fiveHeldBy(
      here,
      await callersOfTwoApis(here),
      { sql: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', values: [`house-visit|${here.id}|${visit.id}`] },
      (caller) => caller.post('/house-visits/batch', { visits: [visit] }));
    expect(answers.flatMap(statuses).sort()).toEqual([200, 200, 200, 200, 201]);
    const rows = await database.worker.withScope(here.actor('system'), (scope) => scope.query('SELECT given_name FROM contacts'));
    expect(rows).toEqual([{ given_name: 'Teresa' }]);
    expect([...(await storedVisits(database.worker, here.id)).keys()]).toEqual([visit.id]);
  }, 120_000);
});
