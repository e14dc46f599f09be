import fc from 'fast-check';
import { readShortCode, shortCode } from './short-code';

describe('a short code', () => {
  it('has six letters, one of each random byte, every letter equally likely', () => {
    expect(shortCode(Uint8Array.from([0, 1, 31, 32, 255, 10]))).toBe('01Z0ZA');
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const letter = shortCode(new Uint8Array(6).fill(byte))[0]!;
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual(Array(32).fill(8));
    expect([...counts.keys()].some((letter) => 'ILOU'.includes(letter))).toBe(false);
  });

  it('needs six bytes', () => expect(() => shortCode(new Uint8Array(5))).toThrow(RangeError));

  it('is read as people type it', () => {
    expect(readShortCode(' oil-7k2 ')).toBe('0117K2');
    expect(readShortCode('ＡＢＣ１２３')).toBe('ABC123');
    for (const none of ['', 'ABC12', 'ABC1234', 'ABCU12', 'ABC12!', '김ABC12']) expect(readShortCode(none)).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (bytes) => {
        const code = shortCode(bytes);
        return (
          readShortCode(code) === code && readShortCode(`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`) === code
        );
      }),
    );
  });
});
