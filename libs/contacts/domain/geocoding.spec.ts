import fc from 'fast-check';
import { geocoderQuery, readGeocoderAnswer } from './geocoding';

const HOME = { line1: '1423 W 8th St Apt 12', city: 'Los Angeles', region: 'CA', postalCode: '90017-1234', country: 'US' };
const MIDDLE = { latitude: 34.0531, longitude: -118.2645 };
const house = (more: object = {}, address: object = {}) => [{ lat: '34.0503', lon: '-118.2702', addresstype: 'building', ...more, address: { house_number: '1423', road: 'West 8th Street', city: 'Los Angeles', 'ISO3166-2-lvl4': 'US-CA', ...address } }];
const AT = { latitude: 34.0503, longitude: -118.2702 };
const NOTHING = { point: null, precision: 'none' };

describe('What a geocoder is asked', () => {
  it('is the building, and nothing else', () => {
    expect(geocoderQuery(HOME)).toEqual({ street: '1423 W 8th St', city: 'Los Angeles', state: 'CA', postalcode: '90017', countrycodes: 'us', format: 'jsonv2', addressdetails: '1', limit: '1' });
    expect(geocoderQuery({ ...HOME, city: null, region: null })).not.toHaveProperty('city');
  });
});

describe('What a geocoder answers', () => {
  it.each<[string, unknown, object]>([
    ['the house', house(), { point: AT, precision: 'rooftop' }],
    ['the house, in numbers', house({ lat: 34.0503, lon: -118.2702 }), { point: AT, precision: 'rooftop' }],
    ['its street', house({ addresstype: 'road' }, { house_number: undefined }), { point: AT, precision: 'street' }],
    ['another house in the street', house({}, { house_number: '1' }), { point: AT, precision: 'street' }],
    ['the town', house({ addresstype: 'city' }, { house_number: undefined, road: undefined }), NOTHING],
    ['the same street of another town', house({ lat: '36.7', lon: '-119.8' }), NOTHING],
    ['nothing', [], NOTHING],
    ['the middle of nowhere', house({ lat: '0', lon: '0' }), NOTHING],
    ['degrees that are none', house({ lat: '340503' }), NOTHING],
    ['an error', { error: 'Unable to geocode' }, NOTHING],
    ['a list of something else', ['<html>'], NOTHING],
    ['a house without an address', [{ lat: '34.0503', lon: '-118.2702' }], NOTHING],
  ])('%s', (_, answer, believed) => expect(readGeocoderAnswer(answer, HOME, MIDDLE)).toEqual(believed));

  it('is believed without a known ZIP code where state and town are those of the address', () => {
    const place = { ...HOME, postalCode: null };
    expect(readGeocoderAnswer(house(), place, null)).toEqual({ point: AT, precision: 'rooftop' });
    for (const other of [house({}, { 'ISO3166-2-lvl4': 'US-TX' }), house({}, { city: 'Long Beach' })]) expect(readGeocoderAnswer(other, place, null)).toEqual(NOTHING);
    expect(readGeocoderAnswer(house(), { ...place, region: null }, null)).toEqual(NOTHING);
  });

  it('is never anything but a place near the ZIP code or nothing, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.array(fc.record({ lat: fc.anything(), lon: fc.anything(), addresstype: fc.anything(), address: fc.anything() }))), (answer) => {
      const { point, precision } = readGeocoderAnswer(answer, HOME, MIDDLE);
      expect(point === null).toBe(precision === 'none');
      if (point) expect(Math.abs(point.latitude - MIDDLE.latitude)).toBeLessThan(0.3);
    }));
  });
});
