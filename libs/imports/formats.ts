export { DELIMITERS, ENCODINGS } from './reading';
export type { Delimiter, Encoding } from './reading';
