import fc from 'fast-check';
import { MOST_KM, boxAround, kmBetween, readNear } from './near';

describe('people near a place', () => {
  it.each([['34.05,-118.24,5', [34.05, -118.24, 5]], [' 90 , 180 , 0.5 ', [90, 180, 0.5]], ['-0,+0,500', [-0, 0, 500]]])('%s is a circle', (text, [latitude, longitude, km]) =>
    expect(readNear(text as string)).toEqual({ latitude, longitude, km }));

  it.each(['', '34,118', '34,118,5,6', '91,0,5', '0,181,5', '0,0,0', '0,0,-1', '0,0,501', 'NaN,0,5', '1e1,0,5', '34.05;118;5', '0x10,0,5', "0,0,5'--"])('%s is none', (text) => expect(readNear(text)).toBeNull());

  it('knows how far it is from Los Angeles to Long Beach and to Seoul', () => {
    const cityHall = { latitude: 34.0537, longitude: -118.2428 };
    expect(kmBetween(cityHall, { latitude: 33.768, longitude: -118.1956 })).toBeCloseTo(32.07, 1);
    expect(kmBetween(cityHall, { latitude: 37.5665, longitude: 126.978 })).toBeGreaterThan(9_580);
    expect(kmBetween(cityHall, cityHall)).toBe(0);
  });

  it('the box holds everybody in the circle, also at the poles and the date line', () => {
    const place = fc.record({ latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) });
    fc.assert(
      fc.property(place, fc.double({ min: 0.1, max: MOST_KM, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }), (middle, km, up, right) => {
        const other = { latitude: Math.max(-90, Math.min(90, middle.latitude + up * 6)), longitude: ((middle.longitude + right * 20 + 540) % 360) - 180 };
        fc.pre(kmBetween(middle, other) <= km);
        const box = boxAround({ ...middle, km });
        expect(other.latitude).toBeGreaterThanOrEqual(box.south);
        expect(other.latitude).toBeLessThanOrEqual(box.north);
        if (box.west === null || box.east === null) return;
        expect(other.longitude).toBeGreaterThanOrEqual(box.west);
        expect(other.longitude).toBeLessThanOrEqual(box.east);
      }),
      { numRuns: 500 },
    );
  });
});
