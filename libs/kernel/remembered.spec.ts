import { remembered } from './remembered';

describe('a function that remembers', () => {
  const asked: string[] = [];
  const upper = remembered((text: string) => {
    asked.push(text);
    return { text: text.toUpperCase() };
  });
  const times = (text: string): number => asked.filter((one) => one === text).length;

  it('works an answer out once and gives the same one again', () => {
    expect(upper('garcía')).toEqual({ text: 'GARCÍA' });
    expect(upper('garcía')).toBe(upper('garcía'));
    expect(times('garcía')).toBe(1);
  });

  it('keeps nothing of numbers, e-mails and long texts', () => {
    for (const text of ['2135550101', 'lupe@example.org', 'a'.repeat(41)]) {
      upper(text);
      expect(upper(text)).toEqual({ text: text.toUpperCase() });
      expect(times(text)).toBe(2);
    }
  });

  it('answers rightly also when more was asked than it keeps', () => {
    const names = Array.from({ length: 5_000 }, (_, n) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]!).join(''));
    for (const name of [...names, ...names]) expect(upper(name).text).toBe(name.toUpperCase());
    expect(times('garcía')).toBe(1);
    upper('garcía');
    expect(times('garcía')).toBe(2);
  });
});
