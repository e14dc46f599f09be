import { answerOf, choiceOf, valueLines, withValue } from './values';

const asked = [{ field: 'assessment', value: '3?', count: 2, suggestion: 3 }, { field: 'shift', value: 'NOC', count: 4, suggestion: null }];

describe('Values that a person explains', () => {
  it('stay in their place when they are answered', () => {
    const before = valueLines(asked, {});
    expect(before.map(([field]) => field)).toEqual(['assessment', 'shift']);
    const after = valueLines([asked[1]!], { assessment: { '3?': 3 } }, asked);
    expect(after[0]![1]).toEqual([{ field: 'assessment', value: '3?', count: 2, suggestion: 3, answer: 3 }]);
    expect(after[1]![1][0]!.answer).toBeUndefined();
  });

  it('are found again when the import is opened later', () => {
    expect(valueLines([], { shift: { NOC: null } })).toEqual([['shift', [{ field: 'shift', value: 'NOC', count: null, suggestion: null, answer: null }]]]);
  });

  it('are sent with the other answers of their field', () => {
    expect(withValue({ assessment: { '3?': 3 }, shift: { NOC: null } }, 'assessment', '2/3', 2)).toEqual({ assessment: { '3?': 3, '2/3': 2 } });
  });

  it('mean the same after a choice in a list', () => {
    for (const answer of [3, true, null, 'null', '', 'Noche']) expect(answerOf(choiceOf(answer))).toBe(answer);
    expect(choiceOf(undefined)).toBe('');
  });
});
