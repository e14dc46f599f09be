import { readOptions, wholeNumber } from './arguments';

describe('what an operator types after a command', () => {
  it('is read as options and words', () => {
    expect(readOptions(['file.gz', '--days', '30'], ['days'])).toEqual({ options: { days: '30' }, rest: ['file.gz'] });
  });

  it('is refused with a sentence when it is not known or lacks its value', () => {
    expect(() => readOptions(['--dayz', '30'], ['days'])).toThrow('--dayz is not known here.');
    expect(() => readOptions(['--days'], ['days'])).toThrow('--days needs a value.');
    expect(() => wholeNumber('91', 'days', 1, 90, 90)).toThrow('--days must be a number from 1 to 90.');
  });
});
