import { isTimeOfDay } from './times-of-day';

test('a shift begins and ends at times of a day', () => {
  expect(['00:00', '06:30', '23:59'].map(isTimeOfDay)).toEqual([true, true, true]);
  expect(['24:00', '6:30', '06:60', '6am', '', null, 630].map(isTimeOfDay)).toEqual(Array(7).fill(false));
});
