import type { Column, ListProblem } from './list-import';
import { asksAttestation, inOrder, rowRanges, stepOf, toLookAt, unanswered, understood, withAnswer } from './steps';

const column = (index: number, part: Partial<Column> = {}): Column => ({ index, header: `H${index}`, field: 'fullName', confidence: 0.95, asked: false, answered: false, samples: [], problem: null, ...part });
const problem = (row: number, code: string): ListProblem => ({ row, column: null, code, message: '' });
const options = { dateOrder: null, unanswered: null, attestation: null, encoding: null, delimiter: null, source: null };
const list = { status: 'mapped' as const, columns: [column(0), column(1, { asked: true, field: null })], mapping: [{ index: 0, field: 'fullName' }], askedValues: [], dateOrderAsked: false, options, problems: [] as ListProblem[] };

describe('The steps of bringing in a list', () => {
  it('begin where something is still asked', () => {
    expect(stepOf(list)).toBe('columns');
    const mapped = { ...list, mapping: [...list.mapping, { index: 1, field: 'ignore' }] };
    expect(stepOf(mapped)).toBe('try');
    expect(stepOf({ ...mapped, askedValues: [{ field: 'assessment', value: '3?', count: 1, suggestion: 3 }] })).toBe('values');
    expect(stepOf({ ...mapped, askedValues: [{ field: 'assessment', value: '3?', count: 1, suggestion: 3 }], options: { ...options, unanswered: 'ignore' } })).toBe('try');
    expect(stepOf({ ...mapped, dateOrderAsked: true })).toBe('values');
    expect(stepOf({ ...mapped, problems: [problem(0, 'imports/consent-unattested')] })).toBe('values');
    expect(stepOf({ ...mapped, status: 'checking' })).toBe('try');
    expect(stepOf({ ...mapped, status: 'running' })).toBe('import');
  });

  it('ask on top, and leave an answered column where it is', () => {
    const columns = [column(0), column(1, { asked: true }), column(2, { asked: true, answered: true }), column(3, { asked: true, problem: 'imports/forbidden-column' })];
    expect(inOrder(columns).map(({ index }) => index)).toEqual([1, 2, 0, 3]);
    expect(unanswered({ columns, mapping: [] }).map(({ index }) => index)).toEqual([1]);
    expect(unanswered({ columns, mapping: [{ index: 1, field: 'note' }] })).toEqual([]);
  });

  it('send what people have said, one answer for a column, and no guess as if somebody had said it', () => {
    const columns = [column(0), column(1, { answered: true }), column(2, { answered: true })];
    const mapping = [{ index: 0, field: 'fullName' }, { index: 1, field: 'city' }, { index: 2, field: 'note' }];
    expect(withAnswer({ columns, mapping }, 2, 'tags')).toEqual([{ index: 1, field: 'city' }, { index: 2, field: 'tags' }]);
    expect(withAnswer({ columns, mapping }, 0, 'givenName')).toEqual([{ index: 0, field: 'givenName' }, { index: 1, field: 'city' }, { index: 2, field: 'note' }]);
  });

  it('ask where people said yes to texts until somebody has said', () => {
    const problems = [problem(0, 'imports/consent-unattested')];
    expect(asksAttestation({ problems, options })).toBe(true);
    expect(asksAttestation({ problems, options: { ...options, attestation: { wording: 'a', evidence: 'b' } } })).toBe(false);
    expect(asksAttestation({ problems: [], options })).toBe(false);
  });
});

describe('What was understood of a list', () => {
  const problems = [problem(1, 'imports/title-row'), problem(9, 'imports/section-row'), problem(2, 'imports/title-row'), problem(14, 'imports/phone-damaged'), problem(9, 'imports/section-row')];

  it('is told by kind with the rows, and apart from what must be looked at', () => {
    expect(understood(problems)).toEqual([{ code: 'imports/title-row', rows: [1, 2] }, { code: 'imports/section-row', rows: [9] }]);
    expect(toLookAt(problems).map(({ row }) => row)).toEqual([14]);
  });

  it('names rows in a row together', () => {
    expect(rowRanges([1, 2, 3, 7, 9, 10])).toBe('1–3, 7, 9–10');
    expect(rowRanges([])).toBe('');
  });
});
