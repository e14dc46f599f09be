import fc from 'fast-check';
import type { AddressView } from './contact';
import { buildingKeyOf, buildingLine, farFrom, withoutOldCoordinates } from './places';

const at = (more: Partial<AddressView>): AddressView =>
  ({ line1: '1423 W 8th St', line2: null, city: 'Los Angeles', region: 'CA', postalCode: '90017', country: 'US', latitude: null, longitude: null, type: 'home', notes: null, ...more });

describe('The place of a building', () => {
  it.each([
    ['1423 W 8th St Apt 12', '1423 W 8th St'], ['1423 W 8th St, Unit B', '1423 W 8th St'], ['1423 W 8th St #4', '1423 W 8th St'], ['500 Olive St No. 3', '500 Olive St'],
    ['Calle 5 depto 2', 'Calle 5'], ['12 North Ave', '12 North Ave'], ['77 Unity Rd', '77 Unity Rd'], ['4 Suite Dreams Ln', '4 Suite Dreams Ln'],
  ])('"%s" is asked about as "%s"', (line, building) => expect(buildingLine(line)).toBe(building));

  it('is one for all its units and spellings, and another for another ZIP code, town, state or country', () => {
    const home = buildingKeyOf(at({}));
    expect(home).not.toBe('');
    for (const same of [{ line1: '1423 West 8th Street Apt 12' }, { line2: 'Apt 3' }, { postalCode: '90017-1234' }, { city: 'LA', region: null }]) expect(buildingKeyOf(at(same))).toBe(home);
    for (const other of [{ postalCode: '90018' }, { line1: '1425 W 8th St' }, { country: 'MX' }]) expect(buildingKeyOf(at(other))).not.toBe(home);
    const town = at({ postalCode: null });
    expect(buildingKeyOf(town)).not.toBe(buildingKeyOf({ ...town, region: 'TX' }));
  });

  it.each([[{ line1: null }], [{ line1: 'behind the church' }], [{ postalCode: null, region: null }], [{ postalCode: null, city: null }]])('is asked of nobody for %j', (less) => expect(buildingKeyOf(at(less))).toBe(''));
});

describe('Coordinates of an address', () => {
  it('stay while the door is the same, and go when a form sends them back with another street', () => {
    const before = at({ latitude: 34.05, longitude: -118.26 });
    expect(withoutOldCoordinates([before], [{ ...before, line1: '1423 West 8th Street', notes: 'side gate' }])[0]).toMatchObject({ latitude: 34.05 });
    expect(withoutOldCoordinates([before], [{ ...before, line1: '9 Palm Dr', postalCode: '90813' }])[0]).toMatchObject({ line1: '9 Palm Dr', latitude: null, longitude: null });
    expect(withoutOldCoordinates([before], [{ ...before, line1: '9 Palm Dr', latitude: 33.78 }])[0]).toMatchObject({ latitude: 33.78 });
    // Two units of one building may well have the same.
    const other = { ...before, line2: 'Apt 2' };
    expect(withoutOldCoordinates([before, other], [other])[0]).toMatchObject({ latitude: 34.05 });
  });

  it('are far from a place beyond so many kilometers, and from nowhere when the place is not known', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 0.05, noNaN: true }), (north) => {
      const away = farFrom({ latitude: 34, longitude: -118 }, { latitude: 34 + north, longitude: -118 }, 2);
      expect(away === null).toBe(north * 111.19 <= 2);
    }));
    expect(farFrom(null, { latitude: 0, longitude: 0 }, 2)).toBeNull();
  });
});
