import { lastNight, timeOf } from './night';

const LA = 'America/Los_Angeles';

describe('last night', () => {
  test.each([
    ['in the morning is the evening before', '2026-10-14T16:00:00Z', '2026-10-13'],
    ['after midnight is the evening before', '2026-10-14T08:30:00Z', '2026-10-13'],
    ['at dusk is the evening before still', '2026-10-15T00:59:00Z', '2026-10-13'],
    ['in the evening is this one', '2026-10-15T01:00:00Z', '2026-10-14'],
  ])('%s', (_, now, night) => {
    expect(lastNight(new Date(now), LA)).toBe(night);
  });

  test('lasts from four in the morning to four in the morning, also when the clocks change', () => {
    const told = (night: string, weeks?: number) => Object.values(timeOf(night, LA, weeks)).map((at) => at.toISOString());
    expect(told('2026-10-13')).toEqual(['2026-10-13T11:00:00.000Z', '2026-10-14T11:00:00.000Z']);
    // 25 hours, then 23.
    expect(told('2026-10-31')).toEqual(['2026-10-31T11:00:00.000Z', '2026-11-01T12:00:00.000Z']);
    expect(told('2027-03-13')).toEqual(['2027-03-13T12:00:00.000Z', '2027-03-14T11:00:00.000Z']);
    expect(told('2026-10-13', 2)).toEqual(['2026-09-30T11:00:00.000Z', '2026-10-14T11:00:00.000Z']);
  });
});
