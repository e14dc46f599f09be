import type { Role, Scope } from '@doorstep/platform/database';
import type { TestOrganization } from '../../test/support';
import { anOrganization, testDatabase } from '../../test/support';
import { contactsRoom } from '../../test/support/contacts';
import { tableReadsOf } from '../../test/support/plans';

describe('People near a place', () => {
  const database = testDatabase();
  const room = () => contactsRoom(database);
  let home: TestOrganization;
  beforeAll(async () => {
    home = await anOrganization(database);
    const away = await anOrganization(database);
    for (const [organization, people] of [[home, [['At the hotel', 34.05, -118.25], ['Across town', 34.1, -118.35], ['In Long Beach', 33.77, -118.19], ['Nowhere', null, null]]], [away, [['Of others', 34.05, -118.25]]]] as const) {
      for (const [displayName, latitude, longitude] of people) {
        await database.app.withScope(organization.actor('lead'), (scope) => room().contacts.create(scope, { displayName, addresses: [{ line1: '1 Main St', latitude, longitude }] }));
      }
    }
  });
  const as = <T>(role: Role, work: (scope: Scope) => Promise<T>): Promise<T> => database.app.withScope(home.actor(role), work);
  const near = async (circle: string, role: Role = 'lead') =>
    as(role, async (scope) => (await room().contacts.list(scope, { filter: { near: circle }, sort: 'displayName', limit: 50, count: true })));

  test('are those with an address in the circle, and the total counts them', async () => {
    const names = async (circle: string) => (await near(circle)).items.map((item) => item.displayName);
    expect(await names('34.05,-118.25,1')).toEqual(['At the hotel']);
    expect(await names('34.05,-118.25,12')).toEqual(['Across town', 'At the hotel']);
    expect((await near('34.05,-118.25,50')).total).toBe(3);
    expect(await names('-34.05,118.25,50')).toEqual([]);
    // 10.7 km away, in the corner of a box of 10 km: the circle leaves them out.
    expect(await names('34.05,-118.25,10')).toEqual(['At the hotel']);
    expect(await names('34.05,-118.25,10.8')).toEqual(['Across town', 'At the hotel']);
  });

  test('are found by the index of places', async () => {
    const reads = await as('lead', async (scope) => {
      await scope.query('SET LOCAL enable_seqscan = off');
      return tableReadsOf(scope, () => room().contacts.list(scope, { filter: { near: '34.05,-118.25,5' }, limit: 50 }));
    });
    expect(reads.find((read) => read.table === 'contact_addresses')).toMatchObject({ index: 'contact_addresses_place', condition: expect.stringContaining('latitude') as string });
  });

  test('a volunteer cannot ask where people live', async () => {
    await expect(near('34.05,-118.25,5', 'volunteer')).rejects.toMatchObject({ status: 403 });
  });

  test('a kept filter with a circle that is none is refused by its field', async () => {
    await expect(as('lead', (scope) => room().contacts.idsOf(scope, { near: '34,5' }, 10))).rejects.toMatchObject({ details: { errors: [{ field: 'filter.near', code: 'contacts/no-circle' }] } });
  });
});
