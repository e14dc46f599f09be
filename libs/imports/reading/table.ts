import { DomainError } from '@doorstep/kernel';
import { decode, detectEncoding, type Encoding, type EncodingGuess } from './encoding';
import { detectDelimiter, type Delimiter } from './delimiter';
import { fileKind } from './file-kind';
import { readRecords, TooManyCells } from './records';

/** A list may have this many columns; spreadsheets of people have 5 to 60. */
export const MOST_COLUMNS = 200;
/** What a spreadsheet can hold in one cell, in letters. */
export const LONGEST_CELL = 32_767;

/** A row as it stands in the file. `row` is the number that a spreadsheet shows beside it, from 1. */
export interface TableRow {
  readonly row: number;
  /** Always as many as the table has columns. */
  readonly cells: readonly string[];
  /** Why the row cannot be taken as it stands, when it cannot: it goes to the rejects with this reason. */
  readonly refused: 'imports/cell-too-long' | null;
}

/** A problem found while reading; `column` counts from 0, null when it is the whole row's; `row` 0 is the file's. */
export interface ReadingProblem {
  readonly row: number;
  readonly column: number | null;
  readonly code: 'imports/mixed-encoding' | 'imports/file-cut-off' | 'imports/quote-not-closed' | 'imports/nul-removed' | 'imports/cell-too-long';
}

export interface Table {
  readonly encoding: EncodingGuess;
  readonly delimiter: Delimiter;
  readonly delimiterConfidence: number;
  readonly columnCount: number;
  readonly rows: readonly TableRow[];
  readonly problems: readonly ReadingProblem[];
}

export interface ReadingOptions {
  /** What the person said, over the guess. */
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
}

const refuse = (code: string, params?: Record<string, number>): never => {
  throw new DomainError(code, { status: 422, field: 'file', errors: [{ field: 'file', code, ...(params && { params }) }], ...(params && { params }) });
};

/**
 * The bytes of a list as rows of cells, blank and title rows included.
 * Refuses (422, field `file`) with `imports/empty-file`, `imports/not-a-list`, `imports/spreadsheet-not-yet`,
 * `imports/too-many-columns`.
 */
export function readTable(bytes: Uint8Array, options: ReadingOptions = {}): Table {
  const kind = fileKind(bytes);
  if (kind === 'empty') refuse('imports/empty-file');
  if (kind === 'spreadsheet') refuse('imports/spreadsheet-not-yet');
  if (kind === 'other') refuse('imports/not-a-list');
  const guessed = detectEncoding(bytes);
  const encoding: EncodingGuess = options.encoding ? { ...guessed, encoding: options.encoding, confidence: 1, asked: false } : guessed;
  const text = decode(bytes, encoding.encoding);
  const { delimited, delimiter, records, problems } = within(() => {
    const found = detectDelimiter(text);
    const chosen = options.delimiter ?? found.delimiter;
    return { delimited: found, delimiter: chosen, ...takeRecords(text.slice(found.skip), chosen) };
  });
  const columnCount = records.reduce((most, cells) => Math.max(most, filledWidth(cells)), 0);
  if (columnCount === 0) refuse('imports/empty-file');
  if (columnCount > MOST_COLUMNS) refuse('imports/too-many-columns', { most: MOST_COLUMNS });
  const rows = records.map((cells, i) => squared(cells, i + 1, columnCount, problems));
  const fileProblems: ReadingProblem[] = encoding.problem ? [{ row: 0, column: null, code: encoding.problem }] : [];
  return {
    encoding,
    delimiter,
    delimiterConfidence: options.delimiter ? 1 : delimited.confidence,
    columnCount,
    rows,
    problems: [...fileProblems, ...problems].sort((a, b) => a.row - b.row),
  };
}

function takeRecords(text: string, delimiter: Delimiter): { records: string[][]; problems: ReadingProblem[] } {
  const records: string[][] = [];
  const problems: ReadingProblem[] = [];
  for (const { cells, quoteNotClosed } of readRecords(text, delimiter)) {
    records.push(cells);
    if (quoteNotClosed) problems.push({ row: records.length, column: null, code: 'imports/quote-not-closed' });
  }
  return { records, problems };
}

/** Reading that gives up on a line of endless cells in the words of the field. */
function within<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof TooManyCells) refuse('imports/too-many-columns', { most: MOST_COLUMNS });
    throw error;
  }
}

/** Columns up to the last filled cell: trailing delimiters make none. */
const filledWidth = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== '') + 1;

function squared(cells: string[], row: number, columnCount: number, problems: ReadingProblem[]): TableRow {
  let refused: TableRow['refused'] = null;
  const full = Array.from({ length: columnCount }, (_, column) => {
    const cell = cells[column] ?? '';
    if (cell.length > LONGEST_CELL) {
      refused = 'imports/cell-too-long';
      problems.push({ row, column, code: refused });
      return cell.slice(0, LONGEST_CELL);
    }
    if (!cell.includes('\0')) return cell;
    problems.push({ row, column, code: 'imports/nul-removed' });
    return cell.replaceAll('\0', '');
  });
  return { row, cells: full, refused };
}
