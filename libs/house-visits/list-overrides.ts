import { Injectable } from '@nestjs/common';
import { Audiences, ContactsService, DoorFacts } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound } from '@doorstep/kernel';
import { recordAct } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { AddedPerson } from './data/list-additions';
import { addToList, listRoom } from './data/list-additions';
import { HouseVisitsRepository } from './data/house-visits.repository';
import type { NewStop } from './data/visit-lists.repository';
import { VisitListsRepository } from './data/visit-lists.repository';
import { AT_HAND, LIST_DEFAULTS, compareDoors } from './domain';
import { UnsafeDoors } from './unsafe-doors';

/** Whom a lead put on a list though they stand on another, and who could not be. */
export interface Overridden {
  id: Uuid;
  added: Uuid[];
  leftOut: Array<{ contactId: Uuid; reason: 'do_not_contact' | 'no_address' | 'unsafe' | 'list_full' }>;
}

/** A person is on one open list at a time, unless a lead says otherwise: by name, on the record. */
@Injectable()
export class ListOverrides {
  constructor(
    private readonly lists: VisitListsRepository,
    private readonly visits: HouseVisitsRepository,
    private readonly contacts: ContactsService,
    private readonly doors: DoorFacts,
    private readonly audiences: Audiences,
    private readonly unsafe: UnsafeDoors,
  ) {}

  /** Who stands on the list already stays as they are. @throws 404, 409 where the list is not at hand. */
  async add(scope: Scope, listId: Uuid, contactIds: readonly Uuid[]): Promise<Overridden> {
    await this.contacts.requireVisible(scope, contactIds);
    // People first, then the list: the order in which lists are cut.
    await this.visits.lockContacts(scope, contactIds);
    const list = await this.lists.find(scope, listId, true);
    if (!list) throw notFound();
    if (!AT_HAND.includes(list.status)) throw new DomainError('house-visits/list-state', { status: 409 });
    const room = (await listRoom(scope, listId))!;
    const facts = await this.doors.find(scope, contactIds);
    const unsafe = await this.unsafe.marks(scope, [...facts.values()].map((fact) => fact.doorKey));
    const leftOut: Overridden['leftOut'] = [];
    const doors = new Map(Object.entries(room.doors));
    const [stops, people]: [NewStop[], AddedPerson[]] = [[], []];
    const wished = [...new Set(contactIds)].filter((one) => !room.people.includes(one)).flatMap((one) => {
      const fact = facts.get(one);
      const marked = fact !== undefined && unsafe.has(fact.doorKey);
      if (fact && !fact.doNotContact && fact.address?.line1 && !marked) return [{ id: one, address: fact.address, doorKey: fact.doorKey || one }];
      leftOut.push({ contactId: one, reason: !fact || fact.doNotContact ? 'do_not_contact' : marked ? 'unsafe' : 'no_address' });
      return [];
    });
    for (const { id, address, doorKey } of wished.sort((a, b) => compareDoors(a.address, b.address))) {
      if (!doors.has(doorKey) && room.stops + stops.length >= LIST_DEFAULTS.mostStops) {
        leftOut.push({ contactId: id, reason: 'list_full' });
        continue;
      }
      if (!doors.has(doorKey)) {
        doors.set(doorKey, newId(scope.now.getTime()));
        stops.push({ id: doors.get(doorKey)!, address, doorKey, contactIds: [] });
      }
      people.push({ contactId: id, stopId: doors.get(doorKey)! });
    }
    const added = people.map((one) => one.contactId);
    await addToList(scope, listId, room.last, stops, people, true);
    await this.audiences.addMembers(scope, listId, added);
    await this.lists.forgetLeftOut(scope, listId, added);
    if (added.length > 0) await recordAct(scope, { act: 'house-visits.on-two-lists', subjectKind: 'visit_list', subjectId: listId, count: added.length, people: added });
    return { id: listId, added, leftOut };
  }
}
