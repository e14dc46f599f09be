import type { Figures } from './debrief';
import { hourWord, mostOf } from './most';

const of = (hour: number, talks: number): Figures & { hour: number } => ({ hour, talks, doors: 9, reached: 0, stands: 0, promised: 0, kept: 0 });

describe('The finding over a chart', () => {
  it('is the group with the most talks, the first of several', () => {
    expect(mostOf([of(17, 1), of(18, 3), of(19, 3)])?.hour).toBe(18);
  });

  it('is nothing where nobody talked', () => {
    expect(mostOf([of(17, 0), of(18, 0)])).toBeNull();
  });

  it('names hours as each language writes them', () => {
    expect([hourWord(18, 'en'), hourWord(0, 'en')]).toEqual(['6 PM', '12 AM']);
    expect(hourWord(18, 'es')).toBe('18');
    expect(hourWord(18, 'ko')).toContain('6시');
  });
});
