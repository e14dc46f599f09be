import { newId } from '@doorstep/kernel';
import type { Role, Scope } from '@doorstep/platform/database';
import type { TestOrganization } from '../../test/support';
import { anOrganization, seededRandom, testDatabase } from '../../test/support';
import { contactsRoom } from '../../test/support/contacts';
import { savedListsRoom } from '../../test/support/saved-lists';
import type { ContactFilter, FilterGroups } from './domain';

describe('Saved lists', () => {
  const database = testDatabase();
  const room = () => contactsRoom(database);
  const saved = () => savedListsRoom(database);
  let home: TestOrganization;
  beforeEach(async () => {
    home = await anOrganization(database);
  });
  const as = <T>(role: Role, work: (scope: Scope) => Promise<T>): Promise<T> => database.app.withScope(home.actor(role), work);
  const make = (tags: string[], languages: string[], role: Role = 'lead') => as(role, async (scope) => (await room().contacts.create(scope, { givenName: 'Rosa', tags, languages })).value.id);
  const keep = (groups: Partial<FilterGroups>, role: Role = 'lead', shared: 'private' | 'team' = 'team') =>
    as(role, async (scope) => (await saved().create(scope, { name: 'A list', groups, shared })).value.id);
  const found = (filter: ContactFilter, role: Role = 'lead') => as(role, async (scope) => {
    const page = await room().contacts.list(scope, { filter, limit: 100, count: true });
    expect(page.total).toBe(page.items.length);
    return page.items.map((item) => item.id).sort();
  });

  test('hold those who fit all of, any of and none of, beside the other filters', async () => {
    const [es, esBus, ko, none] = [await make(['committee'], ['es']), await make(['committee', 'bus'], ['es']), await make(['committee'], ['ko']), await make([], [])];
    const all = await keep({ all: [{ tag: ['Committee'] }] });
    expect(await found({ savedListId: all })).toEqual([es, esBus, ko].sort());
    expect(await found({ savedListId: all, language: ['ko'] })).toEqual([ko]);
    expect(await found({ savedListId: await keep({ any: [{ language: ['ko'] }, { tag: ['bus'] }] }) })).toEqual([esBus, ko].sort());
    expect(await found({ savedListId: await keep({ all: [{ tag: ['committee'] }], any: [{ language: ['es'] }], not: [{ tag: ['bus'] }] }) })).toEqual([es]);
    expect(await found({ savedListId: await keep({ not: [{ tag: ['committee'] }] }) })).toEqual([none]);
    // Nobody has said where they stand, or which affiliate is theirs: they are none of those who do.
    expect(await found({ savedListId: await keep({ not: [{ assessment: [1] }, { affiliateId: [newId()] }] }) })).toHaveLength(4);
    expect(await found({ savedListId: await keep({}) })).toHaveLength(4);
  });

  test('say the same as their words, for lists made at random', async () => {
    const random = seededRandom();
    const [tags, languages] = [['a', 'b', 'c'], ['es', 'ko', 'en']];
    const some = (list: string[]) => list.filter(() => random.next() < 0.4);
    const people: Array<{ id: string; tags: string[]; languages: string[] }> = [];
    for (let i = 0; i < 25; i += 1) {
      const person = { tags: some(tags), languages: some(languages) };
      people.push({ id: await make(person.tags, person.languages), ...person });
    }
    const fits = (person: (typeof people)[number], filter: ContactFilter) =>
      (!filter.tag || filter.tag.some((tag) => person.tags.includes(tag))) && (!filter.language || filter.language.some((one) => person.languages.includes(one)));
    const filter = (): ContactFilter => (random.next() < 0.5 ? { tag: [random.pick(tags)] } : { language: [random.pick(languages)], ...(random.next() < 0.3 && { tag: [random.pick(tags)] }) });
    const filters = (most: number) => Array.from({ length: random.whole(0, most) }, filter);
    for (let i = 0; i < 20; i += 1) {
      const groups = { all: filters(1), any: filters(3), not: filters(2) };
      const wanted = people.filter((person) => groups.all.every((one) => fits(person, one)) && (groups.any.length === 0 || groups.any.some((one) => fits(person, one))) && !groups.not.some((one) => fits(person, one)));
      expect({ groups, ids: await found({ savedListId: await keep(groups) }) }).toEqual({ groups, ids: wanted.map((person) => person.id).sort() });
    }
  });

  test('show each reader only people whom they may see, and only lists that are theirs or the team’s', async () => {
    await make(['committee'], []);
    const own = await make(['committee'], [], 'organizer');
    const team = await keep({ all: [{ tag: ['committee'] }] });
    expect(await found({ savedListId: team }, 'organizer')).toEqual([own]);
    await expect(found({ savedListId: team }, 'volunteer')).rejects.toMatchObject({ status: 403 });
    const mine = await keep({ all: [{ tag: ['committee'] }] }, 'lead', 'private');
    await expect(found({ savedListId: mine }, 'organizer')).rejects.toMatchObject({ status: 404, details: { field: 'savedListId' } });
    await expect(found({ savedListId: mine }, 'admin')).rejects.toMatchObject({ status: 404 });
    const stranger = await anOrganization(database);
    await expect(database.app.withScope(stranger.actor('admin'), (scope) => room().contacts.list(scope, { filter: { savedListId: team }, limit: 5 }))).rejects.toMatchObject({ status: 404 });
    expect(await as('lead', (scope) => room().contacts.idsOf(scope, { savedListId: team }, 10))).toHaveLength(2);
  });
});
