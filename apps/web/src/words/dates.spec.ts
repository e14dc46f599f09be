import { dayHeading, dayIn, daysBetween, fromToday, shortDay, stubDay, stubTime } from './dates';

/** Different ICU releases use different spaces; a reader sees one. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('Days as the reader writes them', () => {
  it('heads My day in each language', () => {
    expect(dayHeading('2026-10-15', 'en')).toBe('Thursday, October 15');
    expect(dayHeading('2026-10-15', 'es')).toBe('jueves, 15 de octubre');
    expect(dayHeading('2026-10-15', 'ko')).toBe('10월 15일 목요일');
  });

  it('puts an instant on the day of its zone', () => {
    expect(dayIn('2026-11-01T06:30:00Z', 'America/Los_Angeles')).toBe('2026-10-31');
    expect(dayIn('2026-11-01T06:30:00Z', 'Asia/Seoul')).toBe('2026-11-01');
  });

  it('counts days over the change of the clocks', () => {
    expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2);
    expect(daysBetween('2026-03-09', '2026-03-07')).toBe(-2);
  });

  it('names the weekday within two weeks and the year in another year', () => {
    expect(shortDay('2026-10-20', '2026-10-15', 'en')).toBe('Tue, Oct 20');
    expect(shortDay('2026-12-20', '2026-10-15', 'en')).toBe('Dec 20');
    expect(shortDay('2027-02-20', '2026-10-15', 'en')).toBe('Feb 20, 2027');
  });

  it('fits a stub', () => {
    expect(stubDay('2026-09-07', 'en')).toEqual({ month: 'Sep', day: '7' });
    expect(stubTime('2026-10-15T23:30:00Z', { language: 'en', timeZone: 'America/Los_Angeles' })).toEqual({ clock: '4:30', half: 'pm' });
    expect(stubTime('2026-10-15T23:30:00Z', { language: 'ko', timeZone: 'America/Los_Angeles' })).toEqual({ clock: '4:30', half: '오후' });
    expect(plain(stubTime('2026-10-15T23:30:00Z', { language: 'es', timeZone: 'America/Los_Angeles' }).half)).toMatch(/^p\. ?m\.$/);
  });

  it('says how far a day is from today', () => {
    expect(fromToday('2026-10-14', '2026-10-15', 'en')).toBe('yesterday');
    expect(fromToday('2026-10-12', '2026-10-15', 'es')).toBe('hace 3 días');
    expect(fromToday('2026-10-18', '2026-10-15', 'ko')).toBe('3일 후');
  });
});
