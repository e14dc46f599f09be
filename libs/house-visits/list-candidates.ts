import { Injectable } from '@nestjs/common';
import type { PersonToVisit } from '@doorstep/contacts';
import { PeopleToVisit } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { HouseVisitsRepository } from './data/house-visits.repository';
import { ListCutsRepository } from './data/list-cuts.repository';
import { VisitListsRepository } from './data/visit-lists.repository';
import type { LeftOutOfList } from './domain';
import type { DealtDoor } from './domain/cutting';
import { listSettings } from './list-settings';
import { UnsafeDoors } from './unsafe-doors';

const DAY = 86_400_000;

/** A door with the people there who can be visited. A household is one door with several people. */
export interface CandidateDoor extends DealtDoor {
  readonly key: string;
  readonly address: NonNullable<PersonToVisit['address']>;
  readonly people: PersonToVisit[];
  readonly languages: string[][];
}

export interface LeftOutPerson {
  contactId: Uuid;
  displayName: string;
  reason: LeftOutOfList;
}

/** What is asked of people beside whether they can be visited at all. */
export interface RestWish {
  /** Nobody who was visited within so many days; 0: whenever it was. Nothing said: whom a visit reached rests as long as the organization lets them, and whose door stayed closed until the next day. */
  notVisitedDays?: number | null;
  /** When the round is to be. */
  plannedAt?: Date | null;
}

/** People to doors: who can be put on a list now, and who not, and why. */
@Injectable()
export class ListCandidates {
  constructor(
    private readonly people: PeopleToVisit,
    private readonly lists: VisitListsRepository,
    private readonly visits: HouseVisitsRepository,
    private readonly cuts: ListCutsRepository,
    private readonly unsafe: UnsafeDoors,
  ) {}

  /** Two cuts of the same people at the same moment wait here for one another: a person is on one open list at a time. */
  lock(scope: Scope, people: readonly Uuid[]): Promise<void> {
    return this.visits.lockContacts(scope, people);
  }

  async of(scope: Scope, ids: readonly Uuid[], wish: RestWish | null): Promise<{ doors: CandidateDoor[]; leftOut: LeftOutPerson[] }> {
    const people = await this.people.find(scope, ids);
    const busy = await this.lists.onOpenLists(scope, ids);
    const marked = await this.unsafe.marks(scope, people.map((person) => person.doorKey));
    const { resting, tried } = await this.resting(scope, ids, wish);
    const leftOut: LeftOutPerson[] = [];
    const doors = new Map<string, CandidateDoor>();
    for (const person of people) {
      const { id, displayName, address, doorKey } = person;
      const reason: LeftOutOfList | null = person.doNotContact ? 'do_not_contact' : busy.has(id) ? 'on_open_list' : !address?.line1 ? 'no_address' : marked.has(doorKey) ? 'unsafe' : resting.has(id) ? 'too_recent' : tried.has(id) ? 'tried_today' : null;
      if (reason) {
        leftOut.push({ contactId: id, displayName, reason });
        continue;
      }
      const key = doorKey || id;
      const door = doors.get(key) ?? { key, address: address!, people: [], languages: [] };
      door.people.push(person);
      door.languages.push(person.languages);
      doors.set(key, door);
    }
    return { doors: [...doors.values()], leftOut };
  }

  private async resting(scope: Scope, ids: readonly Uuid[], wish: RestWish | null): Promise<{ resting: ReadonlySet<Uuid>; tried: ReadonlySet<Uuid> }> {
    if (!wish || wish.notVisitedDays === 0) return { resting: new Set(), tried: new Set() };
    const { notVisitedDays, plannedAt } = wish;
    const days = notVisitedDays ?? (await listSettings(scope))['visits.restDays'];
    const since = days > 0 ? new Date(scope.now.getTime() - days * DAY) : null;
    const plannedAfter = plannedAt && plannedAt > scope.now ? plannedAt : scope.now;
    return {
      resting: await this.cuts.resting(scope, ids, { since, reachedOnly: (notVisitedDays ?? null) === null, plannedAfter }),
      tried: await this.cuts.triedOn(scope, ids, plannedAfter),
    };
  }
}

/** Everybody at these doors, left out for one reason. */
export const leftOutAt = (doors: ReadonlyArray<{ door: CandidateDoor; reason: LeftOutOfList }>): LeftOutPerson[] =>
  doors.flatMap(({ door, reason }) => door.people.map(({ id, displayName }) => ({ contactId: id, displayName, reason })));
