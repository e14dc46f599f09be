import { codeOf, freeCode, isCode } from './codes';

describe('the code of a topic or a material', () => {
  test.each([
    [{ en: 'Wage theft' }, 'wage_theft'],
    [{ es: 'Robo de salario' }, 'robo_de_salario'],
    [{ ko: '더위', en: 'Heat' }, 'heat'],
    [{ en: 'Flyer: "Know your rights!"' }, 'flyer_know_your_rights'],
    [{ es: '¿Qué es el comité?' }, 'que_es_el_comite'],
    [{ en: '工会' }, 'topic'],
  ])('of %j is %s', (label, code) => expect(codeOf(label, 'topic')).toBe(code));

  test('of a Korean label is in Latin letters', () => {
    expect(isCode(codeOf({ ko: '임금 체불' }, 'topic'))).toBe(true);
    expect(codeOf({ ko: '임금 체불' }, 'topic')).not.toBe('topic');
  });

  test('is short and well formed, however long the label is', () => {
    const code = codeOf({ en: 'a very long label '.repeat(12) }, 'topic');
    expect(isCode(code)).toBe(true);
  });

  test('gets a number where it is taken', () => {
    expect(freeCode('heat', new Set())).toBe('heat');
    expect(freeCode('heat', new Set(['heat', 'heat_2']))).toBe('heat_3');
    expect(isCode(freeCode('x'.repeat(60), new Set(['x'.repeat(60)])))).toBe(true);
  });

  test('is refused with spaces, capitals or accents', () => {
    expect(['flyer_es', 'a', '2026-know-your-rights'].map(isCode)).toEqual([true, true, true]);
    expect(['Flyer', 'flyer es', 'niño', '', '_x', 'x'.repeat(61), null].map(isCode)).toEqual(Array(7).fill(false));
  });
});
