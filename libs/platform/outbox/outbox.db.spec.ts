import { Logger } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import { anOrganization, testDatabase } from '../../../test/support';
import type { TestOrganization } from '../../../test/support';
import { until } from '../../../test/support/until';
import { rungBell } from '../../../test/support/rung-bell';
import { Metrics } from '../observability';
import { JobCatalogue, declareJob } from '../queue';
import { DueWork } from './due-work';
import { DueWorkHandlers } from './due-work-handlers';
import { ExpiredRows } from './expired-rows';
import { Leadership } from './leadership';
import { RING_AGAIN_MS, Sweep } from './sweep';

const KNOCK = declareJob({ name: 'house.knock', queue: 'work', attempts: 3, backoff: { delayMs: 10, jitter: 0.5 }, timeLimitMs: 5_000, onExhausted: 'due_work.state = failed' });
const CRY = declareJob({ ...KNOCK, name: 'house.cry-for-help', queue: 'safety' });

// The warnings of this spec are meant.
Logger.overrideLogger(false);

describe('work that is due', () => {
  const database = testDatabase();
  const bell = rungBell();
  const leadership: Leadership[] = [];
  let here: TestOrganization;
  let work: DueWork;
  let catalogue: JobCatalogue;
  let handlers: DueWorkHandlers;
  let sweep: Sweep;

  const leader = (): Leadership => {
    leadership.push(new Leadership(database.worker));
    return leadership.at(-1)!;
  };

  beforeEach(async () => {
    here = await anOrganization(database);
    work = new DueWork(bell.bell);
    catalogue = new JobCatalogue();
    handlers = new DueWorkHandlers(database.worker, catalogue);
    sweep = new Sweep(database.worker, database.clock, bell.bell, leader(), new Metrics());
    bell.rung.length = 0;
    bell.away = false;
  });
  afterEach(async () => {
    await Promise.all(leadership.splice(0).map((one) => one.release()));
    await database.worker.global("DELETE FROM due_work WHERE kind LIKE 'house.%'");
  });

  const plan = (subjectId: Uuid, inMs = 0): Promise<void> =>
    database.app.withScope(here.actor('organizer'), (scope) => work.put(scope, { kind: KNOCK.name, subjectId, dueAt: new Date(scope.now.getTime() + inMs) }));
  const planMany = (count: number, inMs: number): Promise<void> =>
    database.app.withScope(here.actor('organizer'), (scope) =>
      work.put(scope, Array.from({ length: count }, () => ({ kind: KNOCK.name, subjectId: newId(), dueAt: new Date(scope.now.getTime() + inMs) }))));
  const rowOf = async (subjectId: Uuid): Promise<Record<string, unknown>> =>
    (await database.worker.global('SELECT state, attempts, failure_code AS code, rung_at IS NOT NULL AS rung FROM due_work WHERE subject_id = $1', [subjectId]))[0]!;
  const rungFor = (subjectId: Uuid): string[] => bell.rung.filter((id) => id.includes(subjectId));
  const run = (subjectId: Uuid) => catalogue.handlerOf(KNOCK.name).run({ organizationId: here.id, id: subjectId }, { attempt: 1, last: false, signal: new AbortController().signal });

  test('rings after the commit, and not when its cause was rolled back', async () => {
    const [kept, lost] = [newId(), newId()];
    await plan(kept);
    const cause = database.app.withScope(here.actor('organizer'), async (scope) => {
      await work.put(scope, { kind: KNOCK.name, subjectId: lost, dueAt: scope.now });
      throw new Error('the cause failed');
    });
    await expect(cause).rejects.toThrow('the cause failed');
    expect([rungFor(kept).length, rungFor(lost).length]).toEqual([1, 0]);
  });

  test('that nobody rang for is found by the sweep, once it is due', async () => {
    const id = newId();
    await plan(id, 60_000);
    await sweep.pass();
    expect(rungFor(id)).toEqual([]);
    database.clock.moveBy(60_000);
    await sweep.pass();
    expect(rungFor(id)).toHaveLength(1);
    await sweep.pass();
    expect(rungFor(id)).toHaveLength(1);
  });

  test('for somebody’s safety is rung for in the first pass, however much else has been due for longer', async () => {
    const id = newId();
    await planMany(1_001, 60_000);
    await database.app.withScope(here.actor('organizer'), (scope) => work.put(scope, { kind: CRY.name, subjectId: id, dueAt: new Date(scope.now.getTime() + 120_000) }));
    database.clock.moveBy(120_000);
    await sweep.pass();
    expect([bell.rung[0], bell.rung.length]).toEqual([expect.stringMatching(new RegExp(`^safety house\\.cry-for-help\\.${id}`)), 501]);
  });

  test('is rung again when the bell was lost, as the same job', async () => {
    const id = newId();
    await plan(id);
    await sweep.pass();
    database.clock.moveBy(RING_AGAIN_MS + 1);
    await sweep.pass();
    expect([rungFor(id).length, new Set(rungFor(id)).size]).toEqual([3, 1]);
  });

  test('waits unrung while the queue is away, and is rung in the first pass after', async () => {
    const id = newId();
    bell.away = true;
    await plan(id);
    await sweep.pass();
    expect(await rowOf(id)).toMatchObject({ state: 'waiting', rung: false });
    bell.away = false;
    await sweep.pass();
    expect(rungFor(id)).toHaveLength(1);
  });

  test('is swept by one worker, and by another when the first is gone', async () => {
    const [first, second] = [leader(), leader()];
    expect([await first.hold(), await second.hold(), await first.hold()]).toEqual([true, false, true]);
    await first.release();
    expect([await second.hold(), await first.hold()]).toEqual([true, false]);
  });

  test('is swept by the next one when the leader’s connection breaks', async () => {
    const [first, second] = [leader(), leader()];
    expect([await first.hold(), await second.hold()]).toEqual([true, false]);
    await database.worker.global(
      "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = ((hashtext('doorstep:sweep')::bigint & 4294967295)::text)::oid AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
    expect(await until('takeover', () => second.hold())).toBe(true);
    expect(await first.hold()).toBe(false);
  });

  test('is done once by five workers at once', async () => {
    const id = newId();
    let knocks = 0;
    handlers.add(KNOCK, async () => void (knocks += 1));
    await plan(id);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => run(id)));
    expect({ knocks, done: answers.filter((answer) => answer !== 'ignored').length, row: (await rowOf(id))['state'] }).toEqual({ knocks: 1, done: 1, row: 'done' });
  });

  test('goes on waiting when its handler planned it anew', async () => {
    const id = newId();
    handlers.add(KNOCK, (scope, subjectId) => work.put(scope, { kind: KNOCK.name, subjectId, dueAt: new Date(scope.now.getTime() + 60_000) }));
    await plan(id);
    await run(id);
    expect((await rowOf(id))['state']).toBe('waiting');
  });

  test('that was dropped, moved or never there does nothing', async () => {
    const [dropped, moved] = [newId(), newId()];
    let knocks = 0;
    handlers.add(KNOCK, async () => void (knocks += 1));
    await plan(dropped);
    await plan(moved);
    await database.app.withScope(here.actor('organizer'), async (scope) => {
      await work.drop(scope, { kind: KNOCK.name, subjectId: dropped });
      expect(await work.move(scope, { kind: KNOCK.name, subjectId: moved, dueAt: new Date(scope.now.getTime() + 1) })).toBe(true);
    });
    expect([await run(dropped), await run(moved), knocks]).toEqual(['ignored', 'ignored', 0]);
    await expect(run(newId())).rejects.toThrow('no due work');
  });

  test('that will not succeed says so in its row', async () => {
    const id = newId();
    handlers.add(KNOCK, async () => undefined);
    await plan(id);
    await catalogue.handlerOf(KNOCK.name).exhausted({ organizationId: here.id, id }, 'time-limit');
    expect(await rowOf(id)).toMatchObject({ state: 'failed', code: 'time-limit' });
  });

  test('of another organization cannot be moved, dropped or taken over', async () => {
    const id = newId();
    await plan(id);
    const other = await anOrganization(database);
    await database.app.withScope(other.actor('admin'), async (scope) => {
      expect(await work.move(scope, { kind: KNOCK.name, subjectId: id, dueAt: scope.now })).toBe(false);
      await work.drop(scope, { kind: KNOCK.name, subjectId: id });
      await work.put(scope, { kind: KNOCK.name, subjectId: id, dueAt: new Date(scope.now.getTime() + 1) });
    });
    handlers.add(KNOCK, async () => undefined);
    expect(await run(id)).toBeUndefined();
  });

  test('stored answers go after seven days, organization by organization', async () => {
    const expired = new ExpiredRows(database.worker, database.clock);
    const keep = (key: string, daysAgo: number) => database.app.withScope(here.actor('admin'), (scope) => scope.query(
      `INSERT INTO idempotency_keys (organization_id, user_id, route, key, request_hash, status, created_at) VALUES ($1, $2, 'POST /x', $3, '\\x00', 200, $4)`,
      [here.id, here.users.admin, key, new Date(scope.now.getTime() - daysAgo * 86_400_000)]));
    await keep('old', 7.1);
    await keep('young', 6.9);
    await expired.idempotencyKeys();
    const left = await database.app.withScope(here.actor('admin'), (scope) => scope.query<{ key: string }>('SELECT key FROM idempotency_keys WHERE organization_id = $1', [here.id]));
    expect(left).toEqual([{ key: 'young' }]);
  });
});
