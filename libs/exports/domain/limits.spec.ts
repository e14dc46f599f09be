import { checkAllowance, isLarge } from './limits';

const code = (most: number, used: number, rows: number, reason: string | null): string => {
  try {
    checkAllowance({ most, used }, rows, reason);
    return 'goes';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('what may leave in a day', () => {
  test.each([
    [5_000, 0, 500, null, 'goes'],
    [5_000, 0, 501, null, 'exports/reason-required'],
    [5_000, 400, 101, null, 'exports/reason-required'],
    [5_000, 400, 101, 'Mailing', 'goes'],
    [5_000, 0, 5_000, 'Mailing', 'goes'],
    [5_000, 1, 5_000, 'Mailing', 'exports/daily-limit'],
    [0, 0, 1, null, 'exports/daily-limit'],
    [5_000, 5_000, 0, 'Mailing', 'goes'],
  ])('of %i rows a day, %i gone, %i asked with reason %s: %s', (most, used, rows, reason, told) => {
    expect(code(most, used, rows, reason)).toBe(told);
  });

  test('many small files are told to admins as one large one', () => {
    expect([isLarge(500, 0), isLarge(501, 0), isLarge(1, 500)]).toEqual([false, true, true]);
  });
});
