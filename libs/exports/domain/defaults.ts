/** Numbers of exports. Rows a day are settings of the organization (security.md EXP-01). */
export const EXPORT_DEFAULTS = {
  /** Rows of a day that need no reason and are told to nobody. */
  freeRows: 500,
  /** A file is kept this long (security.md RET-01). */
  keepHours: 24,
  /** Rows between two reports of progress. */
  progressRows: 10_000,
  /** Letters of a reason. */
  reasonLetters: 500,
} as const;
