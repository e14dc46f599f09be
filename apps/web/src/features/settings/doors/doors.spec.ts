import { settingProblems } from '@doorstep/organizations/domain';
import { attemptsTyped, FROM, UNTIL, withSet } from './doors';

describe('Hours of doors', () => {
  it('are offered by the half hour, all as the server allows them, with the one that is set', () => {
    for (const at of FROM) expect(settingProblems({ 'doors.from': at })).toEqual([]);
    for (const at of UNTIL) expect(settingProblems({ 'doors.until': at })).toEqual([]);
    expect([FROM[0], FROM.at(-1), UNTIL[0], UNTIL.at(-1)]).toEqual(['06:00', '11:00', '18:00', '22:00']);
    expect(withSet(['09:00', '09:30'], '09:15')).toEqual(['09:00', '09:15', '09:30']);
  });

  it('are tried from once to ten times', () => {
    expect(['1', ' 3 ', '10', '0', '11', '3.5', 'many', ''].map(attemptsTyped)).toEqual([1, 3, 10, null, null, null, null, null]);
  });
});
