import { SEARCH_KEY_VERSION, newId } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { DueWork } from '@doorstep/platform/outbox';
import type { TestOrganization } from '../../test/support';
import { anOrganization, testDatabase } from '../../test/support';
import { contactsRoom } from '../../test/support/contacts';
import { SearchRenewal } from './search-renewal';

describe('Words of the search, when names are read in another way', () => {
  const database = testDatabase();
  const room = () => contactsRoom(database);
  const renewal = () => new SearchRenewal(database.worker, new DueWork({ ring: async () => undefined } as never));
  let home: TestOrganization;
  const as = <T>(work: (scope: Scope) => Promise<T>): Promise<T> => database.app.withScope(home.actor('lead'), work);
  const found = async (q: string) => (await as((scope) => room().contacts.list(scope, { filter: { q }, limit: 50 }))).items.map((item) => item.displayName);
  const waiting = () => database.worker.global("SELECT subject_id FROM due_work WHERE kind = 'contacts.renew-search' AND state = 'waiting' AND organization_id = $1", [home.id]);
  const old = (id: string) => as((scope) => scope.query("SELECT search.put_contact($1, ' 김선희', '', 1)", [id]));

  beforeEach(async () => {
    home = await anOrganization(database);
  });

  test('are kept anew in the background, also after a try that was cut', async () => {
    const ids: string[] = [];
    for (const displayName of ['김선희', '김선영']) ids.push(await as(async (scope) => (await room().contacts.create(scope, { displayName })).value.id));
    for (const id of ids) await old(id);
    await old(newId());
    expect(await found('sunhee')).toEqual([]);
    await renewal().plan();
    expect(await waiting()).toEqual([{ subject_id: home.id }]);

    const cut = AbortSignal.abort();
    await expect(renewal().run(home.id, cut)).rejects.toThrow('stopping');
    await renewal().run(home.id, new AbortController().signal);
    expect(await found('sunhee')).toEqual(['김선희']);
    expect(await found('sunyoung')).toEqual(['김선영']);
    expect(await waiting()).toEqual([]);
    await renewal().plan();
    expect(await waiting()).toEqual([]);
    expect(await as((scope) => scope.query('SELECT search.contacts_before($1, 10)', [SEARCH_KEY_VERSION]))).toEqual([]);
  });

  test('a next version takes everybody in again, batch by batch', async () => {
    for (let i = 0; i < 3; i += 1) await as((scope) => room().contacts.create(scope, { displayName: `Rosa ${i}` }));
    const next = SEARCH_KEY_VERSION + 1;
    await renewal().plan(next);
    expect(await waiting()).toHaveLength(1);
    const batches: number[] = [];
    await database.worker.withScope({ ...home.actor('lead'), role: 'system', kind: 'system' }, async (scope) => {
      for (let done = -1; done !== 0; ) batches.push((done = await renewal().batch(scope, next)));
    });
    expect(batches).toEqual([3, 0]);
    expect(await waiting()).toEqual([]);
    expect((await found('rosa')).length).toBe(3);
  });
});
