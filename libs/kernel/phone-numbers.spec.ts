import fc from 'fast-check';
import { readPhone } from './phone-numbers';

const read = (typed: string, region = 'US') => {
  const reading = readPhone(typed, region);
  return 'e164' in reading
    ? `${reading.e164}${reading.extension === null ? '' : `;${reading.extension}`}`
    : reading.problem;
};

describe('a typed phone number', () => {
  it.each([
    ['(213) 555-0101', '+12135550101'],
    ['213.555.0123 x4', '+12135550123;4'],
    ['213.555.0123x4', '+12135550123;4'],
    ['213-555-0113 ext 44', '+12135550113;44'],
    ['213-555-0113 Ext. 44', '+12135550113;44'],
    ['(213) 555-0113 내선 3', '+12135550113;3'],
    ['213-555-0113, anexo 12', '+12135550113;12'],
    ['+1 626 555 0104', '+16265550104'],
    ['1-310-555-0105', '+13105550105'],
    ['001 213 555 0101', '+12135550101'],
    ['011 52 55 5123 4567', '+525551234567'],
    ['2135550101', '+12135550101'],
    ['2135550101.0', '+12135550101'],
    ["'2135550101", '+12135550101'],
    ['２１３−５５５−０１０１', '+12135550101'],
    ['（２１３）５５５ー０１０１', '+12135550101'],
    ['\u202a+1 213 555 0101\u202c', '+12135550101'],
    ['213–555–0101', '+12135550101'],
    ['010-1234-5678', '+821012345678'],
    ['+82 10-1234-5678', '+821012345678'],
    ['+82 010-1234-5678', '+821012345678'],
    ['+52 55 5123 4567', '+525551234567'],
    ['+52 1 55 5123 4567', '+525551234567'],
    ['0052 1 55 5123 4567', '+525551234567'],
    ['cell: (213) 555-0101', '+12135550101'],
    ['213-555-0101 (casa)', '+12135550101'],
    ['213-555-0101 mobile ext 4', '+12135550101;4'],
  ])('%s is read as %s', (typed, expected) => expect(read(typed)).toBe(expected));

  it.each([
    ['555-0114', 'incomplete'],
    ['213 555', 'incomplete'],
    ['213-555-010', 'incomplete'],
    ['+2135550101', 'incomplete'],
    ['2.13E+09', 'damaged'],
    ['2,13556E+09', 'damaged'],
    ['2E9', 'damaged'],
    ['########', 'damaged'],
    ['#REF!', 'damaged'],
    ['213-555-0101 / 213-555-0102', 'several'],
    ['213-555-0101; (213) 555-0102', 'several'],
    ['213-555-0101 or 213-555-0102', 'several'],
    ['213-555-0101 213-555-0102', 'several'],
    ['(213) 555-0101 (casa) 323 555 0103 (cel)', 'several'],
    ['213-555-0101\n323-555-0103', 'several'],
    ['000-000-0000', 'not-a-number'],
    ['', 'not-a-number'],
    ['n/a', 'not-a-number'],
    ['call Lupe', 'not-a-number'],
    ['1-800-FLOWERS', 'not-a-number'],
    ['12', 'not-a-number'],
    ['213555010121355501012135550101', 'not-a-number'],
    ['=HYPERLINK("http://evil.example","al")', 'not-a-number'],
    ['5'.repeat(5000), 'not-a-number'],
  ])('%s is refused as %s', (typed, problem) => expect(read(typed)).toBe(problem));

  it('is read in the region of the organization when it has no country code', () => {
    expect(read('02-312-3456', 'KR')).toBe('+8223123456');
    expect(read('010-1234-5678', 'KR')).toBe('+821012345678');
    expect(read('001 1 213 555 0101', 'KR')).toBe('+12135550101');
    expect(read('55 5123 4567', 'MX')).toBe('+525551234567');
    expect(read('213-555-0101', 'nowhere')).toBe('incomplete');
  });

  it('keeps what was typed, and the parts of a cell with several', () => {
    expect(readPhone(' 213.555.0123 x4 ', 'US')).toEqual({
      e164: '+12135550123',
      extension: '4',
      asTyped: '213.555.0123 x4',
      possible: true,
    });
    expect(readPhone('213-555-0101 / 555-0102', 'US')).toEqual({
      problem: 'several',
      parts: ['213-555-0101', '555-0102'],
      asTyped: '213-555-0101 / 555-0102',
    });
  });

  it('comes out the same however it is written', () => {
    const national = fc
      .tuple(fc.integer({ min: 201, max: 989 }), fc.integer({ min: 200, max: 999 }), fc.integer({ min: 0, max: 9999 }))
      .map(([a, b, c]) => [String(a), String(b), String(c).padStart(4, '0')] as const);
    const ways = [
      (a: string, b: string, c: string) => `(${a}) ${b}-${c}`,
      (a: string, b: string, c: string) => `${a}.${b}.${c}`,
      (a: string, b: string, c: string) => `+1 ${a} ${b} ${c}`,
      (a: string, b: string, c: string) => `1${a}${b}${c}`,
      (a: string, b: string, c: string) => `001-${a}-${b}-${c}`,
      (a: string, b: string, c: string) => `tel: ${a} ${b}${c}`,
    ];
    fc.assert(
      fc.property(national, fc.constantFrom(...ways), ([a, b, c], way) => read(way(a, b, c)) === `+1${a}${b}${c}`),
    );
  });

  it('is read again from its own E.164, and nothing that is typed breaks the reader', () => {
    const pieces = fc
      .array(
        fc.constantFrom(
          '213',
          '555',
          '0101',
          ' ',
          '-',
          '(',
          ')',
          '+',
          'x',
          'ext ',
          '/',
          'E+',
          '#',
          '.',
          '０',
          '내선',
          'casa',
          '00',
          '52',
          '1',
          '\n',
          ';',
        ),
        { maxLength: 14 },
      )
      .map((p) => p.join(''));
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 60 })), (typed) => {
        const reading = readPhone(typed, 'US');
        if (!('e164' in reading)) return;
        expect(reading.e164).toMatch(/^\+[1-9]\d{5,16}$/);
        expect(read(reading.e164)).toBe(reading.e164);
      }),
      { numRuns: 2000 },
    );
  });
});
