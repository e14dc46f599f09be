import type { ContactFilter, FilterGroups } from '../domain';

/** As `ListSql`, as far as groups are added to it. */
interface Conditions {
  readonly conditions: string[];
}

/**
 * Adds the groups of a saved list: all of, any of, none of. `addFilters` adds the conditions of one filter.
 * A condition that answers NULL (nobody says where this person stands) is one that does not hold: hence IS NOT TRUE.
 */
export function addGroups<Sql extends Conditions>(sql: Sql, groups: FilterGroups, addFilters: (sql: Sql, filter: ContactFilter) => void): void {
  const conditionOf = (filter: ContactFilter): string => {
    const before = sql.conditions.length;
    addFilters(sql, filter);
    return `(${sql.conditions.splice(before).join(' AND ') || 'TRUE'})`;
  };
  const all = groups.all.map(conditionOf);
  const any = groups.any.map(conditionOf);
  const not = groups.not.map((filter) => `${conditionOf(filter)} IS NOT TRUE`);
  sql.conditions.push(...all, ...(any.length > 0 ? [`(${any.join(' OR ')})`] : []), ...not);
}
