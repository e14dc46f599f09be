import { readRecords } from './records';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const isDelimiter = (text: unknown): text is Delimiter => DELIMITERS.includes(text as Delimiter);

export interface DelimiterGuess {
  readonly delimiter: Delimiter;
  /** 0–1; a file of one column says little and gets 0.6. */
  readonly confidence: number;
  /** Length of a first line `sep=;`, which spreadsheets obey and do not show. */
  readonly skip: number;
}

const SEP_LINE = /^"?sep=([,;\t|])"?(\r\n|\n|\r|$)/i;
const ROWS_LOOKED_AT = 200;

/** The delimiter with which most rows have the same number of cells, more than one. */
export function detectDelimiter(text: string): DelimiterGuess {
  const told = SEP_LINE.exec(text.slice(0, 20));
  if (told) return { delimiter: told[1] as Delimiter, confidence: 1, skip: told[0].length };
  const head = text.slice(0, 200_000);
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(head, delimiter) }));
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored as [(typeof scored)[0], (typeof scored)[0]];
  if (best.score === 0) return { delimiter: ',', confidence: 0.6, skip: 0 };
  return { delimiter: best.delimiter, confidence: second.score * 1.5 < best.score ? 0.95 : 0.7, skip: 0 };
}

function evenness(text: string, delimiter: Delimiter): number {
  const widths = new Map<number, number>();
  let rows = 0;
  for (const { cells } of readRecords(text, delimiter)) {
    if (cells.length === 1 && cells[0]!.trim() === '') continue;
    rows += 1;
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    if (rows >= ROWS_LOOKED_AT) break;
  }
  let best = 0;
  for (const [width, count] of widths) {
    // Rows that agree weigh most, the number of columns a little.
    if (width > 1) best = Math.max(best, (count / rows) ** 2 * Math.log2(width + 2));
  }
  return best;
}
