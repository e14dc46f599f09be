import fc from 'fast-check';
import { displayNameOf, firstNameOf, sortKeyOf, splitFullName } from './names';

describe('a name as it is shown', () => {
  it.each([
    [{ givenName: '민준', familyName: '김' }, '김민준'],
    [{ givenName: '小明', familyName: '王' }, '王小明'],
    [{ givenName: 'Guadalupe', familyName: 'López Hernández' }, 'Guadalupe López Hernández'],
    [{ givenName: 'Min-jun', familyName: 'Kim' }, 'Min-jun Kim'],
    [{ givenName: '민준', familyName: 'Kim' }, '민준 Kim'],
    [{ familyName: 'Madonna' }, 'Madonna'],
    [{ givenName: ' Lupe ', familyName: '  ' }, 'Lupe'],
    [{ givenName: 'Hùng', familyName: 'Nguyễn', displayName: 'Nguyễn Văn Hùng' }, 'Nguyễn Văn Hùng'],
    [{ givenName: null, familyName: null, displayName: null }, ''],
  ])('of %j is %s', (name, shown) => expect(displayNameOf(name)).toBe(shown));
});

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
    ['제갈량', '량', '제갈'], ['사공민수', '민수', '사공'], ['선우용녀', '용녀', '선우'], ['서문탁', '탁', '서문'], ['독고영재', '영재', '독고'],
    ['민준 김', '민준', '김'],
    ['김 민준', '민준', '김'],
    ['남궁 민', '민', '남궁'],
    ['김 별', '별', '김'],
    ['연우 박', '연우', '박'],
  ])('%s is %s of the family %s', (text, givenName, familyName) => expect(splitFullName(text)).toEqual({ givenName, familyName, displayName: null }));

  it.each(['Washington Bob', 'María Guadalupe López Hernández', 'Ó Súilleabháin Siobhán', 'Madonna', 'María del Carmen', 'María de los Ángeles Pérez',
    'De la Cruz José', 'Nguyễn Văn Hùng', 'Kim Van Do', 'Alfonso "Big Al" Smith', 'Alfonso Smith, Jr', 'a, b, c', 'lonely@example.org', '빛나', '가나다라마', 'Min-jun 김'])(
    '%s cannot be told apart and stays whole', (text) => expect(splitFullName(text)).toEqual({ givenName: null, familyName: null, displayName: text }));

  it('loses no letter', () => {
    const words = fc.array(fc.oneof(fc.constantFrom('de', 'la', 'Dela', 'Jr.', 'Cruz', '김', '민준', '남궁', ',', 'van'), fc.string({ maxLength: 5 })), { maxLength: 6 }).map((all) => all.join(' '));
    const letters = (text: string) => Array.from(text.normalize('NFC').replace(/[\s,]/g, '')).sort().join('');
    fc.assert(fc.property(words, (text) => {
      const { givenName, familyName, displayName } = splitFullName(text);
      expect(letters(`${givenName ?? ''}${familyName ?? ''}${displayName ?? ''}`)).toBe(letters(text));
      expect(displayName === null).toBe(givenName !== null && familyName !== null);
      expect([givenName, familyName].includes('')).toBe(false);
    }), { numRuns: 2000 });
  });
});

describe('the order of names', () => {
  const sorted = (names: Parameters<typeof sortKeyOf>[0][]) =>
    [...names].sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1)).map((n) => displayNameOf(n));

  it('is by family name, short ones first, whatever their accents and apostrophes', () => {
    expect(sorted([
      { givenName: 'Zoe', familyName: 'Lopez' }, { givenName: 'Ana', familyName: 'López Hernández' }, { givenName: 'Dee', familyName: "O'Brien" },
      { displayName: 'Madonna' }, { givenName: 'Eva', familyName: 'OBrian' }, { givenName: 'Xiomara', familyName: 'Ávila' },
    ])).toEqual(['Xiomara Ávila', 'Zoe Lopez', 'Ana López Hernández', 'Madonna', 'Eva OBrian', "Dee O'Brien"]);
  });

  it('of Korean names is that of Hangul', () => {
    expect(sorted([{ givenName: '연우', familyName: '박' }, { givenName: '민준', familyName: '김' }, { displayName: '강산' }])).toEqual(['강산', '김민준', '박연우']);
  });
});

describe('the name in a greeting', () => {
  it.each([
    [{ givenName: 'Guadalupe', familyName: 'López', preferredName: 'Lupe' }, 'Lupe'],
    [{ givenName: 'María Guadalupe', familyName: 'López' }, 'María Guadalupe'],
    [{ givenName: '민준', familyName: '김' }, '김민준'],
    [{ displayName: 'Washington Bob' }, 'Washington Bob'],
    [{ displayName: 'lonely@example.org' }, null],
    [{ displayName: '(213) 555-0101' }, null],
    [{ displayName: ' ' }, null],
  ])('of %j is %s', (name, called) => expect(firstNameOf(name)).toBe(called));
});
