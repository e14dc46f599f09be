/** What a spreadsheet might compute or call a program with: = + - @ and their full-width forms, after any blanks or quotes. */
const DANGEROUS = /^[\s\u00a0\u200b-\u200f\ufeff"'`]*[=+\-@＝＋－＠]|^'/;

/**
 * Where a spreadsheet may end a cell that is one to us: a list parted by commas is parted at semicolons where the
 * computer's region says so, then quotes inside a line mean nothing, and a new line begins a new row.
 */
const PARTS = /([;\t\r\n])/;

/** Each stretch between such places. A first one that is empty, before a tab or a new line, counts as dangerous too. */
const stretches = (text: string, each: (stretch: string, before: boolean) => string): string => {
  const parts = text.split(PARTS);
  const before = parts.length > 1 && parts[1] !== ';';
  return parts.map((part, at) => (at % 2 === 0 ? each(part, at === 0 && before) : part)).join('');
};

const isDangerous = (stretch: string, before: boolean): boolean => DANGEROUS.test(stretch) || (before && stretch === '');

/** A cell that no spreadsheet computes, in whatever region: an apostrophe before each stretch that it might. `restoreCell` takes them away. */
export const neutralCell = (text: string): string => stretches(text, (stretch, before) => (isDangerous(stretch, before) ? `'${stretch}` : stretch));

/** A cell as it was before `neutralCell`; other cells stay as they are. */
export const restoreCell = (text: string): string =>
  stretches(text, (stretch, before) => (stretch.startsWith("'") && isDangerous(stretch.slice(1), before) ? stretch.slice(1) : stretch));

const quoted = (text: string): string => (/[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A line of a CSV file for spreadsheets, its cells neutral, with its end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map((cell) => quoted(neutralCell(cell))).join(',')}\r\n`;

/** The mark at the head of a file by which spreadsheets know UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Numbers as phones dial them, one or several: nothing in them computes. */
const DIALLED = /^\+\d{6,15}( x\d{1,10})?(; \+\d{6,15}( x\d{1,10})?)*$/;

/** A cell of a workbook, where each has the type and the format of a text: phones keep their plus, anything else is as in `csvLine`, should it be saved as a list. */
export const workbookCell = (text: string): string => (DIALLED.test(text) ? text : neutralCell(text));
