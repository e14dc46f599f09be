import type { LaidRow } from './layout';
import { isBlank } from './text-keys';

/**
 * Whether a row stands in the counts. Blank rows and titles of one cell above the header are understood and not
 * counted; whatever might be somebody (a heading, a total, a title of several cells) is, and comes back with its reason.
 */
export function isCounted(row: LaidRow): boolean {
  if (row.rejection === 'imports/blank-row') return false;
  return row.rejection !== 'imports/title-row' || row.cells.filter((cell) => !isBlank(cell)).length > 1;
}
