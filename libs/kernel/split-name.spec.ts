import fc from 'fast-check';
import { splitFullName } from './split-name';

describe('a name written in one cell', () => {
  it.each([
    ['Lopez, Guadalupe', 'Guadalupe', 'Lopez'],
    [' López Hernández ,  María Guadalupe ', 'María Guadalupe', 'López Hernández'],
    ['King, Martin Luther, Jr.', 'Martin Luther', 'King Jr.'],
    ['Smith, Jr., Alfonso', 'Alfonso', 'Smith Jr.'],
    ['José de la Cruz', 'José', 'de la Cruz'],
    ['Bonifacio Dela Cruz', 'Bonifacio', 'Dela Cruz'],
    ['JOSE DE LA CRUZ', 'JOSE', 'DE LA CRUZ'],
    ['Anna van der Berg', 'Anna', 'van der Berg'],
    ['José de la Cruz, Jr.', 'José', 'de la Cruz Jr.'],
    ['José de la Cruz Jr', 'José', 'de la Cruz Jr'],
    ['김민준', '민준', '김'],
    ['김민', '민', '김'],
    ['김빛나라', '빛나라', '김'],
    ['남궁민', '민', '남궁'],
    ['황보혜정', '혜정', '황보'],
    ['제갈량', '량', '제갈'],
    ['사공민수', '민수', '사공'],
    ['선우용녀', '용녀', '선우'],
    ['서문탁', '탁', '서문'],
    ['독고영재', '영재', '독고'],
    ['민준 김', '민준', '김'],
    ['김 민준', '민준', '김'],
    ['남궁 민', '민', '남궁'],
    ['김 별', '별', '김'],
    ['연우 박', '연우', '박'],
  ])('%s is %s of the family %s', (text, givenName, familyName) =>
    expect(splitFullName(text)).toEqual({ givenName, familyName, displayName: null }),
  );

  it.each([
    'Washington Bob',
    'María Guadalupe López Hernández',
    'Ó Súilleabháin Siobhán',
    'Madonna',
    'María del Carmen',
    'María de los Ángeles Pérez',
    'De la Cruz José',
    'Nguyễn Văn Hùng',
    'Kim Van Do',
    'Alfonso "Big Al" Smith',
    'Alfonso Smith, Jr',
    'a, b, c',
    'lonely@example.org',
    '빛나',
    '가나다라마',
    'Min-jun 김',
  ])('%s cannot be told apart and stays whole', (text) =>
    expect(splitFullName(text)).toEqual({ givenName: null, familyName: null, displayName: text }),
  );

  it('loses no letter', () => {
    const words = fc
      .array(
        fc.oneof(
          fc.constantFrom('de', 'la', 'Dela', 'Jr.', 'Cruz', '김', '민준', '남궁', ',', 'van'),
          fc.string({ maxLength: 5 }),
        ),
        { maxLength: 6 },
      )
      .map((all) => all.join(' '));
    const letters = (text: string) => Array.from(text.normalize('NFC').replace(/[\s,]/g, '')).sort().join('');
    fc.assert(
      fc.property(words, (text) => {
        const { givenName, familyName, displayName } = splitFullName(text);
        expect(letters(`${givenName ?? ''}${familyName ?? ''}${displayName ?? ''}`)).toBe(letters(text));
        expect(displayName === null).toBe(givenName !== null && familyName !== null);
        expect([givenName, familyName].includes('')).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
