import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { oneAtATime } from '@doorstep/platform/database';
import type { Created } from '@doorstep/platform/http';
import { openPeople, takeLinesAlong } from './data/list-rests';
import { VisitListsRepository } from './data/visit-lists.repository';
import { AT_HAND } from './domain';
import type { VisitListView } from './visit-list-view';
import { VisitListsService } from './visit-lists.service';

export interface RestWish {
  id?: Uuid;
  name: string;
  visitorIds?: string[] | null;
}

/** What is left of a list that went back: its open doors on a new list, with the lines that were written for them. */
@Injectable()
export class ListRests {
  constructor(
    private readonly lists: VisitListsRepository,
    private readonly service: VisitListsService,
  ) {}

  /** Sent twice it is one list. Who is on another list since is not on it. @throws 404, 409 while the list is at hand, 422 where nobody is left. */
  async make(scope: Scope, listId: Uuid, wish: RestWish): Promise<Created<VisitListView>> {
    await oneAtATime(scope, 'visit-list', wish.id);
    const list = await this.lists.find(scope, listId);
    if (!list) throw notFound();
    if (AT_HAND.includes(list.status) || list.status === 'draft') throw new DomainError('house-visits/list-state', { status: 409 });
    const id = wish.id ?? newId(scope.now.getTime());
    const there = wish.id ? await this.lists.find(scope, id) : null;
    if (there) {
      if (there.filter['restOf'] !== listId) throw new DomainError('platform/id-reused', { status: 409, field: 'id' });
      return { created: false, value: await this.service.get(scope, id) };
    }
    const left = await openPeople(scope, listId);
    const busy = await this.lists.onOpenLists(scope, left);
    const people = left.filter((one) => !busy.has(one));
    if (people.length === 0) throw new DomainError('house-visits/list-no-rest', { status: 409 });
    const made = await this.service.create(scope, {
      id, name: wish.name, campaignId: list.campaign_id, contactIds: people, filter: { restOf: listId }, visitorIds: wish.visitorIds ?? [], maxStops: list.max_stops, maxMinutes: list.max_minutes,
    });
    await takeLinesAlong(scope, listId, id);
    return made;
  }
}
