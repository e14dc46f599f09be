import { newId } from '@doorstep/kernel';
import type { Role, Scope } from '@doorstep/platform/database';
import type { TestOrganization } from '../../test/support';
import { anOrganization, testDatabase } from '../../test/support';
import { contactsRoom } from '../../test/support/contacts';
import { tableReadsOf } from '../../test/support/plans';
import { DuplicateSearchesRepository } from './data/duplicate-searches.repository';
import type { NewContact } from './domain';
import { DuplicateSearch } from './duplicate-search';

const PHONE = [{ number: '213-555-0101' }];
const HOTEL = [{ worksiteName: 'Hotel Aurora' }];
const ELM = [{ line1: '12 Elm St Apt 3', postalCode: '90017' }];

describe('people who may be one', () => {
  const database = testDatabase();
  const room = () => contactsRoom(database);
  let home: TestOrganization;
  beforeEach(async () => {
    home = await anOrganization(database);
  });
  const as = <T>(role: Role, work: (scope: Scope) => Promise<T>, at = home): Promise<T> => database.app.withScope(at.actor(role), work);
  const make = async (wish: NewContact, role: Role = 'lead') => (await as(role, (scope) => room().contacts.create(scope, wish))).value;
  const change = (id: string, fields: object, role: Role = 'lead') => as(role, async (scope) => room().contacts.change(scope, id, { version: (await room().contacts.get(scope, id)).version, ...fields }));
  const check = (wish: NewContact & { contactId?: string }, role: Role = 'lead', at = home) => as(role, (scope) => room().duplicates.check(scope, wish, wish.contactId), at);
  const queue = async (state: 'open' | 'different' = 'open') => (await as('lead', (scope) => room().duplicates.list(scope, { state, limit: 50 }))).items;
  const why = async () => (await queue()).map((pair) => [pair.score, ...pair.reasons]);

  test.each<[string, NewContact, NewContact, string[]]>([
    ['a nickname at one workplace', { givenName: 'Robert', familyName: 'Washington', employments: HOTEL }, { givenName: 'Bob', familyName: 'Washington', employments: [{ employerName: 'Hotel Aurora, Inc.' }] }, ['nickname', 'same_workplace']],
    ['another script on one street', { displayName: '이선희', addresses: ELM }, { givenName: 'Sunhui', familyName: 'Lee', addresses: [{ line1: '12 Elm Street #3', postalCode: '90017' }] }, ['other_script', 'same_address']],
    ['a second surname in one street', { givenName: 'Guadalupe', familyName: 'López Hernández', addresses: ELM }, { givenName: 'Guadalupe', familyName: 'López', addresses: ELM }, ['name_part', 'same_address']],
    ['names turned around at one workplace', { givenName: 'Kwame', familyName: 'Boateng', employments: HOTEL }, { givenName: 'Boateng', familyName: 'Kwame', employments: HOTEL }, ['same_name', 'same_workplace']],
    ['a slip at one workplace', { givenName: 'Precious', familyName: 'Okafor', employments: HOTEL }, { givenName: 'Precious', familyName: 'Okador', employments: HOTEL }, ['name_alike', 'same_workplace']],
    ['an e-mail under another spelling', { displayName: '김민준', emails: [{ address: 'M@example.org' }] }, { displayName: 'Minjun Kim', emails: [{ address: 'm@example.org' }] }, ['same_email', 'other_script']],
  ])('are put before the leads on entry: %s', async (_, first, second, reasons) => {
    const a = await make(first);
    const b = await make(second);
    expect(b.possibleDuplicates).toMatchObject([{ contactId: a.id, reasons }]);
    expect((await why()).map(([, ...rest]) => rest)).toEqual([reasons]);
  });

  test('are listed for one person, too', async () => {
    const [a, b, c] = [await make({ givenName: 'Rosa', familyName: 'Pérez', phones: PHONE }), await make({ givenName: 'Rosa', familyName: 'Pérez', phones: PHONE }), await make({ givenName: 'Rosa', familyName: 'Peres', phones: PHONE })];
    const of = async (contactId: string, limit = 50) => as('lead', (scope) => room().duplicates.list(scope, { contactId, limit, count: true }));
    expect((await queue())).toHaveLength(3);
    for (const one of [a, b, c]) {
      const page = await of(one.id);
      expect([page.total, page.items.map((pair) => pair.people.some(({ id }) => id === one.id))]).toEqual([2, [true, true]]);
    }
    const [first] = (await of(a.id, 1)).items;
    const rest = await as('lead', async (scope) => room().duplicates.list(scope, { contactId: a.id, limit: 5, cursor: (await room().duplicates.list(scope, { contactId: a.id, limit: 1 })).nextCursor }));
    expect(rest.items.map((pair) => pair.id)).not.toContain(first!.id);
    expect(rest.items).toHaveLength(1);
  });

  test('of a household are not asked about', async () => {
    await make({ givenName: 'Rosa', familyName: 'Pérez', phones: PHONE });
    const son = await make({ givenName: 'Ernesto', familyName: 'Luna', phones: PHONE, addresses: ELM });
    expect(son.possibleDuplicates).toMatchObject([{ reasons: ['same_phone'] }]);
    expect(await queue()).toEqual([]);
  });

  test('are found when somebody is changed, too', async () => {
    const a = await make({ givenName: 'Rosa', familyName: 'Pérez', phones: PHONE });
    const b = await make({ givenName: 'Rosa', familyName: 'Peres' });
    expect(await queue()).toEqual([]);
    expect((await change(b.id, { phones: PHONE })).possibleDuplicates).toMatchObject([{ contactId: a.id, reasons: ['same_phone', 'name_alike'] }]);
    expect((await queue()).map((pair) => pair.people.map((one) => one.id).sort())).toEqual([[a.id, b.id].sort()]);
    await change(b.id, { pronouns: 'ella' });
    expect(await queue()).toHaveLength(1);
  });

  test('that were found to be two stay two, whatever is changed later', async () => {
    await make({ givenName: 'Rosa', familyName: 'Pérez', phones: PHONE });
    const b = await make({ givenName: 'Rosa', familyName: 'Pérez', phones: PHONE });
    const [pair] = await queue();
    await as('lead', (scope) => room().duplicates.decide(scope, pair!.id, { version: 1, state: 'different' }));
    expect((await change(b.id, { emails: [{ address: 'rosa@example.org' }], addresses: ELM })).possibleDuplicates).toEqual([]);
    expect([await queue(), (await queue('different')).map(({ id }) => id)]).toEqual([[], [pair!.id]]);
  });

  test('are told before anything is saved, likeliest first, with what can be read so far', async () => {
    const rosa = await make({ givenName: 'Guadalupe', familyName: 'López', phones: PHONE, employments: HOTEL });
    const other = await make({ givenName: 'Guadalupe', familyName: 'López', employments: [{ worksiteName: 'Pico Sewing' }] });
    const found = await check({ givenName: 'Guadalupe', familyName: 'López Hernández', phones: [{ number: '(213) 555-0101' }, { number: '21' }], emails: [{ address: 'lu' }] });
    expect(found[0]).toEqual({ contactId: rosa.id, displayName: 'Guadalupe López', worksiteName: 'Hotel Aurora', primaryPhone: '+12135550101', score: 0.82, reasons: ['same_phone', 'name_part'] });
    expect((await check({ givenName: 'Guadalupe', familyName: 'Lopez' })).map(({ contactId }) => contactId).sort()).toEqual([rosa.id, other.id].sort());
    expect((await check({ givenName: 'Guadalupe', familyName: 'López', contactId: rosa.id })).map(({ contactId }) => contactId)).toEqual([other.id]);
    expect(await check({ givenName: '' })).toEqual([]);
    expect((await queue())).toEqual([]);
  });

  test('are told to those alone who may see them', async () => {
    const theirs = await make({ givenName: 'Rosa', familyName: 'Pérez', phones: PHONE });
    const own = await make({ givenName: 'Rosa', familyName: 'Pérez', phones: PHONE }, 'organizer');
    expect(own.possibleDuplicates).toEqual([]);
    expect((await check({ givenName: 'Rosa', familyName: 'Pérez' }, 'organizer')).map(({ contactId }) => contactId)).toEqual([own.id]);
    expect((await check({ givenName: 'Rosa', familyName: 'Pérez' })).map(({ contactId }) => contactId).sort()).toEqual([own.id, theirs.id].sort());
    expect(await check({ givenName: 'Rosa', familyName: 'Pérez', phones: PHONE }, 'lead', await anOrganization(database))).toEqual([]);
    expect(await queue()).toHaveLength(1);
  });

  test('who were there before are compared once in the background, from where it was broken off', async () => {
    const search = new DuplicateSearch(database.worker, new DuplicateSearchesRepository(), room().duplicates, { finish: async () => undefined, put: async () => undefined } as never);
    const ids = [newId(), newId(), newId()];
    await as('lead', async (scope) => {
      for (const [n, name] of ['Robert Smith', 'Bob Smith', 'Min Kim'].entries()) await scope.query("INSERT INTO contacts (organization_id, id, display_name, sort_key) VALUES ($1, $2, $3, lower($3))", [home.id, ids[n], name]);
      for (const id of ids) await scope.query("INSERT INTO employments (organization_id, id, contact_id, position, worksite_name) VALUES ($1, gen_random_uuid(), $2, 0, 'Hotel Aurora')", [home.id, id]);
    });
    const batch = () => database.worker.withScope(home.actor('system'), (scope) => search.batch(scope));
    expect(await batch()).toBe(3);
    expect(await why()).toEqual([[0.51, 'nickname', 'same_workplace']]);
    await make({ id: newId(), givenName: 'Bobby', familyName: 'Smith', employments: HOTEL });
    expect(await batch()).toBe(1);
    expect(await batch()).toBe(0);
    expect(await as('lead', (scope) => scope.one('SELECT compared, ended_at IS NOT NULL AS ended FROM duplicate_searches WHERE organization_id = $1', [home.id]))).toEqual({ compared: 4, ended: true });
    await search.run(home.id, new AbortController().signal);
    expect(await queue()).toHaveLength(3);
  });

  test('who is gone meanwhile is no longer proposed, and their keys go with them', async () => {
    const a = await make({ givenName: 'Rosa', familyName: 'Pérez', employments: HOTEL });
    const b = await make({ givenName: 'Rosa', familyName: 'Perez', employments: HOTEL });
    await as('lead', (scope) => scope.query('DELETE FROM contacts WHERE organization_id = $1 AND id = $2', [home.id, b.id]));
    expect(await as('lead', (scope) => room().duplicates.propose(scope, { contactId: a.id, otherContactId: b.id, score: 0.9, reasons: ['same_name'] }))).toBeNull();
    expect((await check({ givenName: 'Rosa', familyName: 'Pérez', employments: HOTEL })).map(({ contactId }) => contactId)).toEqual([a.id]);
  });

  test('are found and listed by index among many', async () => {
    await as('lead', async (scope) => {
      await scope.query(`INSERT INTO contacts (organization_id, id, display_name, sort_key) SELECT $1, gen_random_uuid(), 'Person ' || n, 'person ' || n FROM generate_series(1, 6000) n`, [home.id]);
      await scope.query(`INSERT INTO contact_phones (organization_id, id, contact_id, position, number, as_typed) SELECT $1, gen_random_uuid(), id, 0, '+1213' || lpad((abs(hashtext(id::text)) % 9999999)::text, 7, '0'), '' FROM contacts WHERE organization_id = $1`, [home.id]);
      await scope.query(`INSERT INTO duplicate_candidates (organization_id, id, contact_id, other_contact_id, score, reasons, state, created_at)
        SELECT $1, gen_random_uuid(), LEAST(a.id, b.id), GREATEST(a.id, b.id), 0.5, '[]', 'different', now() FROM (SELECT id, row_number() OVER (ORDER BY id) n FROM contacts WHERE organization_id = $1) a
        JOIN (SELECT id, row_number() OVER (ORDER BY id) n FROM contacts WHERE organization_id = $1) b ON b.n = a.n + 1`, [home.id]);
    });
    const lupe = await make({ givenName: 'Guadalupe', familyName: 'López', phones: PHONE });
    await as('lead', async (scope) => {
      await scope.query('SELECT 1');
      const reads = await tableReadsOf(scope, async (watched) => {
        await room().duplicates.check(watched, { givenName: 'Guadalupe', familyName: 'López', phones: PHONE });
        await room().duplicates.list(watched, { state: 'open', limit: 50, count: true });
        await room().duplicates.list(watched, { state: 'open', contactId: lupe.id, limit: 50, count: true });
        await room().people.show(watched, await room().people.row(watched, lupe.id));
      });
      const big = ['contacts', 'contact_phones', 'duplicate_candidates'];
      expect(reads.filter((read) => big.includes(read.table) && read.way === 'Seq Scan')).toEqual([]);
      expect(reads.map((read) => read.table)).toEqual(expect.arrayContaining(big));
    });
  });
});
