import { Injectable } from '@nestjs/common';
import type { BegunAct, BulkOutcome, BulkTarget, ChangedPerson, LeftOutReason, WasIn } from '@doorstep/contacts';
import { BulkActKinds, DoorFacts, TEAM_ROLES, joinAudiences, requiredTarget, unjoinAudiences } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { AddedPerson } from './data/list-additions';
import { addToList, listRoom, takeFromList } from './data/list-additions';
import type { NewStop } from './data/visit-lists.repository';
import { VisitListsRepository } from './data/visit-lists.repository';
import { AT_HAND, compareDoors } from './domain';
import { UnsafeDoors } from './unsafe-doors';

/** How somebody on a list got there, for taking it back. */
interface Before {
  stopId: Uuid;
  was: WasIn[];
}

/** Many people added to a visit list that is not back yet: at their door where it is on the list, else behind the others. */
@Injectable()
export class VisitListBulkActs {
  constructor(
    kinds: BulkActKinds,
    private readonly lists: VisitListsRepository,
    private readonly doors: DoorFacts,
    private readonly unsafe: UnsafeDoors,
  ) {
    kinds.add({
      act: 'add_to_visit_list',
      sight: 'given',
      roles: TEAM_ROLES,
      readTarget: (scope, sent) => this.readTarget(scope, sent),
      apply: (scope, act, contactIds) => this.apply(scope, act, contactIds),
      undo: (scope, act, people) => this.undo(scope, act, people),
    });
  }

  /** @throws 404 for a list that is not theirs to see, 409 for one that is back or laid aside. */
  private async readTarget(scope: Scope, sent: BulkTarget): Promise<BulkTarget> {
    const visitListId = requiredTarget(sent, 'visitListId');
    const list = await this.lists.find(scope, visitListId, true);
    if (!list) throw new DomainError('platform/not-found', { status: 404, field: 'target.visitListId' });
    if (list.status !== 'draft' && !AT_HAND.includes(list.status)) throw new DomainError('house-visits/list-state', { status: 409, field: 'target.visitListId' });
    return { visitListId };
  }

  private async apply(scope: Scope, { target }: BegunAct, contactIds: readonly Uuid[]): Promise<BulkOutcome> {
    const listId = target.visitListId!;
    const room = (await listRoom(scope, listId))!;
    const wished = contactIds.filter((id) => !room.people.includes(id));
    const facts = await this.doors.find(scope, wished);
    const busy = await this.lists.onOpenLists(scope, wished);
    const marked = await this.unsafe.marks(scope, [...facts.values()].map((fact) => fact.doorKey));
    const leftOut = new Map<Uuid, LeftOutReason>();
    const fit = wished.flatMap((id) => {
      const fact = facts.get(id);
      const reason = !fact || fact.doNotContact ? 'do_not_contact' : busy.has(id) ? 'on_open_list' : !fact.address?.line1 ? 'no_address' : marked.has(fact.doorKey) ? 'unsafe' : null;
      if (reason) leftOut.set(id, reason);
      return reason ? [] : [{ id, address: fact!.address!, doorKey: fact!.doorKey || id }];
    });
    const doors = new Map(Object.entries(room.doors));
    const [stops, people]: [NewStop[], AddedPerson[]] = [[], []];
    for (const { id, address, doorKey } of fit.sort((a, b) => compareDoors(a.address, b.address))) {
      if (!doors.has(doorKey) && room.stops + stops.length >= room.maxStops) {
        leftOut.set(id, 'list_full');
        continue;
      }
      if (!doors.has(doorKey)) {
        doors.set(doorKey, newId(scope.now.getTime()));
        stops.push({ id: doors.get(doorKey)!, address, doorKey, contactIds: [] });
      }
      people.push({ contactId: id, stopId: doors.get(doorKey)! });
    }
    await addToList(scope, listId, room.last, stops, people);
    const was = await joinAudiences(scope, [listId], people.map(({ contactId }) => contactId));
    return { changed: new Map(people.map(({ contactId, stopId }): [Uuid, Before] => [contactId, { stopId, was: was.get(contactId) ?? [] }])), leftOut };
  }

  private async undo(scope: Scope, { at, target }: BegunAct, people: readonly ChangedPerson[]): Promise<Set<Uuid>> {
    const before = people.map(({ contactId, before: was }) => ({ contactId, ...(was as Before) }));
    const taken = await takeFromList(scope, target.visitListId!, before);
    await unjoinAudiences(scope, at, before.filter(({ contactId }) => taken.has(contactId)).map(({ contactId, was }) => ({ contactId, before: was })));
    return taken;
  }
}
