import fc from 'fast-check';
import { neutralCell, rejectsCsv, restoreCell } from './rejects';

const DANGEROUS = ['=1+1', '+1 213 555 0101', '-tag', '@SUM(A1)', '\t=1', '\r=1', '\n@x', '＝1', '＋1', '－1', '＠x', ' =1', '"=1"', "'=1", '\ufeff=1', '=HYPERLINK("http://evil.example","al")', '=cmd|\' /C calc\'!A0', "''=1"];

describe('rejects.csv', () => {
  it.each(DANGEROUS)('%j is computed by no spreadsheet and comes back as it was', (cell) => {
    // Behind a tab or a new line another cell may begin, which is not computed either.
    expect(neutralCell(cell)).toBe(`'${cell.replace(/^([\t\r\n])(?=[=+\-@])/, "$1'")}`);
    expect(restoreCell(neutralCell(cell))).toBe(cell);
  });

  it('leaves ordinary cells as they are', () => {
    for (const cell of ['Ana', '(213) 555-0101', 'a=b', '3-4', '', "D'Angelo", '김민준']) expect(neutralCell(cell)).toBe(cell);
  });

  it('every cell comes back, whatever is in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '=', "'", ' +', '"-', '\t'), (text, start) => restoreCell(neutralCell(start + text)) === start + text));
  });

  it('has the original columns, then row and reason; the header line alone when nothing was rejected', () => {
    expect(rejectsCsv(['Name', 'Tel'], [])).toBe('\ufeffName,Tel,row,reason\r\n');
    expect(rejectsCsv(['Name', 'Tel'], [{ row: 19, cells: ['', '+1 "x"'], reason: 'No name, e-mail or phone' }])).toBe('\ufeffName,Tel,row,reason\r\n,"\'+1 ""x""",19,"No name, e-mail or phone"\r\n');
  });

  it('never repeats a column that Doorstep does not hold', () => {
    expect(rejectsCsv(['Name', 'SSN'], [{ row: 2, cells: ['', '123-45-6789'], reason: 'x' }], new Set([1]))).not.toContain('6789');
  });
});
