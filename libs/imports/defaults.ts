/** Numbers of the import path. */
export const IMPORT_DEFAULTS = {
  /** Bytes of a file (ARCHITECTURE 10 "Body sizes"). */
  mostBytes: 160 * 1024 * 1024,
  /** What a request may carry beside the file: the other fields and the boundaries. */
  aroundFileBytes: 64 * 1024,
  /** Read while somebody waits: the head of a longer list shows its columns as well as the whole. */
  headBytes: 1024 * 1024,
  /** Rows that are read before others get their turn. */
  breathRows: 200,
  /** File and cells are kept this long (security.md RET-01). */
  keepHours: 24,
  previewRows: 10,
  exampleRows: 3,
  /** Values of a column that its meaning is guessed from. */
  guessRows: 1_000,
  problemsTold: 500,
  /** Rows of one transaction. */
  batchRows: 200,
  /** Rows brought into staging at once. */
  stagedRows: 5_000,
  /** A worker hands an import on after so long, so that others get their turn. */
  sliceMs: 20_000,
} as const;
