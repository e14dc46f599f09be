import { USER_SETTING_DEFAULTS, USER_SETTING_SCHEMAS, userSettingProblems } from './user-settings';

describe('what people choose for themselves', () => {
  test('is kept where it is known and of its kind; what is wrong is named', () => {
    expect(userSettingProblems({ 'people.columns': ['stand', 'lastTouched'] })).toEqual([]);
    expect(userSettingProblems({ 'people.columns': null })).toEqual([]);
    expect(userSettingProblems({ 'people.columns': [] })).toEqual([]);
    for (const wrong of ['stand', ['stand', 'stand'], ['<b>'], [7], Array.from({ length: 21 }, (_, i) => `c${'x'.repeat(i)}`), {}]) {
      expect(userSettingProblems({ 'people.columns': wrong })).toEqual([{ field: 'people.columns', code: 'not-in-list' }]);
    }
    expect(userSettingProblems({ toString: 1, 'people.rows': 5 })).toEqual([{ field: 'toString', code: 'unknown-field' }, { field: 'people.rows', code: 'unknown-field' }]);
  });

  test('has a default and a shape for every key', () => {
    expect(Object.keys(USER_SETTING_SCHEMAS)).toEqual(Object.keys(USER_SETTING_DEFAULTS));
    expect(userSettingProblems({ ...USER_SETTING_DEFAULTS })).toEqual([]);
  });
});
