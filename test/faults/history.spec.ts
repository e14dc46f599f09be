import type { HistoryLine } from './history';
import { History, faultsIn, sortHistory } from './history';

const sent = (id: string, wants = '1 1'): HistoryLine => ({ at: 0, did: 'sent', id, wants });
const answered = (id: string, status: number): HistoryLine => ({ at: 1, did: 'answered', id, status });
const cut = (id: string): HistoryLine => ({ at: 1, did: 'cut', id });

describe('the checker of histories', () => {
  const lines = [sent('a'), answered('a', 201), sent('b'), cut('b'), sent('c'), answered('c', 503)];

  test('finds nothing wrong where acknowledged writes stand once and the others once or not at all', () => {
    expect(faultsIn(lines, new Map([['a', '1 1']]))).toEqual([]);
    expect(faultsIn(lines, new Map([['a', '1 1'], ['b', '1 1'], ['c', '1 1']]))).toEqual([]);
  });

  test.each([
    ['one that was lost', [sent('a'), answered('a', 201)], [], 'a was acknowledged and is lost'],
    ['one that is there in part', lines, [['a', '1 0']], 'a has the rows 1 0 instead of 1 1'],
    ['rows without their visit', lines, [['a', '1 1'], ['b', '0 1']], 'b has the rows 0 1 instead of 1 1'],
    ['rows that are doubled', lines, [['a', '1 2']], 'a has the rows 1 2 instead of 1 1'],
    ['one that nobody sent', lines, [['a', '1 1'], ['z', '1 1']], 'z is stored and nobody sent it'],
    ['a mistake of the server', [sent('a'), answered('a', 500)], [], 'a was answered 500'],
  ] as Array<[string, HistoryLine[], Array<[string, string]>, string]>)('finds %s', (_what, history, stored, fault) => {
    expect(faultsIn(history, new Map(stored))).toEqual([fault]);
  });

  test('counts what was cut and then acknowledged as acknowledged', () => {
    const file = new History();
    for (const line of [...lines, answered('b', 200)]) file.write(line);
    const { acknowledged, open } = sortHistory(file.read());
    file.remove();
    expect([[...acknowledged], [...open]]).toEqual([['a', 'b'], ['c']]);
  });
});
