/** What a spreadsheet might compute or call a program with: = + - @ and their full-width forms, after any blanks or quotes. */
const DANGEROUS = /^[\s\u00a0\u200b-\u200f\ufeff"'`]*[=+\-@＝＋－＠]|^[\t\r\n]|^'/;

/** A cell that no spreadsheet computes: an apostrophe in front, which spreadsheets hide. `restoreCell` takes it away. */
export const neutralCell = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);

/** A cell as it was before `neutralCell`; other cells stay as they are. */
export const restoreCell = (text: string): string => (text.startsWith("'") && DANGEROUS.test(text.slice(1)) ? text.slice(1) : text);

const quoted = (text: string): string => (/[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A line of a CSV file for spreadsheets, its cells neutral, with its end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map((cell) => quoted(neutralCell(cell))).join(',')}\r\n`;

/** The mark at the head of a file by which spreadsheets know UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';
