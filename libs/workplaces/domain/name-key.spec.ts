import { keyRange, nameKey } from './name-key';

describe('names of workplaces', () => {
  test.each([
    ['Hotel Aurora DTLA', 'HOTEL AURORA – DTLA'],
    ['Panadería El Niño', 'panaderia el nino'],
    ['Golden Pacific Logistics, Inc.', 'Golden Pacific Logistics'],
    ['St. Brigid Medical Center', 'st brigid medical  center'],
    ['Lavado Express S.A. de C.V.', 'Lavado Express'],
  ])('%s and %s are one name', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ['Garden Grocery K-Town', 'Garden Grocery'],
    ['Hotel Aurora DTLA', 'Hotel Aurora Airport'],
    ['Café 1', 'Café 2'],
  ])('%s and %s are two', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  test('a name is never without a key', () => {
    expect(nameKey('Company')).toBe('company');
    expect(nameKey('Inc.')).toBe('inc');
    expect(nameKey('???')).toBe('???');
    expect(nameKey('한인 마켓')).toBe('한인 마켓');
  });

  test('what was typed so far finds every name that begins with it, and no other', () => {
    const { from, until } = keyRange('Hotel Á');
    const finds = (name: string) => nameKey(name) >= from && nameKey(name) < until;
    expect(['Hotel Aurora', 'HOTEL ÁLAMO', 'Hotel Bravo', 'Hote', 'Motel Aurora'].map(finds)).toEqual([true, true, false, false, false]);
  });
});
