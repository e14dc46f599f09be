import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { AskedSearch, ContactFilter, ContactSort, Stand } from '../domain';
import { CONTACT_DEFAULTS } from '../domain';
import { ListSql, addFilters, pageByCloseness, pageByColumn, searched } from './list-sql';

export interface ContactListRow {
  id: Uuid;
  display_name: string;
  given_name: string | null;
  family_name: string | null;
  preferred_name: string | null;
  primary_phone: string | null;
  worksite_name: string | null;
  stand_value: Stand | null;
  stand_at: Date | null;
  stand_campaign_id: Uuid | null;
  last_touched_at: Date | null;
  do_not_contact: boolean;
  languages: string[];
  tags: string[];
  /** The sort value as the database writes it, to the microsecond. */
  mark: string | null;
  closeness?: number;
}

export type SeenName = Pick<ContactListRow, 'id' | 'display_name' | 'given_name' | 'family_name' | 'preferred_name'>;

export interface ListWish {
  filter: ContactFilter;
  asked: AskedSearch | null;
  /** SQL of the ids that who acts may see; null for everybody. */
  seenIds: string | null;
  /** With a search: those found already, and it looks at nobody else. */
  among?: readonly Uuid[] | null;
  sort: ContactSort;
  after: readonly unknown[] | null;
  most: number;
  /** How many matches are ranked before pages; `CONTACT_DEFAULTS.searchMost` unless said. */
  searchMost?: number;
}

const EVERYBODY = 10_000_000;

const WITH_PARTS = `p.*,
  ARRAY(SELECT l.language FROM contact_languages l WHERE l.organization_id = $1 AND l.contact_id = p.id ORDER BY l.position) AS languages,
  ARRAY(SELECT t.tag FROM contact_tags t WHERE t.organization_id = $1 AND t.contact_id = p.id ORDER BY t.position) AS tags`;

/** Lists of people: every plan walks an index as the app login (a test explains them). */
@Injectable()
export class ContactListsRepository {
  /** The statement of a page, for running and for explaining. */
  pageSql(scope: Scope, visible: string, wish: ListWish): { sql: string; values: unknown[] } {
    const list = new ListSql(scope, visible);
    const page = this.found(list, wish);
    const campaign = wish.filter.campaignId ? list.value(wish.filter.campaignId) : null;
    if (!campaign) return { sql: `WITH p AS MATERIALIZED (${page}) SELECT ${WITH_PARTS} FROM p`, values: list.values };
    // In a campaign, where somebody stands is where they stand in it.
    const sql = `WITH p AS MATERIALIZED (${page}) SELECT ${WITH_PARTS}, a.value AS stand_value, a.assessed_at AS stand_at, ${campaign}::uuid AS stand_campaign_id
      FROM p LEFT JOIN current_assessments a ON a.organization_id = $1 AND a.contact_id = p.id AND a.campaign_id = ${campaign}::uuid`;
    return { sql, values: list.values };
  }

  async page(scope: Scope, visible: string, wish: ListWish): Promise<ContactListRow[]> {
    const { sql, values } = this.pageSql(scope, visible, wish);
    return scope.query<ContactListRow>(sql, values);
  }

  countSql(scope: Scope, visible: string, wish: Pick<ListWish, 'filter' | 'asked' | 'seenIds' | 'among'>): { sql: string; values: unknown[] } {
    const list = new ListSql(scope, visible);
    addFilters(list, wish.filter);
    const from = wish.asked ? searched(list, { asked: wish.asked, seenIds: wish.seenIds, among: wish.among, most: EVERYBODY }) : 'contacts c';
    return { sql: `SELECT count(*)::int AS total FROM ${from} WHERE ${list.where()}`, values: list.values };
  }

  async count(scope: Scope, visible: string, wish: Pick<ListWish, 'filter' | 'asked' | 'seenIds' | 'among'>): Promise<number> {
    const { sql, values } = this.countSql(scope, visible, wish);
    return (await scope.one<{ total: number }>(sql, values))!.total;
  }

  /** The ids of the first people a filter finds. */
  async ids(scope: Scope, visible: string, wish: ListWish): Promise<Uuid[]> {
    const list = new ListSql(scope, visible);
    const sql = `SELECT p.id FROM (${this.found(list, { ...wish, after: null })}) p`;
    return (await scope.query<{ id: Uuid }>(sql, list.values)).map((row) => row.id);
  }

  /** Only a search for its own sake is cut: what filters leave of it is whole, or a page would miss whom the total counts. */
  private found(list: ListSql, { filter, asked, seenIds, among, sort, after, most, searchMost = CONTACT_DEFAULTS.searchMost }: ListWish): string {
    const unfiltered = list.conditions.length;
    addFilters(list, filter);
    if (!asked) return pageByColumn(list, sort, after, most);
    return pageByCloseness(list, { asked, seenIds, among, most: list.conditions.length === unfiltered ? searchMost : EVERYBODY }, after, most);
  }

  /** Names of all whom who acts may see: for those who see few. */
  names(scope: Scope, visible: string): Promise<SeenName[]> {
    const sql = `SELECT c.id, c.display_name, c.given_name, c.family_name, c.preferred_name FROM contacts c WHERE c.organization_id = $1 AND ${visible}`;
    return scope.query<SeenName>(sql, [scope.organizationId]);
  }
}
