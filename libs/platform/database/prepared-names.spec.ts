import { preparedName } from './prepared-names';

describe('which statements are prepared', () => {
  it('names a text that comes again and again, always alike', () => {
    const names = [1, 2, 3, 4].map(() => preparedName('SELECT $1::int'));
    expect(names.slice(0, 2)).toEqual([undefined, undefined]);
    expect(names[2]).toMatch(/^[\w-]{27}$/);
    expect(names[3]).toBe(names[2]);
  });

  it('never names texts that come once, however many there are', () => {
    const names = Array.from({ length: 5000 }, (_, n) => preparedName(`SELECT ${n}`));
    expect(names.every((name) => name === undefined)).toBe(true);
  });
});
