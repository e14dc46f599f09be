import fc from 'fast-check';
import { compareDoors, doorParts } from '../doors';
import type { RoundDoor } from './places';
import { minutesBetween, placesOf } from './places';
import { townOrder } from './town-order';
import { walkingOrder } from './walking-order';

const door = (line1: string, place: Partial<RoundDoor['address']> = {}): RoundDoor => ({ address: { line1, line2: null, postalCode: '90017', latitude: null, longitude: null, ...place } });
const lines = (doors: readonly RoundDoor[]): Array<string | null> => doors.map(({ address }) => address.line1);
const at = (latitude: number, longitude = -118.27): Partial<RoundDoor['address']> => ({ latitude, longitude });

describe('an address', () => {
  it('is taken apart into number, street and unit, however it is written', () => {
    expect(doorParts({ line1: '1423 W 8th Street Apt 12', line2: null, postalCode: '90017-1234' })).toMatchObject({ zip: '90017', number: 1423, street: 'w 8th st', unit: '12' });
    expect(doorParts({ line1: '1423 West 8th St', line2: '#12', postalCode: '90017' })).toMatchObject({ number: 1423, street: 'w 8th st', unit: '12' });
    expect(doorParts({ line1: 'Rancho Verde', line2: null, postalCode: null })).toMatchObject({ zip: '', number: null, street: 'rancho verde' });
  });

  it('stands by street, side, number and unit as numbers count', () => {
    const order = ['12 Oak St Apt 10', '7 Oak Street', '12 Oak St Apt 9', '3 Elm St', '10 Oak St'].map((line1) => ({ line1, line2: null, postalCode: '90017' })).sort(compareDoors);
    expect(order.map(({ line1 }) => line1)).toEqual(['3 Elm St', '10 Oak St', '12 Oak St Apt 9', '12 Oak St Apt 10', '7 Oak Street']);
  });
});

describe('the walking order', () => {
  it('of doors whose place is known is a short way, from the start where one is given', () => {
    const doors = [door('3 A St', at(34.03)), door('1 B St', at(34.01)), door('4 C St', at(34.04)), door('2 D St', at(34.02))];
    expect(lines(walkingOrder(doors, { start: { latitude: 34.05, longitude: -118.27 } }))).toEqual(['4 C St', '3 A St', '2 D St', '1 B St']);
    expect(lines(walkingOrder(doors, { start: { latitude: 34, longitude: -118.27 } }))).toEqual(['1 B St', '2 D St', '3 A St', '4 C St']);
  });

  it('where only the ZIP is known is street by street, one side after the other', () => {
    expect(lines(walkingOrder([door('12 Oak St'), door('7 Oak St'), door('10 Oak St'), door('3 Elm St')]))).toEqual(['3 Elm St', '10 Oak St', '12 Oak St', '7 Oak St']);
    // The middle of a ZIP is no door: what is marked so is walked by street as well.
    const zip = (line1: string): RoundDoor => door(line1, { ...at(34.05), geoPrecision: 'zip' });
    expect(lines(walkingOrder([zip('12 Oak St'), zip('7 Oak St'), zip('10 Oak St')]))).toEqual(['10 Oak St', '12 Oak St', '7 Oak St']);
  });

  it('slips doors without a place in beside their street, else beside their ZIP, else at the end', () => {
    const known = [door('100 Oak St', at(34.01)), door('110 Oak St', at(34.02)), door('120 Oak St', at(34.03)), door('5 Far Rd', { ...at(34.2), postalCode: '90099' })];
    const order = lines(walkingOrder([...known, door('114 Oak St'), door('8 Pine St'), door('1 Nowhere Ave', { postalCode: null })], { start: { latitude: 34, longitude: -118.27 } }));
    expect(order).toEqual(['100 Oak St', '110 Oak St', '114 Oak St', '120 Oak St', '8 Pine St', '5 Far Rd', '1 Nowhere Ave']);
  });

  it('keeps the doors of one building together, whatever lies where', () => {
    const house = (unit: number): RoundDoor => door(`50 Tower St Apt ${unit}`, at(34.05));
    const order = lines(walkingOrder([house(12), door('1 A St', at(34.049)), house(2), door('9 B St', at(34.051)), house(7)]));
    const inside = order.flatMap((line, i) => (line!.startsWith('50 Tower') ? [i] : []));
    expect(inside[2]! - inside[0]!).toBe(2);
    expect(inside.map((i) => order[i])).toEqual(['50 Tower St Apt 2', '50 Tower St Apt 7', '50 Tower St Apt 12']);
  });

  it('has every door once, also of a whole town', () => {
    const any = fc.record({ n: fc.integer({ min: 1, max: 400 }), street: fc.constantFrom('Oak St', 'Elm St', 'Pico Blvd'), zip: fc.constantFrom('90001', '90002', null), lat: fc.option(fc.double({ min: 34, max: 34.1, noNaN: true })), near: fc.boolean() });
    fc.assert(fc.property(fc.array(any, { maxLength: 140 }), (rows) => {
      const doors = rows.map(({ n, street, zip, lat, near }) => door(`${n} ${street}`, { postalCode: zip, latitude: lat, longitude: lat === null ? null : -118.2, geoPrecision: near ? 'zip' : 'rooftop' }));
      const order = walkingOrder(doors);
      expect(new Set(order)).toEqual(new Set(doors));
      expect(order).toHaveLength(doors.length);
    }), { numRuns: 100 });
  });

  it('of a whole town begins where the start is and jumps little', () => {
    const spots = Array.from({ length: 400 }, (_, i) => ({ x: (i * 7919) % 20, y: (i * 104729) % 20 + i / 1000 }));
    const order = townOrder(spots, { x: 0, y: 0 });
    expect([...order].sort((a, b) => a - b)).toEqual(spots.map((_, i) => i));
    const walked = order.slice(1).reduce((sum, place, i) => sum + Math.hypot(spots[place]!.x - spots[order[i]!]!.x, spots[place]!.y - spots[order[i]!]!.y), 0);
    const asTheyCame = spots.slice(1).reduce((sum, spot, i) => sum + Math.hypot(spot.x - spots[i]!.x, spot.y - spots[i]!.y), 0);
    expect(walked).toBeLessThan(asTheyCame / 5);
  });
});

describe('minutes between doors', () => {
  const minutes = (a: RoundDoor, b: RoundDoor): number => {
    const [one, other] = placesOf([a, b]).places;
    return minutesBetween(one!, other!);
  };

  it('go by the way where it is known, and by street and ZIP where not', () => {
    expect(minutes(door('5 Oak St Apt 1'), door('5 Oak St Apt 9'))).toBe(0.5);
    expect(minutes(door('5 Oak St'), door('9 Oak St'))).toBe(1);
    expect(minutes(door('5 Oak St'), door('9 Elm St'))).toBe(4);
    expect(minutes(door('5 Oak St'), door('9 Elm St', { postalCode: '90099' }))).toBe(10);
    // 200 m on foot, 5 km by car.
    expect(minutes(door('5 Oak St', at(34)), door('9 Elm St', at(34.0018)))).toBeCloseTo(3.25, 1);
    expect(minutes(door('5 Oak St', at(34)), door('9 Elm St', at(34.045)))).toBeCloseTo(20.6, 0);
  });
});
