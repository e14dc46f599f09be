export { readTable, MOST_COLUMNS, LONGEST_CELL } from './table';
export type { Table, TableRow, ReadingOptions, ReadingProblem } from './table';
export { detectEncoding, decode, isEncoding, ENCODINGS } from './encoding';
export type { Encoding, EncodingGuess } from './encoding';
export { DELIMITERS, isDelimiter } from './delimiter';
export type { Delimiter } from './delimiter';
