import { BYTE_ORDER_MARK, csvLine } from '@doorstep/kernel';

export { neutralCell, restoreCell } from '@doorstep/kernel';

/** A row that did not come in: its cells as they stood, its number and the reason in the reader's words. */
export interface RejectedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly reason: string;
}

/**
 * `rejects.csv`: the original columns, then `row` and `reason`; the header line alone when nothing was rejected.
 * Begins with a byte order mark so that spreadsheets read it as UTF-8. Columns in `leftOut` (those that Doorstep
 * never holds) keep their header and lose their values.
 */
export function rejectsCsv(headers: readonly string[], rows: Iterable<RejectedRow>, leftOut: ReadonlySet<number> = new Set()): string {
  let csv = BYTE_ORDER_MARK + csvLine([...headers, 'row', 'reason']);
  for (const { row, cells, reason } of rows) {
    csv += csvLine([...headers.map((_, i) => (leftOut.has(i) ? '' : (cells[i] ?? ''))), String(row), reason]);
  }
  return csv;
}
