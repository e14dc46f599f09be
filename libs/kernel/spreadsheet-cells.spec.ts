import fc from 'fast-check';
import { csvLine, neutralCell, restoreCell, workbookCell } from './spreadsheet-cells';

/** Rows as a spreadsheet reads a file whose cells end at `separators`; a quote counts where a cell begins, and nowhere else. */
function read(text: string, separators: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; at < text.length; at += 1) {
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') { cell += '"'; at += 1; } else { at += 1; break; }
      }
    }
    while (at < text.length && !separators.includes(text[at]!) && text[at] !== '\r' && text[at] !== '\n') cell += text[at++];
    rows.at(-1)!.push(cell);
    if (at >= text.length) break;
    if (separators.includes(text[at]!)) {
      at += 1;
      if (at >= text.length) rows.at(-1)!.push('');
    } else {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
      if (at < text.length) rows.push([]);
    }
  }
  return rows;
}

const computes = (cell: string): boolean => /^[\s\u00a0\u200b-\u200f\ufeff"`]*[=+\-@＝＋－＠]/.test(cell);
const REGIONS = [',', ';', '\t', ',;', ',;\t'];
const letters = fc.constantFrom(...'=+-@＝＋－＠;,\t\r\n"\'` aé8김\u200b\u00a0'.split(''));
const cells = fc.string({ unit: letters, maxLength: 12 });

describe('cells for spreadsheets', () => {
  test('compute in no region, whatever stands in them and beside them', () => {
    fc.assert(fc.property(fc.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }), (rows) => {
      const file = rows.map(csvLine).join('');
      for (const separators of REGIONS) expect(read(file, separators).flat().filter(computes)).toEqual([]);
    }), { numRuns: 500 });
  });

  test('come back as they were', () => {
    fc.assert(fc.property(fc.array(cells, { minLength: 1, maxLength: 4 }), (row) => {
      expect(read(csvLine(row), ',')[0]!.map(restoreCell)).toEqual(row);
    }), { numRuns: 500 });
  });

  test('are touched only where they might compute; lists that others wrote stay as they are', () => {
    for (const harmless of ['', 'Rosa', "O'Brien", 'a; b', "Rock; 'n' roll", '8-10 am', 'x=1', 'two\nlines', 'a;', "don't; won't"]) {
      expect([neutralCell(harmless), restoreCell(harmless)]).toEqual([harmless, harmless]);
    }
    expect(['=1+1', ' =1', '"=1"', 'a; =1', 'a\n@b', 'a\t-1', "'x", '\ta', '＝1'].map(neutralCell)).toEqual(["'=1+1", "' =1", "'\"=1\"", "a;' =1", "a\n'@b", "a\t'-1", "''x", "'\ta", "'＝1"]);
  });

  test('of a workbook show one phone or two as they are dialled, and nothing else that begins so', () => {
    for (const phones of ['+12135550101', '+12135550101; +12135550102', '+12135550101 x12; +821012345678']) expect(workbookCell(phones)).toBe(phones);
    expect(['+1+1', '+12135550101; =1', '-5', '+12135550101,+12135550102'].map(workbookCell)).toEqual(["'+1+1", "'+12135550101;' =1", "'-5", "'+12135550101,+12135550102"]);
  });
});
