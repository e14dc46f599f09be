import { Injectable } from '@nestjs/common';
import type { HourCell, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { AskedSearch, ContactFilter, ContactSort, MatchedOn, Stand } from '../domain';
import { guesses, lookAgain } from '../domain';
import { ListSql, addFilters, pageByColumn } from './list-sql';
import { countFiltered, countFound, pageByCloseness } from './search-sql';

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
  /** With a search: how close, and by what; null for what stands inside words. */
  closeness?: number;
  found_on?: MatchedOn | null;
}

/** A filter as it is asked of the rows. */
export interface Asking {
  readonly filter: ContactFilter;
  readonly asked: AskedSearch | null;
  /** SQL of the ids that who acts may see; null for everybody. */
  readonly seenIds: string | null;
  /** The condition under which a row is theirs to see; a search looks among `seenIds` alone. */
  readonly visible: string;
}

/** How many people wait for which attempt. */
export interface AskedAttempts {
  state: 'again' | 'call' | 'other_way';
  cell: HourCell | null;
  people: number;
}

export interface ListWish {
  filter: ContactFilter;
  asked: AskedSearch | null;
  /** SQL of the ids that who acts may see; null for everybody. */
  seenIds: string | null;
  sort: ContactSort;
  after: readonly unknown[] | null;
  most: number;
}

const WITH_PARTS = `p.*,
  ARRAY(SELECT l.language FROM contact_languages l WHERE l.organization_id = $1 AND l.contact_id = p.id ORDER BY l.position) AS languages,
  ARRAY(SELECT t.tag FROM contact_tags t WHERE t.organization_id = $1 AND t.contact_id = p.id ORDER BY t.position) AS tags`;

/** Lists of people: every plan walks an index as the app login (a test explains them). */
@Injectable()
export class ContactListsRepository {
  /** The statement of a page, for running and for explaining. */
  pageSql(scope: Scope, visible: string, wish: ListWish): { sql: string; values: unknown[] } {
    const list = this.start(scope, visible, wish);
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

  countSql(scope: Scope, visible: string, wish: Pick<ListWish, 'filter' | 'asked' | 'seenIds'>): { sql: string; values: unknown[] } {
    const list = this.start(scope, visible, wish);
    const unfiltered = list.conditions.length;
    addFilters(list, wish.filter);
    const { asked, seenIds } = wish;
    if (!asked) return { sql: `SELECT count(*)::int AS total FROM contacts c WHERE ${list.where()}`, values: list.values };
    const sql = list.conditions.length === unfiltered ? countFound(list, { asked, seenIds }) : countFiltered(list, { asked, seenIds });
    return { sql, values: list.values };
  }

  async count(scope: Scope, visible: string, wish: Pick<ListWish, 'filter' | 'asked' | 'seenIds'>): Promise<number> {
    const { sql, values } = this.countSql(scope, visible, wish);
    return (await scope.one<{ total: number }>(sql, values))!.total;
  }

  /** People of a filter without a search by what is to be tried next of them. */
  async attempts(scope: Scope, visible: string, filter: ContactFilter): Promise<AskedAttempts[]> {
    const list = this.start(scope, visible, { asked: null });
    addFilters(list, filter);
    const sql = `SELECT n.state, n.cell, count(*)::int AS people FROM contacts c JOIN next_attempts n ON n.organization_id = c.organization_id AND n.contact_id = c.id
      WHERE ${list.where('NOT c.do_not_contact')} GROUP BY n.state, n.cell`;
    return scope.query<AskedAttempts>(sql, list.values);
  }

  /** The ids of the first people a filter finds. */
  async ids(scope: Scope, visible: string, wish: ListWish): Promise<Uuid[]> {
    const list = this.start(scope, visible, wish);
    const sql = `SELECT p.id FROM (${this.found(list, { ...wish, after: null })}) p`;
    return (await scope.query<{ id: Uuid }>(sql, list.values)).map((row) => row.id);
  }

  /** The question for a second look, with the slips that would find anybody here. */
  async again(scope: Scope, asked: AskedSearch): Promise<AskedSearch> {
    const row = await scope.one<{ known: string[] }>('SELECT search.known_words($1::text[]) AS known', [guesses(asked)]);
    return lookAgain(asked, new Set(row!.known));
  }

  /** A search looks only among those whom who acts may see, so they are asked for once. */
  private start(scope: Scope, visible: string, { asked }: Pick<ListWish, 'asked'>): ListSql {
    return new ListSql(scope, asked ? 'TRUE' : visible);
  }

  /** A search for its own sake ends with the page; what filters leave of it is whole, or a page would miss whom the total counts. */
  private found(list: ListSql, { filter, asked, seenIds, sort, after, most }: ListWish): string {
    const unfiltered = list.conditions.length;
    addFilters(list, filter);
    if (!asked) return pageByColumn(list, sort, after, most);
    return pageByCloseness(list, { asked, seenIds, most: list.conditions.length === unfiltered ? most : null }, after, most);
  }
}
