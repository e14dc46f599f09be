import { romanise, romaniseAsNamesAre } from './romanisation';

describe('Hangul in Latin letters', () => {
  it.each([
    ['김민준', 'gimminjun'],
    ['박', 'bak'],
    ['이', 'i'],
    ['최', 'choe'],
    ['정', 'jeong'],
    ['독고', 'dokgo'],
    ['빛나', 'bitna'],
    ['황보', 'hwangbo'],
    ['올림픽', 'ollimpik'],
    ['값', 'gap'],
    ['닭', 'dak'],
    ['삶', 'sam'],
    ['꽃', 'kkot'],
    ['희', 'hui'],
    ['Local 11 조합', 'Local 11 johap'],
  ])('%s is %s by the Revised Romanization', (hangul, latin) => expect(romanise(hangul)).toBe(latin));

  it('has a second spelling for the syllables of names', () =>
    expect(romaniseAsNamesAre('연우 영희 준')).toBe('yeonwoo younghee joon'));
});
