import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import { showStand } from './contact-view';
import type { ContactListRow, SeenName } from './data/contact-lists.repository';
import { ContactListsRepository } from './data/contact-lists.repository';
import { withSavedList } from './data/saved-list-filter';
import type { AskedSearch, ContactFilter, ContactSort, MatchedOn, StandView } from './domain';
import { askSearch, asksBeyondDoors, matchedOn, readContactFilter } from './domain';
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

const namesOf = (row: SeenName) =>
  ({ displayName: row.display_name, givenName: row.given_name, familyName: row.family_name, preferredName: row.preferred_name, worksiteName: null });

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
    const sort = wish.sort ?? '-lastTouchedAt';
    if (scope.actor.role === 'volunteer' && asksBeyondDoors(wish.filter)) throw new DomainError('accounts/not-your-role', { status: 403 });
    const filter = await withSavedList(scope, wish.filter);
    const asked = filter.q ? askSearch(filter.q) : null;
    const [sight, seenIds] = [visibleContacts(scope, 'c'), visibleIds(scope)];
    const among = asked && scope.actor.role === 'volunteer' ? await this.named(scope, sight, asked) : null;
    const empty = Boolean(filter.q?.trim()) && asked === null;
    const visible = empty ? 'FALSE' : sight;
    const mark = { list: 'contacts', filter: wish.filter, sort: asked ? 'closeness' : sort };
    const after = this.cursors.read(wish.cursor, mark);
    const rows = await this.lists.page(scope, visible, { filter, asked, seenIds, among, sort, after, most: wish.limit + 1 });
    const days = (await this.people.settings(scope))['fading.days'];
    const page = this.cursors.page(rows, wish.limit, mark, (row) => [...(asked ? [row.closeness!] : []), row.mark, row.id], (row) => this.show(scope, row, asked, days));
    return wish.count ? { ...page, total: await this.lists.count(scope, visible, { filter, asked, seenIds, among }) } : page;
  }

  /** The ids of at most `most` people that a kept filter finds, the latest touched first. @throws 422 for a filter that cannot be read. */
  async idsOf(scope: Scope, filter: ContactFilter | Record<string, unknown>, most: number): Promise<Uuid[]> {
    const read = await withSavedList(scope, readContactFilter(filter as Record<string, unknown>), 'filter.');
    const asked = read.q ? askSearch(read.q) : null;
    if (read.q?.trim() && asked === null) return [];
    return this.lists.ids(scope, visibleContacts(scope, 'c'), { filter: read, asked, seenIds: visibleIds(scope), sort: '-lastTouchedAt', after: null, most });
  }

  /** Those whose names hold the question. Volunteers learn nothing from a search but names: no number, e-mail or workplace is confirmed. */
  private async named(scope: Scope, sight: string, asked: AskedSearch): Promise<Uuid[]> {
    if (asked.digits !== '') return [];
    return (await this.lists.names(scope, sight)).filter((row) => matchedOn(asked, namesOf(row)) === 'name').map((row) => row.id);
  }

  private show(scope: Scope, row: ContactListRow, asked: AskedSearch | null, fadingDays: number): ContactListItem {
    const item: ContactListItem = {
      id: row.id, displayName: row.display_name, languages: row.languages, primaryPhone: row.primary_phone, worksiteName: row.worksite_name,
      assessment: showStand(row, scope.now, fadingDays), lastTouchedAt: row.last_touched_at?.toISOString() ?? null, tags: row.tags, doNotContact: row.do_not_contact,
      match: asked
        ? { on: matchedOn(asked, { ...namesOf(row), worksiteName: row.worksite_name }) }
        : null,
    };
    return scope.actor.role === 'volunteer' ? { ...item, primaryPhone: null, worksiteName: null, assessment: null, lastTouchedAt: null, tags: [], match: null } : item;
  }
}
