import { isConcerned, shortPostalCode } from './pause-area';
import { isHolding } from './pauses';
import { isLateReport } from './unsafe';

const none = { near: null, postalCodes: [] };
const cityHall = { latitude: 34.0537, longitude: -118.2428 };

describe('a pause of rounds', () => {
  test('everywhere concerns every door', () => {
    expect(isConcerned({ reach: 'all', ...none }, { latitude: null, longitude: null, postalCode: null })).toBe(true);
  });

  test('near a place concerns doors within the circle, and those of which nobody knows where they are', () => {
    const area = { ...none, reach: 'near' as const, near: { ...cityHall, km: 2 } };
    const at = (latitude: number | null, longitude: number | null) => isConcerned(area, { latitude, longitude, postalCode: '90012' });
    expect([at(34.06, -118.25), at(34.0537, -118.28), at(null, null), at(34.06, null)]).toEqual([true, false, true, true]);
  });

  test('in ZIP codes concerns doors of those, however the code is written, and doors without one', () => {
    const area = { ...none, reach: 'postal_codes' as const, postalCodes: ['90017'] };
    const at = (postalCode: string | null) => isConcerned(area, { latitude: 34, longitude: -118, postalCode });
    expect([at('90017'), at(' 90017-1234'), at('90018'), at(null)]).toEqual([true, true, false, true]);
    expect(shortPostalCode('k1a 0b1')).toBe('K1A0B1');
  });

  test('holds until it is ended or its time is over', () => {
    const now = new Date('2026-10-14T19:00:00Z');
    const [before, after] = [new Date(now.getTime() - 1), new Date(now.getTime() + 1)];
    expect([isHolding({ endedAt: null, until: null }, now), isHolding({ endedAt: null, until: after }, now), isHolding({ endedAt: null, until: now }, now), isHolding({ endedAt: before, until: after }, now)]).toEqual([true, true, false, false]);
  });
});

describe('a report that a door was not safe', () => {
  test('is an alarm for a day, and late afterwards', () => {
    const at = new Date('2026-10-14T03:00:00Z');
    const after = (ms: number) => isLateReport(at, new Date(at.getTime() + ms));
    expect([after(0), after(24 * 3_600_000), after(24 * 3_600_000 + 1), after(-60_000)]).toEqual([false, false, true, false]);
  });
});
