import { retentionChoices, settingsBody } from './keeping';

describe('How long an organization keeps things', () => {
  it('can be chosen, the present choice among them, and until deleted last', () => {
    expect(retentionChoices(12)).toEqual([6, 12, 24, null]);
    expect(retentionChoices(18)).toEqual([6, 12, 18, 24, null]);
    expect(retentionChoices(null)).toEqual([6, 12, 24, null]);
  });

  it('is sent as months, and as nothing when kept until deleted', () => {
    const typed = { 'retention.notesMonthsAfterClose': '', 'fading.days': ' 30 ', 'words.union': 'union' };
    expect(settingsBody(typed)).toEqual({ 'retention.notesMonthsAfterClose': null, 'fading.days': 30, 'words.union': 'union' });
    expect(settingsBody({ ...typed, 'retention.notesMonthsAfterClose': '6' })).toMatchObject({ 'retention.notesMonthsAfterClose': 6 });
  });

  it('lets a stand fade after 7 to 365 days', () => {
    const days = (text: string) => settingsBody({ 'retention.notesMonthsAfterClose': '12', 'fading.days': text, 'words.union': 'union' });
    expect(['6', '366', 'a month', '', '1.5'].map(days)).toEqual([null, null, null, null, null]);
    expect([days('7'), days('365')].every(Boolean)).toBe(true);
  });
});
