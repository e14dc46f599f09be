/** Text queries in PostgreSQL's own writing, put together from words. */

/** PostgreSQL refuses a word of 2,046 bytes; a name that long is found by its beginning. */
const LONGEST = 200;
const quoted = (word: string): string => `'${Array.from(word.replace(/\s/gu, '')).slice(0, LONGEST).join('').replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** The whole word. */
export const whole = (word: string): string => quoted(word);

/** Words that begin so. */
export const begins = (word: string): string => `${quoted(word)}:*`;

const joined = (queries: ReadonlyArray<string | null>, by: '&' | '|'): string => {
  const own = [...new Set(queries.filter((query): query is string => query !== null && query !== ''))];
  return own.length === 1 ? own[0]! : own.length === 0 ? '' : `(${own.join(by)})`;
};

/** Any of them; those that ask for nothing do not count. */
export const either = (...queries: ReadonlyArray<string | null>): string | null => joined(queries, '|') || null;

/** All of them; null when one asks for nothing. */
export const all = (...queries: ReadonlyArray<string | null>): string | null => (queries.length === 0 || queries.some((query) => query === null || query === '') ? null : joined(queries, '&'));
