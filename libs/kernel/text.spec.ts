import fc from 'fast-check';
import { canonicalJson, cleanText, lengthOf, textProblem } from './text';

describe('text that comes in', () => {
  it('is composed and trimmed, and keeps the whitespace inside', () => {
    expect(cleanText('  Jose\u0301  de la\tCruz \n')).toBe('José  de la\tCruz');
    expect(cleanText('\u1100\u1175\u11b7')).toBe('김');
  });

  it('is refused when it holds NUL or half of a surrogate pair', () => {
    expect(textProblem('a\0b')).toBe('nul');
    expect(textProblem('a\ud83db')).toBe('lone-surrogate');
    expect(textProblem('\ude00')).toBe('lone-surrogate');
    expect(textProblem('Lupe 😀 김')).toBeNull();
  });

  it('is measured in code points', () => {
    expect(lengthOf('😀김é')).toBe(3);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (s) => lengthOf(s) === Array.from(s).length));
  });
});

/** The same value with the keys of every object in the opposite order. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
};
const requests = fc.jsonValue().filter((v) => !JSON.stringify(v).includes('__proto__'));

describe('canonical JSON', () => {
  it('does not depend on the order of keys, and says the same as JSON', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
    fc.assert(fc.property(requests, (v) => canonicalJson(turned(v)) === canonicalJson(v)));
    fc.assert(
      fc.property(requests, (v) => expect(JSON.parse(canonicalJson(v))).toEqual(JSON.parse(JSON.stringify(v)))),
    );
  });

  it('refuses keys that would change an object’s nature, endless depth and numbers that are none', () => {
    expect(() => canonicalJson(JSON.parse('{"a":{"__proto__":{"role":"admin"}}}'))).toThrow('platform/unreadable-body');
    expect(() => canonicalJson(JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`))).toThrow(
      'platform/unreadable-body',
    );
    expect(() => canonicalJson({ n: Number.NaN })).toThrow('platform/unreadable-body');
  });
});
