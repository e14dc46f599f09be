import { changedCustom, ownValue, undefinedFields } from './own-values';
import type { OwnField } from './use-own-fields';

const field = (name: string, kind: OwnField['kind']): OwnField => ({ name, label: name, labelTexts: {}, kind, choices: [] });

describe('The organization’s own fields in the form of a person', () => {
  it('are read by their kind', () => {
    expect([ownValue({ kind: 'number' }, ' 4,5 '), ownValue({ kind: 'number' }, 'four'), ownValue({ kind: 'yes_no' }, 'no'), ownValue({ kind: 'date' }, '2026-10-14'), ownValue({ kind: 'text' }, '  ')])
      .toEqual([4.5, 'four', false, '2026-10-14', null]);
  });

  it('are sent only where they differ, and cleared with null', () => {
    expect(changedCustom({ Locker: '12', Drives: true, Old: 'x' }, { Locker: ' 12 ', Drives: false, Old: '' })).toEqual({ Drives: false, Old: null });
    expect(changedCustom({}, { Locker: ' ' })).toEqual({});
  });

  it('show what a list brought without a definition, with the kind of its value', () => {
    expect(undefinedFields([field('Locker', 'text')], { Locker: '1', Card: true, Years: 4, Gone: null }).map(({ name, kind }) => `${name} ${kind}`)).toEqual(['Card yes_no', 'Years number']);
  });
});
