import { SETTING_DEFAULTS, SETTING_SCHEMAS, fullSettings, settingProblems } from './settings';

describe('Settings of an organization', () => {
  test('take the ends of what they allow and nothing beyond', () => {
    expect(settingProblems({ 'retention.notesMonthsAfterClose': 1, 'fading.days': 7, 'exports.leadRowsPerDay': 0 })).toEqual([]);
    expect(settingProblems({ 'retention.notesMonthsAfterClose': 120, 'fading.days': 365, 'exports.adminRowsPerDay': 1_000_000 })).toEqual([]);
    const beyond = { 'retention.notesMonthsAfterClose': 121, 'fading.days': 6, 'words.union': 'gremio' };
    expect(settingProblems(beyond)).toEqual(Object.keys(beyond).map((field) => ({ field, code: 'not-in-list' })));
    const rows = { 'exports.leadRowsPerDay': -1, 'exports.adminRowsPerDay': 1_000_001, 'bulk.leadMost': '5' };
    expect(settingProblems(rows)).toEqual(Object.keys(rows).map((field) => ({ field, code: 'out-of-range', params: { min: 0, max: 1_000_000 } })));
    expect(settingProblems({ 'fading.days': 30.5 })).toHaveLength(1);
  });

  test('keep notes for ever when that is said, and fade always', () => {
    expect(settingProblems({ 'retention.notesMonthsAfterClose': null })).toEqual([]);
    expect(settingProblems({ 'fading.days': null })).toEqual([{ field: 'fading.days', code: 'not-in-list' }]);
  });

  test('know no name but their own, also none that every object has', () => {
    expect(settingProblems({ constructor: 1, 'no.such': 1 })).toEqual([{ field: 'constructor', code: 'unknown-field' }, { field: 'no.such', code: 'unknown-field' }]);
  });

  test('are whole where little was said, and each default is allowed and shown in the contract', () => {
    expect(fullSettings({ 'fading.days': 60 })).toEqual({ ...SETTING_DEFAULTS, 'fading.days': 60 });
    expect(settingProblems({ ...SETTING_DEFAULTS })).toEqual([]);
    expect(Object.keys(SETTING_SCHEMAS).sort()).toEqual(Object.keys(SETTING_DEFAULTS).sort());
  });
});
