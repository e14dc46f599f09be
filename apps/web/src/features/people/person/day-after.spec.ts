import { dayAfter } from './day-after';

it('A day so many days later goes over the ends of months and years', () => {
  expect(dayAfter('2026-10-30', 3)).toBe('2026-11-02');
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
});
