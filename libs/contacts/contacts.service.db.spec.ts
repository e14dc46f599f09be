import type { DomainError } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { Role, Scope } from '@doorstep/platform/database';
import type { TestOrganization } from '../../test/support';
import { anOrganization, testDatabase } from '../../test/support';
import { contactsRoom } from '../../test/support/contacts';
import type { NewContact } from './domain';

const LUPE: NewContact = {
  givenName: 'Guadalupe', familyName: 'López Hernández', languages: ['es', 'en'],
  phones: [{ number: '(213) 555-0101', type: 'mobile' }], emails: [{ address: 'Lupe@example.org' }],
  addresses: [{ line1: '1423 W 8th St Apt 12', city: 'Los Angeles', region: 'CA', postalCode: '90017', country: 'US', type: 'home', notes: 'gate code 4410' }],
  tags: ['committee', 'Committee'], customFields: { shoes: 'size 9' }, employments: [{ worksiteName: 'Hotel Aurora', jobTitle: 'housekeeper' }],
};

describe('People', () => {
  const database = testDatabase();
  const room = () => contactsRoom(database);
  let home: TestOrganization;
  beforeEach(async () => {
    home = await anOrganization(database);
  });
  const as = <T>(role: Role, work: (scope: Scope) => Promise<T>, at = home): Promise<T> => database.app.withScope(at.actor(role), work);
  const refusal = async (work: Promise<unknown>): Promise<DomainError> => work.then(() => { throw new Error('was not refused'); }, (error: DomainError) => error);
  const make = (wish: NewContact = LUPE, role: Role = 'lead') => as(role, (scope) => room().contacts.create(scope, wish));
  const read = (id: string, role: Role = 'lead', at = home) => as(role, (scope) => room().contacts.get(scope, id), at);

  test('a person is made with all that was typed, and read again the same', async () => {
    const { created, value } = await make();
    expect(created).toBe(true);
    expect(value).toMatchObject({
      version: 1, displayName: 'Guadalupe López Hernández', languages: ['es', 'en'], tags: ['committee'], doNotContact: false, assessment: null, lastTouchedAt: null,
      phones: [{ number: '+12135550101', type: 'mobile', status: 'unverified' }], emails: [{ address: 'lupe@example.org', status: 'unverified' }],
      addresses: [{ line1: '1423 W 8th St Apt 12', line2: null, notes: 'gate code 4410', latitude: null }], customFields: { shoes: 'size 9' },
      employments: [{ worksiteName: 'Hotel Aurora', jobTitle: 'housekeeper', classification: 'employee' }], possibleDuplicates: [],
    });
    expect(await read(value.id)).toEqual(value);
  });

  test('the same person sent twice is there once; the same id with another name is refused', async () => {
    const wish = { ...LUPE, id: newId() };
    expect((await make(wish)).created).toBe(true);
    const again = await make(wish);
    expect(again.created).toBe(false);
    expect(again.value.id).toBe(wish.id);
    expect(await refusal(make({ ...wish, givenName: 'Rosa' }))).toMatchObject({ code: 'platform/id-reused', status: 409 });
  });

  test('a person of another organization is not there', async () => {
    const { value } = await make();
    const other = await anOrganization(database);
    expect(await refusal(read(value.id, 'admin', other))).toMatchObject({ status: 404 });
  });

  test('one name is enough, none is not', async () => {
    expect((await make({ givenName: '민준', familyName: '김' })).value.displayName).toBe('김민준');
    expect((await make({ preferredName: 'Chuy' })).value.displayName).toBe('Chuy');
    expect(await refusal(make({ phones: [{ number: '213-555-0199' }] }))).toMatchObject({ code: 'contacts/name-required', details: { errors: [{ field: 'givenName' }] } });
  });

  test('what cannot be kept is named field by field, and nothing is half saved', async () => {
    const error = await refusal(make({
      givenName: 'x'.repeat(300), familyName: 'A\u0000', preferredName: 'B\ud800', phones: [{ number: 'hello' }, { number: '2.13E+09' }], emails: [{ address: 'nobody' }],
      tags: ['undocumented'], customFields: { 'Immigration status': 'x' }, caution: 'SSN 123-45-6789', timeZone: 'Mars/Base',
    }));
    expect(error.details.errors?.map((one) => `${one.field} ${one.code}`).sort()).toEqual([
      'caution contacts/number-never-kept', 'customFields.Immigration status contacts/label-never-kept', 'emails[0].address not-an-email', 'familyName unreadable-letters',
      'givenName too-long', 'phones[0].number contacts/phone-not-a-number', 'phones[1].number contacts/phone-damaged', 'preferredName unreadable-letters',
      'tags[0] contacts/label-never-kept', 'timeZone not-a-time-zone',
    ]);
    expect(await as('lead', (scope) => scope.query('SELECT 1 FROM contacts WHERE organization_id = $1', [home.id]))).toEqual([]);
  });

  test('ids of somebody else’s workplaces and organizations are not there', async () => {
    const other = await anOrganization(database);
    const error = await refusal(make({ givenName: 'Rosa', employments: [{ worksiteId: newId() }], affiliateId: other.id }));
    expect(error).toMatchObject({ status: 404, details: { errors: [{ field: 'employments[0].worksiteId' }, { field: 'affiliateId' }] } });
  });

  test('organizers see whom they entered, met or hold; volunteers only the members of their lists', async () => {
    const { value } = await make();
    const own = (await make({ givenName: 'Rosa' }, 'organizer')).value;
    expect(await refusal(read(value.id, 'organizer'))).toMatchObject({ status: 404 });
    expect((await read(own.id, 'organizer')).displayName).toBe('Rosa');
    const listId = newId();
    await as('lead', async (scope) => {
      await room().audiences.open(scope, 'visit_list', listId);
      await room().audiences.addMembers(scope, listId, [value.id]);
      await room().audiences.addHolder(scope, listId, home.users.volunteer, 'visitor');
    });
    expect(await read(value.id, 'volunteer')).toMatchObject({ displayName: 'Guadalupe López Hernández', phones: [], tags: [], assessment: null, addresses: [{ notes: 'gate code 4410' }] });
    expect(await refusal(read(own.id, 'volunteer'))).toMatchObject({ status: 404 });
    await as('lead', (scope) => room().audiences.endHolder(scope, listId, home.users.volunteer));
    expect(await refusal(read(value.id, 'volunteer'))).toMatchObject({ status: 404 });
    await as('organizer', (scope) => room().facts.touch(scope, [{ contactId: value.id, kind: 'call', occurredAt: scope.now, timeZone: 'UTC', sourceKind: 'touches', sourceId: newId() }]));
    expect((await read(value.id, 'organizer')).lastTouchedAt).toBe(database.clock.now().toISOString());
  });

  test('people like the new one are told, and never refused', async () => {
    const first = (await make()).value;
    const twin = (await make({ givenName: 'Lopez Hernandez', familyName: 'Guadalupe', phones: [{ number: '213 555 0101' }] })).value;
    expect(twin.possibleDuplicates).toEqual([{ contactId: first.id, score: expect.any(Number), reasons: ['same_phone', 'same_name'] }]);
    expect(twin.possibleDuplicates[0]!.score).toBeGreaterThan(0.9);
    const household = (await make({ givenName: 'Ernesto', phones: [{ number: '213 555 0101' }] })).value;
    expect(household.possibleDuplicates.every((pair) => pair.score < 0.5)).toBe(true);
    expect((await read(first.id)).possibleDuplicates.map((pair) => pair.contactId)).toEqual([twin.id]);
  });
});
