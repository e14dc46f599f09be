import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import { showStand } from './contact-view';
import type { AskedAttempts, Asking, ContactListRow, ListWish } from './data/contact-lists.repository';
import { ContactListsRepository } from './data/contact-lists.repository';
import { withSavedList } from './data/saved-list-filter';
import type { AskedSearch, ContactFilter, ContactSort, MatchedOn, StandView } from './domain';
import { CONTACT_DEFAULTS, askSearch, asksBeyondDoors, isInside, namesOnly, placeOfMatch, readContactFilter, readFilterGroups } from './domain';
import { People } from './people';
import { visibleContacts, visibleIds } from './visible';

/** A person in a list: shorter than the profile. */
export interface ContactListItem {
  id: Uuid;
  displayName: string;
  languages: string[];
  primaryPhone: string | null;
  worksiteName: string | null;
  assessment: StandView | null;
  lastTouchedAt: string | null;
  tags: string[];
  doNotContact: boolean;
  match: { on: MatchedOn } | null;
}

export interface ContactListWish {
  filter: ContactFilter;
  sort?: ContactSort | null;
  limit: number;
  cursor?: string | null;
  count?: boolean;
}

/** Whether a page looked again, and then where it ended. */
type Mark = readonly [again: boolean, ...after: ReadonlyArray<string | number | null>];

/** Lists of the people that who acts may see (CONTRACT 4.4). */
@Injectable()
export class ContactLists {
  constructor(
    private readonly lists: ContactListsRepository,
    private readonly people: People,
    private readonly cursors: Cursors,
  ) {}

  /** One page; closeness and recency with `q`, else the sort. The total is exact, under the same sight. */
  async list(scope: Scope, wish: ContactListWish): Promise<Page<ContactListItem>> {
    const volunteer = scope.actor.role === 'volunteer';
    // Volunteers are not told when somebody was met: in no order either.
    const sort = volunteer ? 'displayName' : (wish.sort ?? '-lastTouchedAt');
    if (volunteer && asksBeyondDoors(wish.filter)) throw new DomainError('accounts/not-your-role', { status: 403 });
    const filter = await withSavedList(scope, wish.filter);
    const asked = this.ask(scope, filter);
    const visible = filter.q?.trim() && asked === null ? 'FALSE' : visibleContacts(scope, 'c');
    const mark = { list: 'contacts', filter: wish.filter, sort: asked ? 'closeness' : sort };
    const left = this.cursors.read(wish.cursor, mark);
    const found = await this.find(scope, visible, { filter, asked, seenIds: visibleIds(scope), sort, most: wish.limit + 1 }, left);
    const days = (await this.people.settings(scope))['fading.days'];
    const page = this.cursors.page(found.rows, wish.limit, mark, (row) => [...(asked ? [found.again, row.closeness!] : []), row.mark, row.id], (row) => this.show(scope, row, found.asked, days));
    return wish.count ? { ...page, total: await this.lists.count(scope, visible, found) } : page;
  }

  /** The ids of at most `most` people that a kept filter finds, the latest touched first. @throws 422 for a filter that cannot be read. */
  async idsOf(scope: Scope, filter: ContactFilter | Record<string, unknown>, most: number): Promise<Uuid[]> {
    const asking = await this.asking(scope, filter);
    return asking ? this.lists.ids(scope, asking.visible, { ...asking, sort: '-lastTouchedAt', after: null, most }) : [];
  }

  /** How many people a kept filter finds: the total that the list shows. @throws 422 for a filter that cannot be read. */
  async countOf(scope: Scope, filter: ContactFilter | Record<string, unknown>): Promise<number> {
    const asking = await this.asking(scope, filter);
    return asking ? this.lists.count(scope, asking.visible, asking) : 0;
  }

  /** Of the people a filter finds, how many are to be tried again in which kind of hour, and how many were tried often enough: each as many as the list shows with it. */
  async attemptsOf(scope: Scope, filter: ContactFilter): Promise<AskedAttempts[]> {
    const asking = await this.asking(scope, filter);
    return asking ? this.lists.attempts(scope, asking.visible, asking.filter) : [];
  }

  /** How many people fit groups that are not kept yet. @throws 422 naming the places that cannot be read. */
  countGroups(scope: Scope, groups: unknown): Promise<number> {
    const asking: Asking = { filter: { groups: readFilterGroups(groups) }, asked: null, seenIds: visibleIds(scope), visible: visibleContacts(scope, 'c') };
    return this.lists.count(scope, asking.visible, asking);
  }

  /**
   * A kept filter as the list asks it, a second look for slips of the fingers and inside words with it, for whoever reads
   * the rows in another way: files, acts on many. Null where its search asks for nothing, and so finds nobody.
   * @throws 422 naming what cannot be read, 404 for a saved list that is not theirs.
   */
  async asking(scope: Scope, sent: ContactFilter | Record<string, unknown>): Promise<Asking | null> {
    const filter = await withSavedList(scope, readContactFilter(sent as Record<string, unknown>), 'filter.');
    const asked = this.ask(scope, filter);
    if (filter.q?.trim() && asked === null) return null;
    const asking: Asking = { filter, asked, seenIds: visibleIds(scope), visible: visibleContacts(scope, 'c') };
    if (asked === null) return asking;
    const few = await this.lists.ids(scope, asking.visible, { ...asking, sort: '-lastTouchedAt', after: null, most: CONTACT_DEFAULTS.searchFew });
    return few.length >= CONTACT_DEFAULTS.searchFew ? asking : { ...asking, asked: await this.lists.again(scope, asked) };
  }

  /** Volunteers learn nothing from a search but names: no number, e-mail or workplace is confirmed. */
  private ask(scope: Scope, filter: ContactFilter): AskedSearch | null {
    const asked = filter.q ? askSearch(filter.q) : null;
    return asked && scope.actor.role === 'volunteer' ? namesOnly(asked) : asked;
  }

  /** The rows of a page. Where a search finds hardly anybody it looks again, for slips and inside words; the pages after it do the same. */
  private async find(scope: Scope, visible: string, wish: Omit<ListWish, 'after'>, left: ReadonlyArray<string | number | boolean | null> | null): Promise<ListWish & { rows: ContactListRow[]; again: boolean }> {
    const { asked } = wish;
    if (asked === null) return { ...wish, after: left, again: false, rows: await this.lists.page(scope, visible, { ...wish, after: left }) };
    const [again = false, ...after] = (left ?? []) as unknown as Mark;
    if (!again) {
      const first = { ...wish, after: left ? after : null, most: left ? wish.most : Math.max(wish.most, CONTACT_DEFAULTS.searchFew) };
      const rows = await this.lists.page(scope, visible, first);
      if (left || rows.length >= CONTACT_DEFAULTS.searchFew) return { ...first, again: false, rows: rows.slice(0, wish.most) };
    }
    const second = { ...wish, asked: await this.lists.again(scope, asked), after: left ? after : null };
    return { ...second, again: true, rows: await this.lists.page(scope, visible, second) };
  }

  private show(scope: Scope, row: ContactListRow, asked: AskedSearch | null, fadingDays: number): ContactListItem {
    const item: ContactListItem = {
      id: row.id, displayName: row.display_name, languages: row.languages, primaryPhone: row.primary_phone, worksiteName: row.worksite_name,
      assessment: showStand(row, scope.now, fadingDays), lastTouchedAt: row.last_touched_at?.toISOString() ?? null, tags: row.tags, doNotContact: row.do_not_contact,
      match: asked && { on: matchedOn(asked, row) },
    };
    return scope.actor.role === 'volunteer' ? { ...item, primaryPhone: null, worksiteName: null, assessment: null, lastTouchedAt: null, tags: [], match: null } : item;
  }
}

/** The index tells by what whole words and beginnings were found; what stands inside words is looked for in the row. */
function matchedOn(asked: AskedSearch, row: ContactListRow): MatchedOn {
  if (row.found_on && !isInside(asked, row.closeness!)) return row.found_on;
  return placeOfMatch(asked, [row.display_name, row.given_name, row.family_name, row.preferred_name], row.worksite_name);
}
