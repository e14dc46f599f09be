import { displayNameOf, firstNameOf, sortKeyOf } from './names';

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

describe('the order of names', () => {
  const sorted = (names: Parameters<typeof sortKeyOf>[0][]) =>
    [...names].sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1)).map((n) => displayNameOf(n));

  it('is by family name, short ones first, whatever their accents and apostrophes', () => {
    expect(
      sorted([
        { givenName: 'Zoe', familyName: 'Lopez' },
        { givenName: 'Ana', familyName: 'López Hernández' },
        { givenName: 'Dee', familyName: "O'Brien" },
        { displayName: 'Madonna' },
        { givenName: 'Eva', familyName: 'OBrian' },
        { givenName: 'Xiomara', familyName: 'Ávila' },
      ]),
    ).toEqual(['Xiomara Ávila', 'Zoe Lopez', 'Ana López Hernández', 'Madonna', 'Eva OBrian', "Dee O'Brien"]);
  });

  it('of Korean names is that of Hangul', () => {
    expect(
      sorted([
        { givenName: '연우', familyName: '박' },
        { givenName: '민준', familyName: '김' },
        { displayName: '강산' },
      ]),
    ).toEqual(['강산', '김민준', '박연우']);
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
