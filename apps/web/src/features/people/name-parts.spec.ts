import { nameParts } from './name-parts';

describe('Names in two scripts', () => {
  it('are cut where the script changes, and every letter is kept', () => {
    expect(nameParts('김선희 Kim Sun-hee')).toEqual([{ text: '김선희 ', lang: 'ko' }, { text: 'Kim Sun-hee' }]);
    expect(nameParts('María de los Ángeles')).toEqual([{ text: 'María de los Ángeles' }]);
    expect(nameParts('  李 Lee ').map(({ text }) => text).join('')).toBe('  李 Lee ');
  });

  it('carry the language of a script that is not Latin', () => {
    expect(nameParts('Անի')).toEqual([{ text: 'Անի', lang: 'hy' }]);
    expect(nameParts('박민준 님')).toEqual([{ text: '박민준 님', lang: 'ko' }]);
  });
});
