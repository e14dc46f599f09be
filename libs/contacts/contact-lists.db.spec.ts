import type { Role, Scope } from '@doorstep/platform/database';
import { newId } from '@doorstep/kernel';
import type { TestOrganization } from '../../test/support';
import { anOrganization, testDatabase } from '../../test/support';
import { contactsRoom } from '../../test/support/contacts';
import type { ContactListWish } from './contact-lists';
import type { ContactSort, NewContact } from './domain';
import { CONTACT_SORTS } from './domain';

describe('Lists of people', () => {
  const database = testDatabase();
  const room = () => contactsRoom(database);
  let home: TestOrganization;
  beforeEach(async () => {
    home = await anOrganization(database);
  });
  const as = <T>(role: Role, work: (scope: Scope) => Promise<T>): Promise<T> => database.app.withScope(home.actor(role), work);
  const make = (wish: NewContact, role: Role = 'lead') => as(role, async (scope) => (await room().contacts.create(scope, wish)).value.id);
  const list = (wish: Partial<ContactListWish> = {}, role: Role = 'lead') => as(role, (scope) => room().contacts.list(scope, { filter: {}, limit: 50, count: true, ...wish }));
  const found = async (q: string, role: Role = 'lead') => (await list({ filter: { q } }, role)).items.map((item) => item.displayName);
  const touch = (contactId: string, at: string) =>
    as('lead', (scope) => room().facts.touch(scope, [{ contactId, kind: 'call', occurredAt: new Date(at), timeZone: 'UTC', sourceKind: 'touches', sourceId: newId() }]));

  test('a person is found by parts of names in any order, without accents, in Hangul and Latin letters', async () => {
    await make({ givenName: 'María', familyName: 'García López' });
    await make({ givenName: '민준', familyName: '김', employments: [{ worksiteName: 'Hotel Aurora' }] });
    await make({ givenName: "Sean O'Brien", preferredName: 'Chuy', emails: [{ address: 'sean@example.org' }], phones: [{ number: '213-555-0134' }] });
    for (const q of ['garc mari', 'maria', 'MARÍA GARCIA', 'lopez', 'mari lop']) expect(await found(q)).toEqual(['María García López']);
    for (const q of ['김민준', '민준', '김', 'kim', 'minjun', 'aurora kim', 'aurora']) expect(await found(q)).toEqual(['김민준']);
    for (const q of ["o'brien", 'obrien', 'chuy', 'sean@example', '5550134', '(213) 555-0134', '0134']) expect(await found(q)).toEqual(["Sean O'Brien"]);
    expect(await found('nobody')).toEqual([]);
    expect(await found('%')).toEqual([]);
    expect((await found('   ')).length).toBe(3);
    const on = async (q: string) => (await list({ filter: { q } })).items[0]?.match?.on;
    expect([await on('maria'), await on('0134'), await on('aurora'), await on('sean@example')]).toEqual(['name', 'phone', 'workplace', 'email']);
    // Inside words, whether a slip of the fingers would have found others or not.
    expect([await on('uror'), await on('xampl'), await on('arcí'), await on('55501')]).toEqual(['workplace', 'email', 'name', 'phone']);
  });

  test('closeness comes first, then who was met last', async () => {
    const names = ['Mariana Garcia', 'Maria Garcia', 'Mario Garciaz', 'Maria Garcia'];
    const ids: string[] = [];
    for (const name of names) ids.push(await make({ displayName: name }));
    await touch(ids[3]!, '2026-10-01T10:00:00Z');
    const items = (await list({ filter: { q: 'maria garcia' } })).items;
    expect(items.slice(0, 2).map((item) => item.id)).toEqual([ids[3], ids[1]]);
  });

  test.each(CONTACT_SORTS)('pages by %s hold everybody once, also those never met', async (sort: ContactSort) => {
    const ids: string[] = [];
    for (let i = 0; i < 9; i += 1) ids.push(await make({ displayName: `Rosa ${'abcabcabc'[i]}` }));
    for (const i of [1, 2, 4, 5]) await touch(ids[i]!, i < 3 ? '2026-10-01T10:00:00Z' : '2026-10-02T10:00:00Z');
    const walk = async (filter: ContactListWish['filter']): Promise<string[]> => {
      const seen: string[] = [];
      for (let cursor: string | null = null, first = true; first || cursor; first = false) {
        const page = await list({ filter, sort, limit: 2, cursor });
        expect(page.total).toBe(9);
        seen.push(...page.items.map((item) => item.id));
        cursor = page.nextCursor;
      }
      return seen;
    };
    const [all, searched] = [await walk({}), await walk({ q: 'rosa' })];
    expect([...all].sort()).toEqual([...ids].sort());
    expect([...searched].sort()).toEqual([...ids].sort());
    if (sort === '-lastTouchedAt') expect(all.slice(0, 4)).toEqual([...[ids[4], ids[5]].sort(), ...[ids[1], ids[2]].sort()]);
    if (sort === 'lastTouchedAt') expect(all.slice(0, 4)).toEqual([...[ids[1], ids[2]].sort(), ...[ids[4], ids[5]].sort()]);
  });

  test('every filter keeps those it names', async () => {
    const campaignId = newId();
    const rosa = await make({ givenName: 'Rosa', languages: ['es'], tags: ['Comité'] });
    const min = await make({ givenName: 'Min', languages: ['ko', 'en'] });
    await as('lead', async (scope) => {
      await room().audiences.open(scope, 'campaign', campaignId);
      await room().audiences.addMembers(scope, campaignId, [rosa, min, newId()]);
      await room().facts.assess(scope, { contactId: rosa, campaignId, value: 2, basis: 'phone', assessedAt: scope.now });
      await room().facts.assess(scope, { contactId: rosa, campaignId: null, value: 4, basis: 'phone', assessedAt: new Date(scope.now.getTime() + 1) });
    });
    await touch(rosa, '2026-10-10T10:00:00Z');
    const ids = async (filter: ContactListWish['filter']) => {
      const page = await list({ filter });
      expect(page.total).toBe(page.items.length);
      return page.items.map((item) => item.id);
    };
    expect(await ids({ campaignId })).toHaveLength(2);
    expect(await ids({ unitId: newId() })).toEqual([]);
    expect(await ids({ campaignId, assessment: [1, 2] })).toEqual([rosa]);
    expect(await ids({ campaignId, assessment: [0] })).toEqual([min]);
    expect(await ids({ assessment: [2] })).toEqual([]);
    expect(await ids({ assessment: [4] })).toEqual([rosa]);
    expect(await ids({ assessment: [0] })).toEqual([min]);
    expect(await ids({ language: ['es', 'qu'] })).toEqual([rosa]);
    expect(await ids({ tag: ['comite'] })).toEqual([rosa]);
    expect(await ids({ worksiteId: [newId()] })).toEqual([]);
    expect(await ids({ affiliateId: [newId()] })).toEqual([]);
    expect(await ids({ notContactedDays: 30 })).toEqual([min]);
    expect((await list({ filter: { campaignId, assessment: [2] } })).items[0]!.assessment).toMatchObject({ value: 2, campaignId, faded: false });
    expect(await as('lead', (scope) => room().contacts.idsOf(scope, { campaignId, language: 'ko,en' }, 10))).toEqual([min]);
    await expect(as('lead', (scope) => room().contacts.idsOf(scope, { campaignId: 'x', score: '1' }, 10))).rejects.toMatchObject({
      details: { errors: [{ field: 'filter.score', code: 'unknown-field' }, { field: 'filter.campaignId', code: 'not-an-id' }] },
    });
  });

  test('a list holds whom its reader may see, also when searching, and volunteers cannot ask for stands', async () => {
    const rosa = await make({ givenName: 'Rosa', phones: [{ number: '213-555-0111' }] });
    const own = await make({ givenName: 'Rosaura' }, 'organizer');
    expect((await list({ filter: { q: 'rosa' } }, 'organizer')).items.map((item) => item.id)).toEqual([own]);
    expect((await list({}, 'organizer')).total).toBe(1);
    expect((await list({}, 'volunteer')).items).toEqual([]);
    const listId = newId();
    await as('lead', async (scope) => {
      await room().audiences.open(scope, 'visit_list', listId);
      await room().audiences.addMembers(scope, listId, [rosa]);
      await room().audiences.addHolder(scope, listId, home.users.volunteer, 'visitor', new Date(scope.now.getTime() + 60_000));
    });
    expect((await list({ filter: { visitListId: listId } }, 'volunteer')).items).toMatchObject([{ id: rosa, primaryPhone: null, assessment: null }]);
    await expect(list({ filter: { assessment: [1] } }, 'volunteer')).rejects.toMatchObject({ status: 403 });
    database.clock.moveBy(61_000);
    expect((await list({}, 'volunteer')).items).toEqual([]);
    database.clock.moveBy(-61_000);
  });

  test('what filters leave of a search is whole, and its total agrees with its rows', async () => {
    for (let i = 0; i < 6; i += 1) await make({ displayName: 'Rosa' });
    const own = await make({ displayName: 'Rosalinda Reyes', tags: ['Comité'] }, 'organizer');
    const listed = async (role: Role, filter: ContactListWish['filter'] = {}) => {
      const { items, total } = await list({ filter: { q: 'rosa', ...filter } }, role);
      return { ids: items.map((item) => item.id), total, kept: await as(role, (scope) => room().contacts.idsOf(scope, { q: 'rosa', ...filter }, 50)) };
    };
    const alone = { ids: [own], kept: [own], total: 1 };
    expect([await listed('organizer'), await listed('lead', { tag: ['Comité'] })]).toEqual([alone, alone]);
    expect(await listed('lead')).toMatchObject({ ids: { length: 7 }, kept: { length: 7 }, total: 7 });
  });

  test('volunteers search by name alone: no number, e-mail or workplace is confirmed', async () => {
    const rosa = await make({ givenName: 'Rosa', familyName: 'Kim', preferredName: 'Chayo', phones: [{ number: '213-555-0134' }], emails: [{ address: 'lindo@example.org' }], employments: [{ worksiteName: 'Hotel Aurora' }] });
    const listId = newId();
    await as('lead', async (scope) => {
      await room().audiences.open(scope, 'visit_list', listId);
      await room().audiences.addMembers(scope, listId, [rosa, await make({ displayName: 'Min' })]);
      await room().audiences.addHolder(scope, listId, home.users.volunteer, 'visitor');
    });
    for (const q of ['0134', '(213) 555-0134', '2135550134', 'rosa 0134', 'lindo', 'lindo@example.org', 'aurora', 'rosa aurora']) {
      expect((await list({ filter: { q } })).items).toMatchObject([{ id: rosa }]);
      expect(await list({ filter: { q } }, 'volunteer')).toEqual({ items: [], nextCursor: null, total: 0 });
    }
    for (const q of ['kim ros', 'chayo']) expect(await list({ filter: { q } }, 'volunteer')).toMatchObject({ items: [{ id: rosa, match: null }], total: 1 });
  });

  test('a page mark of another filter is refused', async () => {
    for (let i = 0; i < 3; i += 1) await make({ displayName: `Rosa ${i}` });
    const { nextCursor } = await list({ limit: 1 });
    await expect(list({ limit: 1, cursor: nextCursor, filter: { language: ['es'] } })).rejects.toMatchObject({ code: 'cursor-mismatch' });
    await expect(list({ limit: 1, cursor: 'abc.def' })).rejects.toMatchObject({ code: 'cursor-mismatch' });
  });
});
