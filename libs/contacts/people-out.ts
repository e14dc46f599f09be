import { Injectable } from '@nestjs/common';
import type { Scope } from '@doorstep/platform/database';
import { ContactListsRepository } from './data/contact-lists.repository';
import type { PeopleOutWish } from './data/people-out.repository';
import { PeopleOutRepository } from './data/people-out.repository';
import { withSavedList } from './data/saved-list-filter';
import type { AskedSearch, ContactFilter, PartOut, PersonOut } from './domain';
import { askSearch, readContactFilter } from './domain';
import { visibleContacts, visibleIds } from './visible';

interface Asked {
  readonly filter: ContactFilter;
  readonly asked: AskedSearch | null;
  /** A question that says nothing finds nobody. */
  readonly nobody: boolean;
}

/** Whole lists of people for files, never beyond what who acts may see. */
@Injectable()
export class PeopleOut {
  constructor(
    private readonly lists: ContactListsRepository,
    private readonly out: PeopleOutRepository,
  ) {}

  /** How many people a filter finds. @throws 422 naming what cannot be read, 404 for a saved list that is not theirs. */
  async count(scope: Scope, filter: Record<string, unknown>): Promise<number> {
    const wish = await this.asked(scope, filter);
    if (wish.nobody) return 0;
    return this.lists.count(scope, visibleContacts(scope, 'c'), { filter: wish.filter, asked: wish.asked, seenIds: visibleIds(scope) });
  }

  /** The people in the order of their names, a thousand at a time. In the scope's one transaction, so it is one moment. */
  async *read(scope: Scope, filter: Record<string, unknown>, parts: readonly PartOut[]): AsyncGenerator<PersonOut[]> {
    const wish = await this.asked(scope, filter);
    if (wish.nobody) return;
    const read: PeopleOutWish = { filter: wish.filter, asked: wish.asked, seenIds: visibleIds(scope), parts };
    yield* this.out.read(scope, visibleContacts(scope, 'c'), read);
  }

  private async asked(scope: Scope, sent: Record<string, unknown>): Promise<Asked> {
    const filter = await withSavedList(scope, readContactFilter(sent), 'filter.');
    const asked = filter.q ? askSearch(filter.q) : null;
    return { filter, asked, nobody: Boolean(filter.q?.trim()) && asked === null };
  }
}
