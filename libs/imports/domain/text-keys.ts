export { keyOf } from '@doorstep/contacts/domain';

/** Cells that begin with these letters or a digit hold something; "n/a" does not. */
const HOLDS = /^[0-9A-MO-Za-mo-z]/;

/** Whether a cell holds nothing, or one of the signs people put for nothing. */
export const isBlank = (cell: string): boolean =>
  cell === '' || (!HOLDS.test(cell) && (/^[\s\u00a0\u200b-\u200f\ufeff]*$/.test(cell) || /^\s*(-+|—|–|n\/a|#n\/a)\s*$/i.test(cell)));

/** As it is kept: NFC, without outer white space and without the marks that pasted text drags along. */
export function tidy(cell: string): string {
  let text = cell.normalize('NFC').trim();
  while (text.startsWith('\u200b')) text = text.slice(1).trimStart();
  while (text.endsWith('\u200b')) text = text.slice(0, -1).trimEnd();
  return text;
}

/** Letters that were lost before the file came: U+FFFD, or question marks inside or instead of a word. */
export const lettersLost = (cell: string): boolean => cell.includes('\ufffd') || /\p{L}\?\p{L}|^\?+(\s\?+)*$|\p{L}\?\?/u.test(cell.trim());

/** A cell that a spreadsheet would compute. It is kept as text and made harmless on the way out. */
export const looksLikeFormula = (cell: string): boolean => /^\s*=\s*[A-Za-z(+@-]/.test(cell);
