import type { Door } from '../visits/doors';
import { APART_PX, areasOf, gatheredOnScreen, numbersOf, offTheMap, pinsOf, precisionOf } from './pins';

const door = (position: number, at: object, state: Door['state'] = 'open'): Door =>
  ({ stop: { id: `s${position}`, position, state: 'open', address: { line1: '1 A St', line2: null, city: null, postalCode: '90017-1234', ...at }, addressNotes: null, people: [] }, state, outcome: null, at: null, unsent: false });
const here = { latitude: 34.05, longitude: -118.26 };
const area = { latitude: 34.0531, longitude: -118.2645 };

describe('Doors on the map', () => {
  const doors = [door(1, here, 'done'), door(2, { latitude: 34.06, longitude: -118.26 }, 'done'), door(3, here, 'now'), door(4, { area }), door(5, {}), door(6, { latitude: null, longitude: null, area })];

  it('stand on one pin where they stand at one place, which is the next one when one of them is', () => {
    expect(pinsOf(doors).map((pin) => [pin.doors.map(({ stop }) => stop.position), pin.state])).toEqual([[[1, 3], 'now'], [[2], 'done']]);
  });

  it('of which only the ZIP code is known are a region and no pin; those of which nothing is known are neither', () => {
    expect(areasOf(doors).map(({ zip, doors: [...inside] }) => [zip, inside.map(({ stop }) => stop.position)])).toEqual([['90017', [4, 6]]]);
    expect(offTheMap(doors).map(({ stop }) => stop.position)).toEqual([4, 5, 6]);
  });

  it('too near to be tapped one by one are one pin, until one looks nearer', () => {
    const near = pinsOf([door(2, here, 'done'), door(1, { ...here, longitude: -118.2599 }), door(3, { latitude: 34.06, longitude: -118.26 }, 'now')]);
    const shown = (pixelsADegree: number) => gatheredOnScreen(near, ({ latitude, longitude }) => ({ x: longitude * pixelsADegree, y: latitude * pixelsADegree }))
      .map(({ doors: inside, state, places }) => [inside.map(({ stop }) => stop.position), state, places.length]);
    expect(shown(1000)).toEqual([[[1, 2, 3], 'now', 3]]);
    expect(shown((APART_PX - 1) / 0.0001)).toEqual([[[1, 2], 'open', 2], [[3], 'now', 1]]);
    expect(shown((APART_PX + 1) / 0.0001)).toEqual([[[2], 'done', 1], [[1], 'open', 1], [[3], 'now', 1]]);
  });

  it('are known exactly, by their street, by their ZIP code only, or not at all; a pin is exact', () => {
    const pin = { version: 1, on: '2026-10-01', by: 'Ana' };
    const known = [{ ...here, precision: 'rooftop' }, here, { ...here, precision: 'street' }, { ...here, precision: 'street', pin }, { area, precision: 'zip' }, {}];
    expect(known.map((at) => precisionOf(door(1, at).stop))).toEqual(['exact', 'exact', 'street', 'exact', 'zip', 'none']);
  });

  it.each([[[1], '1'], [[1, 3], '1, 3'], [[3, 4, 5, 6], '3–6'], [[3, 5, 9], '3 +2']])('%j are "%s" on their pin', (positions, said) => {
    expect(numbersOf(positions.map((n) => door(n, here)))).toBe(said);
  });
});
