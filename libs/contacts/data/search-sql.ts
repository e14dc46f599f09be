import type { AskedSearch } from '../domain';
import type { ListSql } from './list-sql';
import { PAGE_COLUMNS } from './list-columns';

/** A search of the people somebody may see: whom it ranks are theirs. */
export interface Search {
  readonly asked: AskedSearch;
  /** SQL of the ids that who acts may see; null for everybody. */
  readonly seenIds: string | null;
  /** The closest so many; null for all of them. */
  readonly most: number | null;
}

const EVERYBODY = 100_000_000;

const seen = (seenIds: string | null): string => (seenIds === null ? 'NULL::uuid[]' : `ARRAY(${seenIds})`);

/** `[closeness, recency, id]` of the last row of the page before. */
export type SearchMark = readonly unknown[];

/** Rows (contact_id, closeness, recent, found_on), the closest first, behind the mark. */
function found(sql: ListSql, { asked, seenIds, most }: Search, after: SearchMark | null): string {
  const steps = `${sql.value(asked.steps.map((step) => step.closeness))}::smallint[], ${sql.value(asked.steps.map((step) => step.query))}::text[]`;
  const telling = `${sql.value(asked.work)}::text, ${sql.value(asked.email)}::text, ${sql.value(asked.inside)}::text[], ${sql.value(asked.short)}::boolean`;
  const mark = after ? `, ${sql.value(after[0])}::smallint, ${sql.value(after[1])}::timestamptz, ${sql.value(after[2])}::uuid` : '';
  return `search.find_contacts(${steps}, ${telling}, ${sql.value(most ?? EVERYBODY)}::integer, ${seen(seenIds)}${mark})`;
}

/** Those found, joined to their `contacts c`; null for all of them. */
export const searched = (sql: ListSql, search: Search): string =>
  `${found(sql, search, null)} s JOIN contacts c ON c.organization_id = $1 AND c.id = s.contact_id`;

/** A page of found people: closeness, then recency. Filters narrow it; with any, everybody found is looked through. */
export function pageByCloseness(sql: ListSql, search: Search, after: SearchMark | null, most: number): string {
  return `SELECT ${PAGE_COLUMNS}, s.closeness, s.recent::text AS mark, s.found_on FROM ${found(sql, search, after)} s
    JOIN contacts c ON c.organization_id = $1 AND c.id = s.contact_id WHERE ${sql.where()}
    ORDER BY s.closeness, s.recent DESC, c.id LIMIT ${sql.value(most)}`;
}

/** How many are found, where no filter narrows them: the index alone tells. */
export function countFound(sql: ListSql, { asked, seenIds }: Pick<Search, 'asked' | 'seenIds'>): string {
  const widest = asked.steps[asked.steps.length - 1]!.query;
  return `SELECT search.count_contacts(${sql.value(widest)}::text, ${sql.value(asked.inside)}::text[], ${seen(seenIds)})::int AS total WHERE $1::uuid IS NOT NULL`;
}

/** How many of those found the filters leave. */
export const countFiltered = (sql: ListSql, search: Pick<Search, 'asked' | 'seenIds'>): string =>
  `SELECT count(*)::int AS total FROM ${searched(sql, { ...search, most: null })} WHERE ${sql.where()}`;
