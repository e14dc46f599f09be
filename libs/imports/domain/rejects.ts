/** A row that did not come in: its cells as they stood, its number and the reason in the reader's words. */
export interface RejectedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly reason: string;
}

/** What a spreadsheet might compute or call a program with: = + - @ and their full-width forms, after any blanks or quotes. */
const DANGEROUS = /^[\s\u00a0\u200b-\u200f\ufeff"'`]*[=+\-@＝＋－＠]|^[\t\r\n]|^'/;

/** A cell that no spreadsheet computes: an apostrophe in front, which spreadsheets hide. `restoreCell` takes it away. */
export const neutralCell = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);

/** A cell as it was before `neutralCell`; other cells stay as they are. */
export const restoreCell = (text: string): string => (text.startsWith("'") && DANGEROUS.test(text.slice(1)) ? text.slice(1) : text);

const quoted = (text: string): string => (/[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const line = (cells: readonly string[]): string => `${cells.map((cell) => quoted(neutralCell(cell))).join(',')}\r\n`;

/**
 * `rejects.csv`: the original columns, then `row` and `reason`; the header line alone when nothing was rejected.
 * Begins with a byte order mark so that spreadsheets read it as UTF-8. Columns in `leftOut` (those that Doorstep
 * never holds) keep their header and lose their values.
 */
export function rejectsCsv(headers: readonly string[], rows: Iterable<RejectedRow>, leftOut: ReadonlySet<number> = new Set()): string {
  let csv = `\ufeff${line([...headers, 'row', 'reason'])}`;
  for (const { row, cells, reason } of rows) {
    csv += line([...headers.map((_, i) => (leftOut.has(i) ? '' : (cells[i] ?? ''))), String(row), reason]);
  }
  return csv;
}
