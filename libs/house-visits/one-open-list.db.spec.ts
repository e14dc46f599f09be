import { Client } from 'pg';
import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { TestOrganization } from '../../test/support';
import { anOrganization, testDatabase, withClient } from '../../test/support';
import { until } from '../../test/support/until';
import { VisitListsRepository } from './data/visit-lists.repository';

const INTO = 'INSERT INTO visit_list_people (organization_id, stop_id, contact_id, position) VALUES ($1, $2, $3, 1)';
const INSIDE = "SELECT set_config('app.organization_id', $1, true)";
const RACERS = 20;

describe('a person on visit lists', () => {
  const database = testDatabase();
  const lists = new VisitListsRepository();
  let here: TestOrganization;
  let contactId: Uuid;
  const as = <T>(work: (scope: Scope) => Promise<T>): Promise<T> => database.app.withScope(here.actor('lead'), work);

  /** A list with one door where nobody is yet. */
  const aList = (status = 'ready'): Promise<{ id: Uuid; stopId: Uuid }> => as(async (scope) => {
    const [id, stopId] = [newId(), newId()];
    await scope.query("INSERT INTO audiences (organization_id, id, kind) VALUES ($1, $2, 'visit_list')", [here.id, id]);
    await scope.query('INSERT INTO visit_lists (organization_id, id, code, name, status) VALUES ($1, $2, $3, $4, $5)', [here.id, id, id.slice(-6), 'Linden Court', status]);
    await scope.query("INSERT INTO visit_list_stops (organization_id, id, visit_list_id, position, line1) VALUES ($1, $2, $3, 1, '1203 Linden Court')", [here.id, stopId, id]);
    return { id, stopId };
  });
  const put = (stopId: Uuid): Promise<unknown> => as((scope) => scope.query(INTO, [here.id, stopId, contactId]));
  const setTo = (id: Uuid, status: string): Promise<unknown> => as((scope) => scope.query('UPDATE visit_lists SET status = $3 WHERE organization_id = $1 AND id = $2', [here.id, id, status]));
  const close = (stopId: Uuid): Promise<unknown> => as((scope) => scope.query("UPDATE visit_list_stops SET state = 'done' WHERE organization_id = $1 AND id = $2", [here.id, stopId]));
  const isOpen = async (stopId: Uuid): Promise<boolean> =>
    (await as((scope) => scope.one<{ is_open: boolean }>('SELECT is_open FROM visit_list_people WHERE organization_id = $1 AND stop_id = $2', [here.id, stopId])))!.is_open;
  const TWICE = { constraint: 'visit_list_people_one_open' };

  beforeEach(async () => {
    here = await anOrganization(database);
    contactId = newId();
    await as((scope) => scope.query("INSERT INTO contacts (organization_id, id, display_name, sort_key) VALUES ($1, $2, 'Guadalupe', 'guadalupe')", [here.id, contactId]));
  });

  test('twenty connections at one barrier put them on twenty lists, without a look: one wins', async () => {
    const stops: Uuid[] = [];
    for (let n = 0; n < RACERS; n += 1) stops.push((await aList()).stopId);
    const racers = await Promise.all(stops.map(async () => {
      const client = new Client(database.logins.app);
      await client.connect();
      return client;
    }));
    try {
      const answers = await withClient(database.logins.worker, async (gate) => {
        await gate.query('SELECT pg_advisory_lock(4410)');
        const going = racers.map(async (client, n) => {
          await client.query('BEGIN');
          await client.query(INSIDE, [here.id]);
          await client.query('SELECT pg_advisory_xact_lock_shared(4410)');
          await client.query(INTO, [here.id, stops[n], contactId]);
          await client.query('COMMIT');
          return 'on it';
        });
        const ended = Promise.allSettled(going);
        await until('all at the barrier', async () => (await database.worker.global<{ n: number }>(
          "SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND objid = 4410 AND NOT granted"))[0]!.n === RACERS);
        await gate.query('SELECT pg_advisory_unlock(4410)');
        return ended;
      });
      expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
      for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: '23505', ...TWICE });
      expect(await as((scope) => lists.onOpenLists(scope, [contactId]))).toEqual(new Set([contactId]));
    } finally {
      await Promise.all(racers.map((client) => client.end()));
    }
  });

  test('are free again when their door is done, or when the list is back; a list that is opened again takes nobody twice', async () => {
    const [first, second, third] = [await aList(), await aList('draft'), await aList('checked_out')];
    await put(first.stopId);
    await put(second.stopId);
    expect([await isOpen(first.stopId), await isOpen(second.stopId)]).toEqual([true, false]);
    await expect(put(third.stopId)).rejects.toMatchObject(TWICE);
    await expect(setTo(second.id, 'ready')).rejects.toMatchObject(TWICE);
    await close(first.stopId);
    await put(third.stopId);
    await setTo(third.id, 'expired');
    await setTo(second.id, 'ready');
    expect([await isOpen(first.stopId), await isOpen(second.stopId), await isOpen(third.stopId)]).toEqual([false, true, false]);
    await expect(setTo(third.id, 'ready')).rejects.toMatchObject(TWICE);
    await setTo(second.id, 'archived');
    await setTo(third.id, 'ready');
    expect(await isOpen(third.stopId)).toBe(true);
  });

  test('are put on a list that is being brought back at that moment: it waits for the end, and they are free', async () => {
    const list = await aList();
    await withClient(database.logins.app, async (client) => {
      await client.query('BEGIN');
      await client.query(INSIDE, [here.id]);
      await client.query("UPDATE visit_lists SET status = 'returned' WHERE id = $1", [list.id]);
      const putting = put(list.stopId);
      await until('it waits', async () => (await database.worker.global('SELECT 1 FROM pg_stat_activity a WHERE a.datname = current_database() AND cardinality(pg_blocking_pids(a.pid)) > 0')).length === 1);
      await client.query('COMMIT');
      await putting;
    });
    expect(await isOpen(list.stopId)).toBe(false);
  });

  test('nobody says of a row that it is open when it is not', async () => {
    const list = await aList('returned');
    await as((scope) => scope.query('INSERT INTO visit_list_people (organization_id, stop_id, contact_id, position, is_open) VALUES ($1, $2, $3, 1, true)', [here.id, list.stopId, contactId]));
    await as((scope) => scope.query('UPDATE visit_list_people SET is_open = true WHERE organization_id = $1 AND stop_id = $2', [here.id, list.stopId]));
    expect(await isOpen(list.stopId)).toBe(false);
  });

  test('stand on two lists by a lead’s word', async () => {
    const [first, second] = [await aList(), await aList()];
    await put(first.stopId);
    await as((scope) => scope.query(
      'INSERT INTO visit_list_people (organization_id, stop_id, contact_id, position, overridden_at, overridden_by) VALUES ($1, $2, $3, 1, $4, $5)', [here.id, second.stopId, contactId, scope.now, here.users.lead]));
    expect([await isOpen(first.stopId), await isOpen(second.stopId)]).toEqual([true, true]);
  });
});
