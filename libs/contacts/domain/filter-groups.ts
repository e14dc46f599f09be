import type { FieldProblem } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import type { ContactFilter, FilterGroups } from './filter';
import { readContactFilter } from './filter';

/** The parts of a saved list: everybody fits all of `all`, one of `any` (where there are some), and none of `not`. */
export const GROUP_NAMES = ['all', 'any', 'not'] as const;
/** How many filters a part holds at most. */
export const MOST_FILTERS = 10;

/** What a kept filter may not name: words of a search belong to a moment, and a list of a list would have no end. */
const NOT_KEPT = ['q', 'savedListId'] as const;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const plain = (value: unknown): boolean => value === null || typeof value === 'string' || typeof value === 'number';

function problemsOf(filter: unknown, path: string): FieldProblem[] {
  if (!isObject(filter)) return [{ field: path, code: 'wrong-type' }];
  const odd = Object.entries(filter).filter(([, value]) => !plain(value) && !(Array.isArray(value) && value.every(plain)));
  const named = NOT_KEPT.filter((key) => filter[key] !== undefined && filter[key] !== null);
  return [
    ...odd.map(([key]) => ({ field: `${path}.${key}`, code: 'wrong-type' })),
    ...named.map((key) => ({ field: `${path}.${key}`, code: key === 'q' ? 'contacts/list-keeps-no-search' : 'unknown-field' })),
  ];
}

/** One filter of a part; `found` collects what is wrong with it. */
function readFilter(sent: unknown, path: string, found: FieldProblem[]): ContactFilter[] {
  const problems = problemsOf(sent, path);
  if (problems.length === 0) {
    try {
      const filter = readContactFilter(sent as Record<string, unknown>, `${path}.`);
      if (Object.keys(filter).length > 0) return [filter];
      problems.push({ field: path, code: 'required' });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      problems.push(...(error.details.errors ?? []));
    }
  }
  found.push(...problems);
  return [];
}

/**
 * The groups of a saved list as they are kept; a part that was not sent is empty.
 * @throws DomainError 422 naming each place that cannot be kept, such as `groups.any[1].campaignId`.
 */
export function readFilterGroups(sent: unknown, path = 'groups'): FilterGroups {
  const found: FieldProblem[] = [];
  const groups: FilterGroups = { all: [], any: [], not: [] };
  if (!isObject(sent)) found.push({ field: path, code: 'wrong-type' });
  else {
    for (const key of Object.keys(sent)) if (!(GROUP_NAMES as readonly string[]).includes(key)) found.push({ field: `${path}.${key}`, code: 'unknown-field' });
    for (const name of GROUP_NAMES) {
      const filters = sent[name] ?? [];
      if (!Array.isArray(filters)) found.push({ field: `${path}.${name}`, code: 'wrong-type' });
      else if (filters.length > MOST_FILTERS) found.push({ field: `${path}.${name}`, code: 'too-many', params: { max: MOST_FILTERS } });
      else groups[name] = filters.flatMap((filter, i) => readFilter(filter, `${path}.${name}[${i}]`, found));
    }
  }
  if (found.length > 0) throw new DomainError(found.length === 1 && found[0]!.code.includes('/') ? found[0]!.code : 'platform/invalid-input', { errors: found });
  return groups;
}
