import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { DELIMITERS, LONGEST_CELL, MOST_COLUMNS, readTable } from '.';
import { readRecords } from './records';

const read = (text: string) => readTable(Buffer.from(text));
const cellsOf = (text: string) => read(text).rows.map((row) => [...row.cells]);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const refusal = (bytes: Uint8Array): string => {
  try {
    readTable(bytes);
    return 'taken';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('records', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', '김', '"', ',', ';', '\t', '|', '\n', ' ', '1', '👍', '=', "'"), maxLength: 8 });

  it('come back as they were written, whatever is in the cells', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (delimiter, lineEnd, rows, endsWithLine) => {
          const text = rows.map((cells) => cells.map(quoted).join(delimiter)).join(lineEnd) + (endsWithLine ? lineEnd : '');
          expect([...readRecords(text, delimiter)]).toEqual(rows.map((cells) => ({ cells, quoteNotClosed: false })));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are those that csv-parse reads, where quotes are closed', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'é', '7', ' ', '-', '@'), minLength: 1, maxLength: 6 }).map((s) => `x${s}`);
    const written = fc.oneof(plain, cell.map(quoted));
    fc.assert(
      fc.property(fc.array(fc.array(written, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = rows.map((cells) => cells.join(',')).join('\n');
        expect([...readRecords(text, ',')].map((record) => record.cells)).toEqual(parse(text, { relax_column_count: true }));
      }),
      { numRuns: 300 },
    );
  });

  it('never throw or lose their place on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...DELIMITERS), (text, delimiter) => {
        const records = [...readRecords(text, delimiter)];
        expect(records.every((record) => record.cells.length >= 1)).toBe(true);
        expect(records.length === 0).toBe(text === '');
      }),
    );
  });
});

describe('a table', () => {
  it('numbers rows as a spreadsheet does: a cell of three lines is one row, a blank line is a row', () => {
    const { rows } = read('Name,Note\nAna,"one\ntwo\r\nthree"\n\nBeto,x\n');
    expect(rows.map((row) => [row.row, row.cells])).toEqual([
      [1, ['Name', 'Note']],
      [2, ['Ana', 'one\ntwo\nthree']],
      [3, ['', '']],
      [4, ['Beto', 'x']],
    ]);
  });

  it.each([
    [';', 'Nombre;Tel\nAna;1,5\nBeto;2\n'],
    ['\t', 'Nombre\tTel\nAna, M\t1\nBeto\t2\n'],
    ['|', 'Nombre|Tel\rAna|1\rBeto|2\r'],
    [',', 'Name,Tel\r\n"Lopez, Ana; sister",1\r\nBeto,2\r\n'],
  ])('finds the delimiter %j', (delimiter, text) => {
    const table = read(text);
    expect(table.delimiter).toBe(delimiter);
    expect(table.columnCount).toBe(2);
    expect(table.rows).toHaveLength(3);
  });

  it('obeys a sep= line and does not count it', () => {
    const table = read('sep=;\r\na,b;c\r\nd;e\r\n');
    expect(table.delimiter).toBe(';');
    expect(table.rows[0]).toMatchObject({ row: 1, cells: ['a,b', 'c'] });
  });

  it('takes the delimiter and the encoding that a person chose over its guess', () => {
    const table = readTable(Buffer.from([0x61, 0xf1, 0x2c, 0x62, 0x3b, 0x63]), { delimiter: ';', encoding: 'macintosh' });
    expect(table.rows[0]!.cells).toEqual(['aÒ,b', 'c']);
    expect(table.encoding).toMatchObject({ encoding: 'macintosh', confidence: 1, asked: false });
  });

  it('fills short rows, drops columns that are empty in every row', () => {
    expect(cellsOf('a,b,c,,\n1\n1,2,3,,\n')).toEqual([['a', 'b', 'c'], ['1', '', ''], ['1', '2', '3']]);
  });

  it('lets a quote that never closes spoil its own line only', () => {
    const table = read('Name,Note\nAna,"big\nBeto,fine\nCarla,"also, fine"\n');
    expect(table.rows.map((row) => row.cells[0])).toEqual(['Name', 'Ana', 'Beto', 'Carla']);
    expect(table.rows[3]!.cells[1]).toBe('also, fine');
    expect(table.problems).toEqual([{ row: 2, column: null, code: 'imports/quote-not-closed' }]);
  });

  it('takes NUL bytes out and says where', () => {
    const table = read('Name,Tel\nA\0na,1\nBeto,2\n');
    expect(table.rows[1]!.cells[0]).toBe('Ana');
    expect(table.problems).toEqual([{ row: 2, column: 0, code: 'imports/nul-removed' }]);
  });

  it('refuses the row of a cell of ten million letters and keeps the others', () => {
    const table = read(`Name,Note\nAna,${'x'.repeat(10_000_000)}\nBeto,y\n`);
    expect(table.rows[1]).toMatchObject({ row: 2, refused: 'imports/cell-too-long' });
    expect(table.rows[1]!.cells[1]).toHaveLength(LONGEST_CELL);
    expect(table.rows[2]).toMatchObject({ cells: ['Beto', 'y'], refused: null });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'imports/empty-file'],
    ['blank lines', Buffer.from('\n\n  ,\n'), 'imports/empty-file'],
    ['a mark and nothing', Buffer.from([0xef, 0xbb, 0xbf]), 'imports/empty-file'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'imports/not-a-list'],
    ['a web page named .csv', Buffer.from('<!DOCTYPE html><html><body>'), 'imports/not-a-list'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3, 4, 0, 0]), 'imports/not-a-list'],
    ['JSON', Buffer.from('[{"name":"Ana"}]'), 'imports/not-a-list'],
    ['a workbook', Buffer.from('PK\u0003\u0004rest'), 'imports/spreadsheet-not-yet'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'imports/spreadsheet-not-yet'],
    ['300 columns', Buffer.from(Array.from({ length: 300 }, (_, i) => `c${i}`).join(',')), 'imports/too-many-columns'],
    ['a line of a million commas', Buffer.from(','.repeat(1_000_000)), 'imports/too-many-columns'],
    [`${MOST_COLUMNS} columns`, Buffer.from(Array.from({ length: MOST_COLUMNS }, (_, i) => `c${i}`).join(',')), 'taken'],
  ])('of %s', (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });
});
