import { Injectable } from '@nestjs/common';
import type { Scope } from '@doorstep/platform/database';
import { ContactLists } from './contact-lists';
import { PeopleOutRepository } from './data/people-out.repository';
import type { PartOut, PersonOut } from './domain';

/** Whole lists of people for files, never beyond what who acts may see. */
@Injectable()
export class PeopleOut {
  constructor(
    private readonly lists: ContactLists,
    private readonly out: PeopleOutRepository,
  ) {}

  /** How many people a filter finds. @throws 422 naming what cannot be read, 404 for a saved list that is not theirs. */
  count(scope: Scope, filter: Record<string, unknown>): Promise<number> {
    return this.lists.countOf(scope, filter);
  }

  /** The people whom the list shows, in the order of their names, a thousand at a time. In a scope of one moment (`withMoment`), so that nobody is half before and half after a change. */
  async *read(scope: Scope, filter: Record<string, unknown>, parts: readonly PartOut[]): AsyncGenerator<PersonOut[]> {
    const asking = await this.lists.asking(scope, filter);
    if (asking) yield* this.out.read(scope, asking.visible, { ...asking, parts });
  }
}
