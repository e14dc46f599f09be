import type { RowEnd } from './data/import-rows.repository';
import type { ImportCounts } from './domain';
import { NO_COUNTS } from './domain';

/** Counts with these rows added. */
export function countsWith(before: Partial<ImportCounts>, ends: readonly RowEnd[]): ImportCounts {
  const counts: ImportCounts = { ...NO_COUNTS, ...before };
  for (const end of ends) {
    counts.rows += 1;
    counts[end.outcome] += 1;
    if (end.problems.length > 0) counts.warnings += 1;
    if (end.unclear) counts.unclear += 1;
  }
  return counts;
}
