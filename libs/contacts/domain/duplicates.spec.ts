import type { Comparable, LikenessReason } from './duplicates';
import { ASK_FROM, likenessOf, namesOf, workplaceKeyOf } from './duplicates';

const person = (name: string, more: Partial<Comparable> = {}): Comparable => ({ names: name ? [name] : [], phones: [], emails: [], doors: [], workplaces: [], ...more });
const PHONE = { phones: ['+12135550101'] };
const MAIL = { emails: ['rosa@example.org'] };
const DOOR = { doors: ['12 elm st|90017'] };
const WORK = { workplaces: ['hotel aurora'] };
const rosa = person('Rosa Pérez', { ...PHONE, ...WORK });

describe('people who may be one', () => {
  it.each<[string, Comparable, Comparable]>([
    ['a household phone', rosa, person('Ernesto Pérez Luna', PHONE)], ['a common name', rosa, person('Rosa Perez')], ['an e-mail that a family shares', person('Rosa Pérez', MAIL), person('Ernesto Luna', MAIL)],
    ['a nickname', person('Robert Smith'), person('Bob Smith')], ['part of a name and a workplace', person('María López', WORK), person('María López Hernández', WORK)],
  ])('are not asked about for %s alone', (_, a, b) => {
    expect(likenessOf(a, b)?.score ?? 0).toBeLessThan(ASK_FROM);
  });

  it('have nothing in common with a stranger, a neighbor or a coworker', () => {
    expect(likenessOf(rosa, person('Min Kim'))).toBeNull();
    expect(likenessOf(person('Rosa Pérez', DOOR), person('Min Kim', DOOR))).toBeNull();
    expect(likenessOf(rosa, person('Min Kim', WORK))).toBeNull();
  });

  it.each<[string, Comparable, Comparable, number, LikenessReason[]]>([
    ['the same name in another order with a phone', rosa, person('Pérez, Rosa', PHONE), 0.94, ['same_phone', 'same_name']],
    ['a first name with a phone', rosa, person('Rosa', PHONE), 0.82, ['same_phone', 'name_part']],
    ['a name and a workplace', rosa, person('Rosa Perez', WORK), 0.54, ['same_name', 'same_workplace']],
    ['a name and a street', person('Rosa Pérez', DOOR), person('Rosa Perez', DOOR), 0.62, ['same_name', 'same_address']],
    ['a second surname and a street', person('Guadalupe López', DOOR), person('Guadalupe López Hernández', DOOR), 0.5, ['name_part', 'same_address']],
    ['a nickname and a workplace', person('Robert Smith', WORK), person('Bob Smith', WORK), 0.51, ['nickname', 'same_workplace']],
    ['another script and a workplace', person('이선희', WORK), person('Sunhui Lee', WORK), 0.51, ['other_script', 'same_workplace']],
    ['one slip and a workplace', person('Precious Okafor', WORK), person('Precious Okador', WORK), 0.5, ['name_alike', 'same_workplace']],
    ['another script and an e-mail', person('김민준', MAIL), person('Minjun Kim', MAIL), 0.96, ['same_email', 'other_script']],
    ['a phone and an e-mail under other names', person('Rosa Pérez', { ...PHONE, ...MAIL }), person('Ernesto Luna', { ...PHONE, ...MAIL }), 0.85, ['same_phone', 'same_email']],
    ['a phone of whom nobody knows the name', person('', PHONE), rosa, 0.5, ['same_phone', 'name_missing']],
  ])('are asked about for %s', (_, a, b, score, reasons) => {
    expect(likenessOf(a, b)).toEqual({ score, reasons });
    expect(likenessOf(b, a)).toEqual({ score, reasons });
    expect(score).toBeGreaterThanOrEqual(ASK_FROM);
  });

  it('are told of where the name is all there is, and where nothing speaks against it', () => {
    expect(likenessOf(rosa, person('Rosa Perez'))!.reasons).toEqual(['same_name', 'nothing_to_compare']);
    expect(likenessOf(rosa, person('Rosa Perez', { workplaces: ['pico sewing'] }))!.reasons).toEqual(['same_name']);
    expect(likenessOf(rosa, person('Rosa Perez', { phones: ['+12135550102'] }))!.reasons).toEqual(['same_name']);
  });

  it('go by the names they are given, shown and called by', () => {
    expect(namesOf({ given: 'Guadalupe', family: 'López', preferred: 'Lupe', shown: 'Guadalupe López' })).toEqual(['Guadalupe López', 'Lupe López']);
    expect(namesOf({ shown: '+12135550101', missing: true })).toEqual([]);
    expect(workplaceKeyOf('Sunbeam Car Wash, Inc.')).toBe(workplaceKeyOf('SUNBEAM car wash'));
  });
});
