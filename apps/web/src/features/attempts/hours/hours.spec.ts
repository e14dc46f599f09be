import { bestHour, hourRows, shareOf, wholeWeek, type Hour } from './hours';

const hour = (weekday: number, part: Hour['part'], doors: number, reached: number): Hour => ({ weekday, part, doors, reached });

describe('When doors open', () => {
  it('is a whole week, hours without a door too', () => {
    const week = wholeWeek([hour(6, 'morning', 12, 8)]);
    expect([week.length, week[0]!.length]).toEqual([7, 4]);
    expect(week[5]![0]).toEqual(hour(6, 'morning', 12, 8));
    expect(week[0]![3]).toEqual(hour(1, 'evening', 0, 0));
  });

  it('has no share where few doors were tried', () => {
    expect([shareOf(hour(1, 'evening', 9, 9)), shareOf(hour(1, 'evening', 10, 4)), shareOf(hour(1, 'evening', 0, 0))]).toEqual([null, 40, null]);
  });

  it('is best where most were met, and is not said of one kind of hour alone', () => {
    expect(bestHour([hour(1, 'evening', 40, 20)])).toBeNull();
    expect(bestHour([hour(1, 'evening', 40, 20), hour(6, 'morning', 3, 3), hour(7, 'midday', 20, 12)])).toEqual(hour(7, 'midday', 20, 12));
  });

  it('opens to the rows of that hour', () => {
    expect(hourRows('c', '2026-06-01', hour(6, 'morning', 12, 8), true)).toBe('/campaigns/c/visits?from=2026-06-01&weekday=6&part=morning&reached=person');
  });
});
