import { newId } from '@doorstep/kernel';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

/** Within the ZIP code 90017. */
const DOOR = { latitude: 34.0503, longitude: -118.2702 };
const AREA = { latitude: 34.0531, longitude: -118.2645 };

interface Stop {
  id: string;
  address: { line1: string; latitude: number | null; longitude: number | null; precision: string; area: object | null; pin: { version: number; on: string; by: string } | null };
}

describe('the pin of a door', () => {
  const api = testApi();
  const person = async (team: SignedInTeam, line1: string, postalCode: string | null = '90017') =>
    ((await team.as('lead').post('/contacts', { givenName: 'Guadalupe', addresses: [{ line1, postalCode }] })).body as { id: string }).id;
  const round = async (team: SignedInTeam, contactIds: string[]) => {
    const { body } = await team.as('lead').post('/visit-lists', { id: newId(), name: 'Tuesday', contactIds, visitorIds: [team.users.volunteer] });
    return (body as { id: string }).id;
  };
  const stopsOf = async (team: SignedInTeam, list: string, who: 'lead' | 'volunteer' = 'volunteer') => (await team.as(who).get(`/visit-lists/${list}/stops`)).body.items as Stop[];

  test('is set once by who stands there, shows at the door with day and first name, and is not asked for twice', async () => {
    const team = await aSignedInTeam(api);
    const list = await round(team, [await person(team, '12 Palm St'), await person(team, '14 Palm St'), await person(team, '16 Palm St', null)]);
    const before = await stopsOf(team, list);
    expect(before.map(({ address }) => [address.line1, address.latitude, address.precision, address.area, address.pin])).toEqual([
      ['12 Palm St', null, 'zip', AREA, null], ['14 Palm St', null, 'zip', AREA, null], ['16 Palm St', null, 'none', null, null],
    ]);
    const path = `/visit-lists/${list}/stops/${before[0]!.id}/pins`;
    const set = await team.as('volunteer').post(path, DOOR);
    expect([set.status, set.body]).toEqual([200, { ...DOOR, version: 1, on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string, by: expect.any(String) as string }]);
    expect((await team.as('volunteer').post(path, DOOR)).body.version).toBe(1);
    const [pinned, other] = await stopsOf(team, list);
    expect(pinned!.address).toMatchObject({ ...DOOR, precision: 'rooftop', area: null, pin: { version: 1, on: set.body.on, by: set.body.by } });
    expect(other!.address).toMatchObject({ precision: 'zip', pin: null });

    const another = await team.as('lead').post(path, { ...DOOR, latitude: 34.0511 });
    expect([another.status, another.body.code, another.body.pin.version]).toEqual([409, 'contacts/pin-there', 1]);
    expect((await team.as('lead').post(path, { ...DOOR, latitude: 34.0511, replaces: 1 })).body.version).toBe(2);
  });

  test('a request whose answer was lost is answered the same after somebody else set another', async () => {
    const team = await aSignedInTeam(api);
    const list = await round(team, [await person(team, '12 Palm St')]);
    const path = `/visit-lists/${list}/stops/${(await stopsOf(team, list))[0]!.id}/pins`;
    const key = newId();
    const first = await team.as('volunteer').post(path, DOOR, { 'Idempotency-Key': key });
    await team.as('lead').post(path, { ...DOOR, latitude: 34.0511, replaces: 1 });
    const again = await team.as('volunteer').post(path, DOOR, { 'Idempotency-Key': key });
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await stopsOf(team, list))[0]!.address.latitude).toBe(34.0511);
  });

  test('one that lies far from the ZIP code says so, in the reader’s words, and is kept when it is meant', async () => {
    const team = await aSignedInTeam(api);
    const list = await round(team, [await person(team, '12 Palm St')]);
    const path = `/visit-lists/${list}/stops/${(await stopsOf(team, list))[0]!.id}/pins`;
    const far = await team.as('volunteer').post(path, { latitude: 34.2, longitude: -118.27 }, { 'Accept-Language': 'es' });
    expect([far.status, far.body.code, far.body.km, far.body.errors[0].field]).toEqual([422, 'contacts/pin-far', expect.any(Number), 'latitude']);
    expect(far.body.title).toContain('km del código postal');
    expect((await team.as('volunteer').post(path, { latitude: 34.2, longitude: -118.27, far: true })).status).toBe(200);
    for (const wrong of [{ latitude: 91, longitude: 0 }, { latitude: '34', longitude: -118 }, { longitude: -118 }, { ...DOOR, heading: 12 }, { ...DOOR, track: [] }]) {
      expect((await team.as('volunteer').post(path, wrong)).status).toBe(422);
    }
  });

  test('who does not hold the list sets none, nor does anybody of another organization; what is sent after the list went back is kept', async () => {
    const [team, others] = [await aSignedInTeam(api), await aSignedInTeam(api)];
    const list = await round(team, [await person(team, '12 Palm St')]);
    const [stop] = await stopsOf(team, list);
    const path = `/visit-lists/${list}/stops/${stop!.id}/pins`;
    expect((await team.as('organizer').post(path, DOOR)).status).toBe(404);
    expect((await others.as('admin').post(path, DOOR)).status).toBe(404);
    expect((await team.as('volunteer').post(`/visit-lists/${list}/stops/${newId()}/pins`, DOOR)).status).toBe(404);
    const { version } = (await team.as('lead').get(`/visit-lists/${list}`)).body as { version: number };
    expect((await team.as('lead').patch(`/visit-lists/${list}`, { version, status: 'returned' })).status).toBe(200);
    expect((await team.as('volunteer').post(path, DOOR)).status).toBe(200);
    expect((await stopsOf(team, list, 'lead'))[0]!.address.pin).toMatchObject({ version: 1 });
  });
});
