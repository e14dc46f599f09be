import { newId } from '@doorstep/kernel';
import type { Role, Scope } from '@doorstep/platform/database';
import { systemActor } from '@doorstep/platform/database';
import { Members } from '@doorstep/accounts';
import type { TestOrganization } from '../../test/support';
import { anOrganization, testDatabase } from '../../test/support';
import { contactsRoom } from '../../test/support/contacts';
import { placeHash } from './data/place-json';
import { PlacesRepository } from './data/places.repository';
import { zipPlace } from './data/zip-places';
import { DoorFacts } from './door-facts';
import { DoorPins } from './door-pins';
import { contactReferences } from './contact-references';
import { ForgettingsRepository } from './data/forgettings.repository';
import { doorsTold, forgettingSteps } from './forgetting-steps';
import { doorKeyOf } from './domain';

const HOME = { line1: '1423 W 8th St Apt 12', city: 'Los Angeles', region: 'CA', postalCode: '90017' };
const AREA = { latitude: 34.0531, longitude: -118.2645 };
const STREET = { latitude: 34.0502, longitude: -118.2701 };
const DOOR = { latitude: 34.05035, longitude: -118.27022 };

describe('Where addresses are', () => {
  const database = testDatabase();
  const room = () => contactsRoom(database);
  const places = new PlacesRepository();
  const pins = new DoorPins(places, new Members());
  let home: TestOrganization;
  beforeEach(async () => {
    home = await anOrganization(database);
  });
  const as = <T>(role: Role, work: (scope: Scope) => Promise<T>): Promise<T> => database.app.withScope(home.actor(role), work);
  const worker = <T>(work: (scope: Scope) => Promise<T>): Promise<T> => database.worker.withScope(systemActor(home.id), work);
  const someone = (address: object = HOME) => as('lead', async (scope) => (await room().contacts.create(scope, { displayName: 'Guadalupe', addresses: [{ ...HOME, ...address }] })).value);
  const at = (id: string) => as('lead', async (scope) => (await scope.query<object>(
    'SELECT latitude, longitude, geo_precision AS precision, geo_source AS source FROM contact_addresses WHERE organization_id = $1 AND contact_id = $2 ORDER BY position', [home.id, id]))[0]);
  const pin = (more: object = {}, role: Role = 'volunteer') =>
    as(role, (scope) => pins.set(scope, { ...DOOR, doorKey: doorKeyOf(HOME), postalCode: HOME.postalCode, country: 'US', replaces: null, far: false, ...more }));
  const forget = (id: string) => as('lead', (scope) => new ForgettingsRepository().remove(scope, id, { steps: forgettingSteps(), references: contactReferences(), doors: doorsTold() }));
  const found = (point: object | null) =>
    worker((scope) => places.keep(scope, placeHash({ ...HOME, line2: null, country: 'US' }), { point: point as typeof STREET, precision: point ? 'street' : 'none' }));

  test('known by the ZIP code from the moment they are written, and never told as a field of the person', async () => {
    const person = await someone();
    expect(await at(person.id)).toEqual({ ...AREA, precision: 'zip', source: 'zip' });
    expect(person.addresses[0]).toMatchObject({ latitude: null, longitude: null });
    expect(await at((await someone({ postalCode: '00000' })).id)).toEqual({ latitude: null, longitude: null, precision: 'none', source: null });
    expect(zipPlace('90017', 'KR')).toBeNull();
    expect(zipPlace('90017-1234')).toEqual(AREA);
    const given = await someone({ latitude: 34.051, longitude: -118.27 });
    expect(await at(given.id)).toEqual({ latitude: 34.051, longitude: -118.27, precision: 'rooftop', source: 'given' });
    expect(given.addresses[0]).toMatchObject({ latitude: 34.051 });
  });

  test('a pin stands over all else, for everybody at that door, whoever is edited or comes later', async () => {
    const [first, second] = [await someone(), await someone({ line1: '1423 West 8th Street, Apt. 12' })];
    const next = await someone({ line1: '1423 W 8th St Apt 13' });
    expect(await pin()).toMatchObject({ ...DOOR, version: 1 });
    for (const { id } of [first, second, await someone()]) expect(await at(id)).toEqual({ ...DOOR, precision: 'rooftop', source: 'visitor' });
    expect(await at(next.id)).toMatchObject({ source: 'zip' });
    const facts = await as('lead', (scope) => new DoorFacts().find(scope, [first.id, next.id]));
    expect(facts.get(first.id)!.address).toMatchObject({ ...DOOR, precision: 'rooftop', area: null, pin: { version: 1 } });
    expect(facts.get(next.id)!.address).toMatchObject({ latitude: null, longitude: null, precision: 'zip', area: AREA, pin: null });
    await as('lead', (scope) => room().contacts.change(scope, first.id, { version: 1, addresses: [{ ...HOME, notes: 'side gate' }] }));
    expect(await at(first.id)).toEqual({ ...DOOR, precision: 'rooftop', source: 'visitor' });
    await found(STREET);
    expect([await at(first.id), await at(next.id)]).toEqual([expect.objectContaining({ source: 'visitor' }), { ...STREET, precision: 'street', source: 'geocoder' }]);
  });

  test('who moves takes the street along and not the place', async () => {
    const { id } = await someone({ latitude: 34.051, longitude: -118.27 });
    await as('lead', (scope) => room().contacts.change(scope, id, { version: 1, addresses: [{ line1: '9 Palm Dr', postalCode: '90813', latitude: 34.051, longitude: -118.27 }] }));
    expect(await at(id)).toMatchObject({ precision: 'zip', latitude: 33.7823 });
  });

  test('the same pin again changes nothing; another one asks first, and so does one that lies far away', async () => {
    await someone();
    expect((await pin()).version).toBe(1);
    expect((await pin()).version).toBe(1);
    const other = { latitude: 34.0511, longitude: -118.2699 };
    await expect(pin(other, 'lead')).rejects.toMatchObject({ code: 'contacts/pin-there', status: 409, details: { extra: { pin: { ...DOOR, version: 1 } } } });
    expect(await pin({ ...other, replaces: 1 }, 'lead')).toMatchObject({ ...other, version: 2 });
    await expect(pin({ ...DOOR, replaces: 1 })).rejects.toMatchObject({ code: 'contacts/pin-there' });
    await expect(pin({ latitude: 34.2, replaces: 2 })).rejects.toMatchObject({ code: 'contacts/pin-far', status: 422 });
    expect(await pin({ latitude: 34.2, replaces: 2, far: true })).toMatchObject({ version: 3 });
    await expect(pin({ doorKey: '' })).rejects.toMatchObject({ code: 'contacts/pin-needs-street' });
  });

  test('two who set a first pin at once: one stands, the other is asked', async () => {
    await someone();
    const said = await Promise.allSettled([pin(), pin({ latitude: 34.0511 }, 'organizer')]);
    expect(said.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a pin keeps where the door is, the day and who, and no hour; it goes with the last person at the door', async () => {
    const [first, second] = [await someone(), await someone()];
    await pin();
    await found(STREET);
    const kept = () => as('lead', async (scope) => [
      (await scope.query('SELECT * FROM door_pins WHERE organization_id = $1', [home.id])).map((row) => Object.keys(row).sort()),
      (await scope.query('SELECT 1 FROM geocoded_places WHERE organization_id = $1', [home.id])).length,
    ]);
    const columns = ['door_key', 'latitude', 'longitude', 'organization_id', 'placed_by', 'placed_on', 'version'];
    expect(await kept()).toEqual([[columns], 1]);
    await forget(first.id);
    expect(await kept()).toEqual([[columns], 1]);
    await forget(second.id);
    expect(await kept()).toEqual([[], 0]);
  });

  describe('What is kept of a door goes when nobody lives there any more:', () => {
    const PALM = { line1: '9 Palm Dr', notes: 'side door' };
    const kept = () => as('lead', async (scope) => {
      const of = (table: string): string => `(SELECT count(*)::int FROM ${table} WHERE organization_id = $1)`;
      const sql = `SELECT ${of('door_notes')} AS notes, ${of('door_pins')} AS pins, ${of('geocoded_places')} AS buildings`;
      return (await scope.one<{ notes: number; pins: number; buildings: number }>(sql, [home.id]))!;
    });
    const NOTHING = { notes: 0, pins: 0, buildings: 0 };
    const ONE = { notes: 1, pins: 1, buildings: 1 };
    const leaves = (id: string) => as('lead', (scope) => scope.query("UPDATE contact_addresses SET retired_on = '2026-10-01', retired_why = 'moved' WHERE organization_id = $1 AND contact_id = $2", [home.id, id]));

    test('who has moved away does not hold it, and who still lives there does', async () => {
      const [moved, last, other] = [await someone({ notes: 'gate 4410' }), await someone(), await someone()];
      await pin();
      await found(STREET);
      await leaves(moved.id);
      await forget(other.id);
      expect(await kept()).toEqual(ONE);
      await forget(last.id);
      expect(await kept()).toEqual(NOTHING);
    });

    test('also of a door that was written over with another', async () => {
      const person = await someone({ notes: 'gate 4410' });
      await pin();
      await found(STREET);
      await as('lead', (scope) => room().contacts.change(scope, person.id, { version: 1, addresses: [{ ...HOME, ...PALM }] }));
      expect(await kept()).toEqual({ ...ONE, notes: 2 });
      await forget(person.id);
      expect(await kept()).toEqual(NOTHING);
    });

    test('two of one door who are forgotten at the same moment leave nothing', async () => {
      for (let round = 0; round < 5; round += 1) {
        const [first, second] = [await someone({ notes: 'gate 4410' }), await someone()];
        await pin();
        await found(STREET);
        await Promise.all([forget(first.id), forget(second.id)]);
        expect(await kept()).toEqual(NOTHING);
      }
    });

    test('what is kept of other doors where nobody is known to live stays', async () => {
      const person = await someone();
      await as('lead', (scope) => scope.query("INSERT INTO door_notes (organization_id, door_key, notes, at) VALUES ($1, '5 elm st|90017', 'code 12', $2)", [home.id, scope.now]));
      await forget(person.id);
      expect((await kept()).notes).toBe(1);
    });
  });

  test('addresses from before are worked out in the background, some at a time, and what was given with them stays', async () => {
    const [plain, given] = [await someone(), await someone({ line1: '9 Palm Dr', latitude: 34.04, longitude: -118.25 })];
    await as('lead', (scope) => scope.query(`UPDATE contact_addresses SET place_hash = NULL, geo_source = NULL, latitude = CASE WHEN contact_id = $2 THEN latitude END, longitude = CASE WHEN contact_id = $2 THEN longitude END,
      geo_precision = CASE WHEN contact_id = $2 THEN 'rooftop' ELSE 'none' END WHERE organization_id = $1`, [home.id, given.id]));
    expect(await worker((scope) => places.isUnplaced(scope))).toBe(true);
    expect(await worker((scope) => places.placeNext(scope, 1))).toBe(1);
    expect(await worker((scope) => places.placeNext(scope, 10))).toBe(1);
    expect(await worker((scope) => places.placeNext(scope, 10))).toBe(0);
    expect([await at(plain.id), await at(given.id)]).toEqual([{ ...AREA, precision: 'zip', source: 'zip' }, { latitude: 34.04, longitude: -118.25, precision: 'rooftop', source: 'given' }]);
    expect(await worker((scope) => places.counts(scope))).toEqual({ rooftop: 1, street: 0, zip: 1, none: 0 });
  });

  test('a building is asked about once for all its units; no answer leaves the ZIP code', async () => {
    const [one] = [await someone(), await someone({ line1: '1423 W 8th St Apt 14' }), await someone({ line1: 'behind the church' })];
    const asked = await worker((scope) => places.unasked(scope));
    expect(asked).toMatchObject({ hash: placeHash({ ...HOME, line2: null, country: 'US' }), askedAt: null, postalCode: '90017' });
    await found(null);
    expect(await worker((scope) => places.unasked(scope))).toBeNull();
    expect(await at(one!.id)).toEqual({ ...AREA, precision: 'zip', source: 'zip' });
    // A new unit of the same building: what was answered is known.
    await someone({ line1: '1423 W 8th St Apt 15' });
    expect((await worker((scope) => places.unasked(scope)))!.askedAt).toBeInstanceOf(Date);
  });

  test('no other organization’s pin or answer reaches an address', async () => {
    await someone();
    await pin();
    await found(STREET);
    const other = await anOrganization(database);
    const id = newId();
    await database.app.withScope(other.actor('lead'), (scope) => room().contacts.create(scope, { id, displayName: 'Rosa', addresses: [HOME] }));
    const [row] = await database.app.withScope(other.actor('lead'), (scope) => scope.query('SELECT geo_source AS source FROM contact_addresses WHERE organization_id = $1', [other.id]));
    expect(row).toEqual({ source: 'zip' });
  });
});
