/** One record of a delimited text. */
export interface TextRecord {
  readonly cells: string[];
  /** A quote was opened in it and never closed: the record was read line by line instead. */
  readonly quoteNotClosed: boolean;
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
/** More cells than this in one record is no list; stops reading before memory is spent. */
const MOST_CELLS = 20_000;
/** After so many quotes that never close, quotes mean nothing in this file. */
const MOST_STRAY_QUOTES = 5;

export class TooManyCells extends Error {}

/**
 * Reads records one by one, as a spreadsheet would: RFC 4180 quotes, line ends LF, CR LF or CR, lines inside quotes.
 * Written out here because good rows must survive a bad one: a quote that never closes spoils its own line only,
 * and rows stay in step with the rows a spreadsheet shows.
 */
export function* readRecords(text: string, delimiter: string): Generator<TextRecord> {
  const comma = delimiter.charCodeAt(0);
  const length = text.length;
  let at = 0;
  let stray = 0;
  while (at < length) {
    let read = readRecord(text, at, comma, stray < MOST_STRAY_QUOTES);
    const quoteNotClosed = read === null;
    if (read === null) {
      stray += 1;
      read = readRecord(text, at, comma, false)!;
    }
    at = read.end;
    yield { cells: read.cells, quoteNotClosed };
  }
}

/** The record that starts at `start` and where the next one starts; null when a quote in it never closes. */
function readRecord(text: string, start: number, comma: number, quotes: boolean): { cells: string[]; end: number } | null {
  const cells: string[] = [];
  const length = text.length;
  let at = start;
  for (;;) {
    if (cells.length >= MOST_CELLS) throw new TooManyCells();
    let cell = '';
    let open = at;
    while (quotes && comma !== SPACE && text.charCodeAt(open) === SPACE) open += 1;
    if (quotes && text.charCodeAt(open) === QUOTE) {
      const quoted = readQuoted(text, open + 1, comma);
      if (quoted === null) return null;
      cell = quoted.cell;
      at = quoted.end;
    }
    let stop = at;
    for (; stop < length; stop += 1) {
      const c = text.charCodeAt(stop);
      if (c === comma || c === LF || c === CR) break;
    }
    cells.push(cell + text.slice(at, stop));
    if (stop >= length) return { cells, end: length };
    const c = text.charCodeAt(stop);
    at = stop + 1;
    if (c === comma) continue;
    if (c === CR && text.charCodeAt(at) === LF) at += 1;
    return { cells, end: at };
  }
}

/** The cell whose opening quote stands before `start`; line ends inside become LF. */
function readQuoted(text: string, start: number, comma: number): { cell: string; end: number } | null {
  let cell = '';
  let from = start;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close === -1) return null;
    cell += text.slice(from, close);
    const next = text.charCodeAt(close + 1);
    if (next === QUOTE) {
      cell += '"';
      from = close + 2;
      continue;
    }
    const ends = Number.isNaN(next) || next === comma || next === LF || next === CR || next === SPACE;
    // The quote that "closes" a cell of several lines and is followed by a letter opens the next one: ours never closed.
    if (!ends && /[\r\n]/.test(cell)) return null;
    return { cell: cell.replace(/\r\n?/g, '\n'), end: close + 1 };
  }
}
