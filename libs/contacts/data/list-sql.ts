import type { Scope } from '@doorstep/platform/database';
import type { ContactFilter, ContactSort } from '../domain';
import { readNear, tagKeyOf } from '../domain';
import { addGroups } from './group-sql';
import { PAGE_COLUMNS } from './list-columns';
import { nearBy } from './near-sql';
import { attemptedBy } from './next-attempts-sql';

/** Conditions on `contacts c` with their parameters; $1 is the organization. Texts are ours, values are parameters. */
export class ListSql {
  readonly values: unknown[];
  readonly conditions: string[] = [];

  constructor(readonly scope: Scope, visible: string) {
    this.values = [scope.organizationId];
    this.conditions.push('c.organization_id = $1', visible);
  }

  value(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  where(...more: string[]): string {
    return [...this.conditions, ...more].join(' AND ');
  }
}

const inAudience = (sql: ListSql, id: string): string =>
  `EXISTS (SELECT 1 FROM audience_members m WHERE m.organization_id = c.organization_id AND m.contact_id = c.id
     AND m.audience_id = ${sql.value(id)} AND (m.until IS NULL OR m.until > ${sql.value(sql.scope.now)}))`;

const has = (sql: ListSql, table: string, column: string, values: readonly string[], type: 'text' | 'uuid', more = ''): string =>
  `EXISTS (SELECT 1 FROM ${table} x WHERE x.organization_id = c.organization_id AND x.contact_id = c.id AND x.${column} = ANY(${sql.value(values)}::${type}[])${more})`;

/** Adds the filters of a list. Where somebody stands is asked of the campaign, where one is named. */
export function addFilters(sql: ListSql, filter: ContactFilter): void {
  const add = (condition: string): void => void sql.conditions.push(condition);
  for (const id of [filter.campaignId, filter.unitId, filter.circleId, filter.eventId, filter.visitListId, filter.assigneeId]) if (id) add(inAudience(sql, id));
  if (filter.worksiteId) add(has(sql, 'employments', 'worksite_id', filter.worksiteId, 'uuid', ' AND x.until_on IS NULL'));
  if (filter.language) add(has(sql, 'contact_languages', 'language', filter.language, 'text'));
  if (filter.tag) add(has(sql, 'contact_tags', 'tag_key', filter.tag.map(tagKeyOf), 'text'));
  if (filter.affiliateId) add(`c.affiliate_id = ANY(${sql.value(filter.affiliateId)}::uuid[])`);
  if (filter.notContactedDays !== undefined) {
    const before = new Date(sql.scope.now.getTime() - filter.notContactedDays * 86_400_000);
    add(`(c.last_touched_at IS NULL OR c.last_touched_at < ${sql.value(before)})`);
  }
  if (filter.attempt) add(attemptedBy((value) => sql.value(value), filter.attempt, sql.scope.now));
  if (filter.near) add(nearBy((value) => sql.value(value), readNear(filter.near)!));
  if (filter.assessment) add(stands(sql, filter.assessment, filter.campaignId));
  if (filter.savedListId && !filter.groups) throw new Error('a saved list is looked up before it is asked of rows (withSavedList)');
  if (filter.groups) addGroups(sql, filter.groups, addFilters);
}

function stands(sql: ListSql, wished: readonly number[], campaignId: string | undefined): string {
  const values = `ANY(${sql.value(wished)}::smallint[])`;
  const nobody = wished.includes(0);
  if (!campaignId) return nobody ? `(c.stand_value = ${values} OR c.stand_value IS NULL)` : `c.stand_value = ${values}`;
  const current = `SELECT 1 FROM current_assessments a WHERE a.organization_id = c.organization_id AND a.contact_id = c.id AND a.campaign_id = ${sql.value(campaignId)}`;
  const found = `EXISTS (${current} AND a.value = ${values})`;
  return nobody ? `(${found} OR NOT EXISTS (${current}))` : found;
}

interface Order {
  readonly column: string;
  readonly type: string;
  readonly direction: 'ASC' | 'DESC';
  readonly mayBeNull: boolean;
}

const ORDERS: Record<ContactSort, Order> = {
  '-lastTouchedAt': { column: 'c.last_touched_at', type: 'timestamptz', direction: 'DESC', mayBeNull: true },
  lastTouchedAt: { column: 'c.last_touched_at', type: 'timestamptz', direction: 'ASC', mayBeNull: true },
  displayName: { column: 'c.sort_key', type: 'text', direction: 'ASC', mayBeNull: false },
  createdAt: { column: 'c.created_at', type: 'timestamptz', direction: 'ASC', mayBeNull: false },
};

/** A page in the order of a column. Every branch walks one index from where the list was left; rows without a value come last. */
export function pageByColumn(sql: ListSql, sort: ContactSort, after: readonly unknown[] | null, most: number): string {
  const { column, type, direction, mayBeNull } = ORDERS[sort];
  const limit = sql.value(most);
  const order = `ORDER BY ${column} ${direction}${mayBeNull ? ' NULLS LAST' : ''}, c.id LIMIT ${limit}`;
  const branch = (...conditions: string[]): string => `SELECT ${PAGE_COLUMNS}, ${column}::text AS mark FROM contacts c WHERE ${sql.where(...conditions)} ${order}`;
  if (!after) return branch();
  const [value, id] = after;
  const behind = `c.id > ${sql.value(id)}::uuid`;
  if (value === null) return branch(`${column} IS NULL`, behind);
  const mark = `${sql.value(value)}::${type}`;
  const [from, past] = direction === 'DESC' ? ['<=', '<'] : ['>=', '>'];
  const rest = branch(`${column} ${from} ${mark}`, `(${column} ${past} ${mark} OR ${behind})`);
  if (!mayBeNull) return rest;
  return `SELECT c.* FROM ((${rest}) UNION ALL (${branch(`${column} IS NULL`)})) c ORDER BY ${column} ${direction} NULLS LAST, c.id LIMIT ${limit}`;
}
