import { newId } from '@doorstep/kernel';
import type { Role, Scope } from '@doorstep/platform/database';
import type { TestOrganization } from '../../test/support';
import { anOrganization, longRun, seededRandom, testDatabase, testSeed } from '../../test/support';
import { bulkActsRoom } from '../../test/support/bulk-acts';
import { contactsRoom } from '../../test/support/contacts';
import { BulkActKinds } from './bulk-act-kinds';
import type { BulkActWish } from './bulk-acts';

describe('Acts on many people', () => {
  const database = testDatabase();
  const room = () => contactsRoom(database);
  const acts = () => bulkActsRoom(database);
  let home: TestOrganization;
  let spent = 0;
  beforeEach(async () => {
    home = await anOrganization(database);
    spent = 0;
  });
  afterEach(() => database.clock.moveBy(-spent));
  const wait = (ms: number) => {
    spent += ms;
    database.clock.moveBy(ms);
  };
  const as = <T>(role: Role, work: (scope: Scope) => Promise<T>): Promise<T> => database.app.withScope(home.actor(role), work);
  const make = (tags: string[] = [], role: Role = 'lead') => as(role, async (scope) => (await room().contacts.create(scope, { givenName: 'Rosa', tags })).value.id);
  const act = (wish: BulkActWish, role: Role = 'lead') => as(role, async (scope) => (await acts().create(scope, wish)).value);
  const undo = (id: string, role: Role = 'lead') => as(role, (scope) => acts().undo(scope, id));
  const tagsOf = (ids: string[]) => as('lead', async (scope) => {
    const found: string[][] = [];
    for (const id of ids) found.push((await room().contacts.get(scope, id)).tags);
    return found;
  });
  const audience = async (kind: 'campaign' | 'user' = 'campaign', id = newId()) => {
    await as('lead', (scope) => room().audiences.open(scope, kind, id));
    return id;
  };
  const members = (id: string) => as('lead', (scope) => room().audiences.members(scope, id));

  test('a tag is given to those without it, kept in their history, and taken back from those alone', async () => {
    const [a, b] = [await make(['bus']), await make(['COMITÉ'])];
    const made = await act({ act: 'tag', target: { tag: 'Comité' }, contactIds: [a, b, newId()] });
    expect(made).toMatchObject({ people: 3, changed: 1, unchanged: 1, leftOut: [{ reason: 'not_there', count: 1 }] });
    expect(await tagsOf([a, b])).toEqual([['bus', 'Comité'], ['COMITÉ']]);
    expect(await as('lead', async (scope) => (await room().contacts.get(scope, a)).version)).toBe(2);
    // A phone that has not heard of it keeps other fields, and does not take the tag away unseen.
    await expect(as('lead', (scope) => room().contacts.change(scope, a, { version: 1, tags: ['bus', 'captain'] }))).rejects.toMatchObject({ code: 'contacts/version-conflict' });
    await as('lead', (scope) => room().contacts.change(scope, a, { version: 1, preferredName: 'Rosie' }));
    await undo(made.id);
    expect(await tagsOf([a, b])).toEqual([['bus'], ['COMITÉ']]);
    expect(await as('lead', (scope) => acts().get(scope, made.id))).toMatchObject({ restored: 1, kept: 0, undoneBy: home.users.lead, undoneAt: expect.any(String) });
    await expect(undo(made.id)).rejects.toMatchObject({ status: 404 });
  });

  test('what somebody changed since stays as they left it', async () => {
    const people = [await make(['x']), await make(['x']), await make(['x'])];
    const given = await act({ act: 'tag', target: { tag: 'bus' }, contactIds: people });
    await as('lead', (scope) => room().contacts.change(scope, people[0]!, { version: 2, tags: ['x'] }));
    await as('lead', (scope) => room().contacts.change(scope, people[0]!, { version: 3, tags: ['x', 'bus'] }));
    await as('lead', (scope) => room().contacts.change(scope, people[1]!, { version: 2, tags: ['bus', 'y'] }));
    await undo(given.id);
    expect(await tagsOf(people)).toEqual([['x', 'bus'], ['y'], ['x']]);
    expect(await as('lead', (scope) => acts().get(scope, given.id))).toMatchObject({ changed: 3, restored: 2, kept: 1 });
  });

  test('people are assigned, seen by whom they are assigned to, and counted by that', async () => {
    const people = [await make(), await make()];
    expect(await as('organizer', (scope) => room().contacts.idsOf(scope, {}, 10))).toEqual([]);
    const given = await act({ act: 'assign', target: { userId: home.users.organizer }, contactIds: people });
    expect((await as('organizer', (scope) => room().contacts.idsOf(scope, {}, 10))).sort()).toEqual([...people].sort());
    expect(await as('lead', (scope) => room().contacts.idsOf(scope, { assigneeId: home.users.organizer }, 10))).toHaveLength(2);
    await undo(given.id);
    expect(await as('organizer', (scope) => room().contacts.idsOf(scope, {}, 10))).toEqual([]);
    await expect(act({ act: 'assign', target: { userId: home.users.volunteer }, contactIds: people })).rejects.toMatchObject({ code: 'contacts/assignee-volunteer' });
    await expect(act({ act: 'assign', target: { userId: newId() }, contactIds: people })).rejects.toMatchObject({ status: 404, details: { field: 'target.userId' } });
    await expect(act({ act: 'assign', target: { userId: home.users.organizer }, contactIds: people }, 'organizer')).rejects.toMatchObject({ status: 403 });
  });

  test('organizers act on people whom they see, and on nobody else', async () => {
    const [theirs, own] = [await make(), await make([], 'organizer')];
    expect(await act({ act: 'tag', target: { tag: 'bus' }, contactIds: [theirs, own] }, 'organizer')).toMatchObject({ changed: 1, leftOut: [{ reason: 'not_there', count: 1 }] });
    expect(await act({ act: 'tag', target: { tag: 'bank' }, filter: {} }, 'organizer')).toMatchObject({ people: 1, changed: 1 });
    expect(await tagsOf([theirs, own])).toEqual([[], ['bus', 'bank']]);
  });

  test('the whole of a filter is meant, without those whom a word finds nobody by', async () => {
    await make(['a']);
    await make(['b']);
    expect(await act({ act: 'tag', target: { tag: 'c' }, filter: { tag: 'a' } })).toMatchObject({ people: 1, changed: 1 });
    expect(await act({ act: 'tag', target: { tag: 'd' }, filter: { q: '%' } })).toMatchObject({ people: 0, changed: 0 });
    await expect(act({ act: 'tag', target: { tag: 'e' }, filter: { score: 1 } })).rejects.toMatchObject({ details: { errors: [{ field: 'filter.score' }] } });
    await expect(act({ act: 'tag', target: { tag: 'e' } })).rejects.toMatchObject({ code: 'contacts/bulk-whom' });
    await expect(act({ act: 'tag', target: { tag: 'undocumented' }, filter: {} })).rejects.toMatchObject({ code: 'contacts/label-never-kept', details: { errors: [{ field: 'target.tag' }] } });
  });

  test('five thousand at once; where it is one more all are left to the worker', async () => {
    await as('lead', (scope) => scope.query(
      "INSERT INTO contacts (organization_id, id, display_name, sort_key, created_at) SELECT $1, gen_random_uuid(), 'Rosa ' || n, n::text, now() FROM generate_series(1, 5000) n", [home.id]));
    const made = await act({ act: 'tag', target: { tag: 'all' }, filter: {} });
    expect(made).toMatchObject({ people: 5000, changed: 5000, unchanged: 0, leftOut: [] });
    await make();
    expect(await act({ act: 'tag', target: { tag: 'more' }, filter: {} })).toMatchObject({ status: 'queued', people: 5001, changed: 0 });
    await undo(made.id);
    expect((await as('lead', (scope) => room().contacts.list(scope, { filter: { tag: ['all'] }, limit: 1, count: true }))).total).toBe(0);
  }, 30_000);

  test('after thirty days an act stays, and what was before is forgotten', async () => {
    const people = [await make()];
    const made = await act({ act: 'tag', target: { tag: 'old' }, contactIds: people });
    wait(30 * 86_400_000 + 1000);
    await expect(undo(made.id)).rejects.toMatchObject({ code: 'contacts/undo-too-late' });
    await act({ act: 'tag', target: { tag: 'new' }, contactIds: people });
    expect(await as('lead', (scope) => scope.query('SELECT 1 FROM bulk_act_people WHERE organization_id = $1 AND bulk_act_id = $2', [home.id, made.id]))).toEqual([]);
    expect(await tagsOf(people)).toEqual([['old', 'new']]);
  });

  test('acts of several people, taken back in any order, undo exactly what nobody changed since', async () => {
    const random = seededRandom();
    const campaigns = [await audience(), await audience()];
    const people: string[] = [];
    for (let i = 0; i < 6; i += 1) people.push(await make(i % 2 ? ['a'] : []));
    const cells = ['a', 'b'].map((tag) => `tag ${tag}`).concat(campaigns.map((id) => `in ${id}`));
    const state = async () => {
      const [tags, inside] = [await tagsOf(people), await Promise.all(campaigns.map(members))];
      return new Map(people.flatMap((id, i) => cells.map((cell): [string, boolean] => {
        const [what, name] = cell.split(' ') as [string, string];
        return [`${id} ${cell}`, what === 'tag' ? tags[i]!.includes(name) : inside[campaigns.indexOf(name)]!.includes(id)];
      })));
    };
    for (let round = 0; round < (longRun() ? 30 : 4); round += 1) {
      const done: Array<{ id: string; role: Role; cell: string; before: Map<string, boolean>; touched: Set<string>; changed: number }> = [];
      for (let step = 0; step < 8; step += 1) {
        wait(1000);
        const [cell, role] = [random.pick(cells), random.pick(['lead', 'admin'] as const)];
        const [what, name] = cell.split(' ') as [string, string];
        const some = people.filter(() => random.next() < 0.6);
        if (some.length === 0) continue;
        const [before, add] = [await state(), random.next() < 0.5];
        const wish = what === 'tag' ? { act: add ? 'tag' as const : 'untag' as const, target: { tag: name } } : { act: add ? 'add_to_campaign' as const : 'remove_from_campaign' as const, target: { campaignId: name } };
        const made = await act({ ...wish, contactIds: some }, role);
        const after = await state();
        const touched = new Set([...after].filter(([key, value]) => before.get(key) !== value).map(([key]) => key));
        expect([made.changed, made.unchanged]).toEqual([touched.size, some.length - touched.size]);
        done.push({ id: made.id, role, cell, before, touched, changed: made.changed });
      }
      for (const one of random.shuffle(done)) {
        wait(1000);
        const before = await state();
        await undo(one.id, random.pick([one.role, 'admin']));
        const after = await state();
        const { restored, kept } = await as('lead', (scope) => acts().get(scope, one.id));
        expect(restored! + kept!).toBe(one.changed);
        const moved = [...after].filter(([key, value]) => before.get(key) !== value).map(([key]) => key);
        // Only its own cells move, and only back to what they were; where nobody else ever touched the cell later, it does move.
        expect({ seed: testSeed(), round, strangers: moved.filter((key) => !one.touched.has(key)) }).toEqual({ seed: testSeed(), round, strangers: [] });
        expect(moved.every((key) => after.get(key) === one.before.get(key))).toBe(true);
        const later = done.slice(done.indexOf(one) + 1).flatMap((other) => [...other.touched]);
        const alone = [...one.touched].filter((key) => !later.includes(key));
        expect(alone.filter((key) => after.get(key) !== one.before.get(key))).toEqual([]);
        // Somebody's later act that still stands is never undone by the way.
        expect(moved.length).toBe(restored);
      }
    }
  }, 60_000);

  test('an act without its room, or with two, stops the start', () => {
    const kinds = new BulkActKinds();
    expect(() => kinds.check()).toThrow('tag has no room');
    const kind = { act: 'tag' as const, roles: [], readTarget: jest.fn(), apply: jest.fn(), undo: jest.fn() };
    kinds.add(kind, kind);
    expect(() => kinds.check()).toThrow('tag has 2 rooms');
    expect(() => kinds.of('untag')).toThrow('no room does the act untag');
  });
});
