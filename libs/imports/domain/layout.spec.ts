import { layOut, type SheetRow } from './layout';

const rows = (...lines: string[]): SheetRow[] => lines.map((line, i) => ({ row: i + 1, cells: line.split(',') }));
const kinds = (...lines: string[]): (string | null)[] => layOut(rows(...lines)).rows.map((row) => row.rejection);

describe('the layout of a list', () => {
  it('finds the header under titles, in three languages', () => {
    expect(layOut(rows('LISTA,,', ',,', 'Nombre,Teléfono,Notas', 'Ana,213-555-0101,')).headerRow).toBe(3);
    expect(layOut(rows('명단,,', '이름,전화번호,비고', '김민준,213-555-0102,')).headerRow).toBe(2);
    expect(layOut(rows('Name,Cell,Notes', 'Ana,213-555-0101,')).headerRow).toBe(1);
  });

  it('takes the first row for a header it does not know when what follows is of another kind', () => {
    expect(layOut(rows('Wer,Nummer,Wo', 'Ana,213-555-0101,Hotel', 'Beto,213-555-0102,Hotel'))).toMatchObject({ headerRow: 1, personCount: 2 });
  });

  it('knows a list without a header', () => {
    expect(layOut(rows('Ana Ruiz,213-555-0101', 'Beto Paz,213-555-0102'))).toMatchObject({ headerRow: null, headers: ['', ''], personCount: 2 });
  });

  it('a header alone is a list of nobody', () => {
    expect(layOut(rows('Name,Phone,Notes'))).toMatchObject({ headerRow: 1, personCount: 0, rows: [] });
  });

  it('tells sections, totals, blanks and repeated headers from persons', () => {
    expect(kinds('Name,Tel,Note', 'KITCHEN,,', 'Ana,213-555-0101,x', ',,', 'Name,Tel,Note', 'Night shift,,', 'Beto,213-555-0102,', 'Total: 2,,', 'TOTAL,2,=SUM(B2:B9)', '합계,2명,', '=COUNTA(A2:A9),,')).toEqual([
      'imports/section-row', null, 'imports/blank-row', 'imports/header-repeated', 'imports/section-row', null, 'imports/total-row', 'imports/total-row', null, 'imports/total-row',
    ]);
  });

  it('gives what stands under a section its department or shift, until the next', () => {
    const { sections, rows: laid } = layOut(rows('이름,전화,비고', '주방,,', '김민준,1,', '야간조,,', '박서연,2,'));
    expect(sections.map((s) => [s.text, s.kind, s.confidence])).toEqual([['주방', 'department', 0.9], ['야간조', 'shift', 0.9]]);
    expect(laid.filter((r) => r.rejection === null).map((r) => r.section?.text)).toEqual(['주방', '야간조']);
  });

  it('asks about capitals it does not know, and takes them for a person where all names are in capitals', () => {
    expect(layOut(rows('Name,Tel,Note', 'TOWER B,,', 'Ana,213-555-0101,')).sections[0]).toMatchObject({ text: 'TOWER B', confidence: 0.6 });
    expect(kinds('Name,Tel,Note', 'ANA RUIZ,213-555-0101,', 'BETO PAZ,,', 'CARLA SOL,213-555-0103,')).toEqual([null, null, null]);
  });

  it('a person with nothing but a name is a person', () => {
    expect(kinds('Name,Tel,Note', 'Ana Ruiz,,', 'Beto,213-555-0102,')).toEqual([null, null]);
  });

  it('a heading with nobody below it is a footnote', () => {
    expect(kinds('Name,Tel,Note', 'Ana,213-555-0101,', 'END OF LIST,,').at(-1)).toBe('imports/footnote-row');
  });

  it('a stray cell beyond the header makes no column, and is told', () => {
    const list = layOut(rows('Name,Tel', 'Ana,213-555-0101', 'Beto,213-555-0102', 'Ruiz, Carla,213-555-0103', 'Dora,213-555-0104'));
    expect(list.headers).toEqual(['Name', 'Tel']);
    expect(list.problems).toEqual([{ row: 4, column: 2, code: 'imports/more-cells-than-columns' }]);
  });
});
