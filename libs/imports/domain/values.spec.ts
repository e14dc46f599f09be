import fc from 'fast-check';
import { guessDateOrder, readDate } from './dates';
import { languageOf } from './languages-spoken';
import { readAssessment, readClassification, readConsent, readTick } from './value-words';

describe('where somebody stands', () => {
  it.each([['1', 1], ['3,0', 3], ['3.0', 3], ['0', 0], ['５', 5], [' 2 ', 2]])('%j is %d', (cell, value) => {
    expect(readAssessment(cell)).toEqual({ value, certain: true });
  });

  it.each([['3?', 3], ['6', null], ['2-3', null], ['strong', null], ['2.5', null], ['-1', null], ['10', null], ['4 ?', 4]])('%j is asked, with %j proposed', (cell, value) => {
    expect(readAssessment(cell)).toEqual({ value, certain: false });
  });

  it.each(['', ' ', '-', 'n/a'])('%j says nothing', (cell) => {
    expect(readAssessment(cell)).toBeNull();
  });
});

describe('words of consent', () => {
  it.each([
    ['subscribed', 'granted'], ['Sí', 'granted'], ['예', 'granted'], ['yes', 'granted'], ['unsubscribed', 'revoked'], ['OPT-OUT', 'revoked'], ['no', 'revoked'], ['baja', 'revoked'], ['수신거부', 'revoked'],
    ['bouncing', 'bad-address'], ['pending', 'unknown'], ['perhaps', null], ['', null],
  ])('%j means %j', (word, status) => {
    expect(readConsent(word)).toBe(status);
  });

  it('ticks are signs and words in three languages', () => {
    expect(['X', '✓', 'sí', '예', 'dnc'].map(readTick)).toEqual([true, true, true, true, true]);
    expect(['no', '아니요', 'later'].map(readTick)).toEqual([false, false, null]);
  });

  it('classifications are known in three languages', () => {
    expect(['1099', 'jornalero', '파견직', 'W-2', 'wizard'].map(readClassification)).toEqual(['independent_contractor', 'day_laborer', 'agency', 'employee', null]);
  });
});

describe('languages', () => {
  it.each([
    ['es', 'es'], ['español', 'es'], ['스페인어', 'es'], ['Spanish', 'es'], ['fil', 'fil'], ['hy', 'hy'], ['armenio', 'hy'], ['vi', 'vi'], ['Tiếng Việt', 'vi'], ['베트남어', 'vi'], ['Mixteco', 'mix'],
    ['es-MX', 'es'], ['한국어', 'ko'], ['Tagalog', 'tl'], ['Klingonish', null], ['12', null],
  ])('%j is %j', (text, code) => {
    expect(languageOf(text)).toBe(code);
  });
});

describe('days', () => {
  it.each([
    ['2026-03-04', null, '2026-03-04'], ['2025-03-01 17:05:00 UTC', null, '2025-03-01'], ['2026. 3. 4.', null, '2026-03-04'], ['2026년 3월 4일', null, '2026-03-04'], ['3/14/2026', null, '2026-03-14'], ['14/3/26', null, '2026-03-14'],
    ['2/3/26', 'mdy', '2026-02-03'], ['2/3/26', 'dmy', '2026-03-02'], ['5/5/26', null, '2026-05-05'], ['March 4, 2026', null, '2026-03-04'], ['4 de marzo de 2026', null, '2026-03-04'], ['02/29/2024', 'mdy', '2024-02-29'],
  ] as const)('%j with order %j is %s', (text, order, expected) => {
    expect(readDate(text, order)).toEqual({ day: expected });
  });

  it.each([
    ['2/3/26', null, 'imports/date-unclear'], ['46085', null, 'imports/date-unclear'], ['soon', null, 'imports/date-unclear'], ['02/30/2026', 'mdy', 'imports/date-impossible'], ['13/13/2026', null, 'imports/date-impossible'],
    ['2025-02-29', null, 'imports/date-impossible'], ['1/1/1900', null, 'imports/date-impossible'], ['9999-12-31', null, 'imports/date-impossible'], ['14/3/2026', 'mdy', 'imports/date-impossible'],
  ] as const)('%j with order %j is told as %s', (text, order, problem) => {
    expect(readDate(text, order)).toEqual({ problem });
  });

  it('agree on an order only where a value proves it and none denies it', () => {
    expect(guessDateOrder(['01/03/2026', '13/03/2026'])).toBe('dmy');
    expect(guessDateOrder(['01/03/2026', '03/13/2026'])).toBe('mdy');
    expect(guessDateOrder(['13/03/2026', '03/13/2026'])).toBeNull();
    expect(guessDateOrder(['01/03/2026'])).toBeNull();
  });

  it('are never guessed: what is read is on the calendar', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(2200), (a, b, year) => {
        const reading = readDate(`${a}/${b}/${String(year).padStart(4, '0')}`, null);
        if ('day' in reading) expect(new Date(`${reading.day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(reading.day);
      }),
    );
  });
});
