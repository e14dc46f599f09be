import { Injectable } from '@nestjs/common';
import type { DoorAddress, NextAttemptRow } from '@doorstep/contacts';
import { ContactsService, DoorFacts, doorKeyOf, nextAttemptsOf } from '@doorstep/contacts';
import { FollowUpsService } from '@doorstep/follow-ups';
import type { DayPart, Uuid } from '@doorstep/kernel';
import { DomainError, dayIn, notFound, weekdayOf } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { VisitQueries } from './data/visit-queries';
import { VisitListsRepository } from './data/visit-lists.repository';
import { AT_HAND } from './domain';
import { ListSyncs } from './list-syncs';
import type { AttemptReason, AttemptState, Outcome } from './domain';
import { placeOfStop } from './stop-places';
import type { DoorMark } from './unsafe-doors';
import { UnsafeDoors } from './unsafe-doors';
import { RoundHeard } from './round-heard';

/** When a closed door is to be tried next; `call` and `other_way` after the last attempt, with no time. */
export interface NextAttemptBrief {
  state: AttemptState;
  /** Which attempt is next, or how many were made. */
  attempt: number;
  of: number;
  /** The first such day; a later one of the same weekday is as good. */
  day: string | null;
  weekday: number | null;
  part: DayPart | null;
  reason: AttemptReason | null;
}

/** What a list hands to its visitor about one person (DOMAIN 2 door brief): never notes, never others' assessments. */
export interface DoorBrief {
  displayName: string;
  nameToSay: string;
  otherName: string | null;
  languages: string[];
  /** Whether a number is on file that could be texted; the number itself stays behind. */
  hasPhone: boolean;
  streetLine: string | null;
  /** A visitor did not feel safe at this door: told before anything else. */
  unsafe: DoorMark | null;
  caution: string | null;
  addressNotes: string | null;
  lastVisit: { outcome: Outcome; on: string; visitor: string } | null;
  nextAttempt: NextAttemptBrief | null;
  promises: string[];
  ties: Array<{ name: string; kind: string }>;
  lines: string[];
}

export interface StopView {
  id: Uuid;
  position: number;
  state: 'open' | 'done' | 'skipped';
  address: DoorAddress;
  unsafe: DoorMark | null;
  addressNotes: string | null;
  people: Array<{ contactId: Uuid; brief: DoorBrief }>;
}

/** One person's door. `address` is null where none is known. */
export interface PersonDoor {
  address: StopView['address'] | null;
  brief: DoorBrief;
}

const PROMISES = 3;
const TIES = 2;

/** The doors of a list in order, with the briefs that its holder may carry. A volunteer's brief has no promises and ties (DOMAIN 3). */
@Injectable()
export class DoorBriefs {
  constructor(
    private readonly lists: VisitListsRepository,
    private readonly visits: VisitQueries,
    private readonly doors: DoorFacts,
    private readonly contacts: ContactsService,
    private readonly followUps: FollowUpsService,
    private readonly syncs: ListSyncs,
    private readonly unsafe: UnsafeDoors,
    private readonly heard: RoundHeard,
  ) {}

  async stops(scope: Scope, listId: Uuid): Promise<StopView[]> {
    const list = await this.lists.find(scope, listId);
    if (!list || (scope.actor.role === 'volunteer' && !AT_HAND.includes(list.status))) throw notFound();
    await this.syncs.note(scope, listId);
    await this.heard.sign(scope);
    const rows = await this.lists.stops(scope, listId);
    const briefs = await this.ofPeople(scope, rows.flatMap((row) => row.people.map((person) => person.contactId)));
    // The place that is gone to, wherever its people are entered by now.
    const keys = new Map(rows.map((row) => [row.id, doorKeyOf({ line1: row.line1, line2: row.line2, city: row.city, postalCode: row.postal_code })]));
    const marked = await this.unsafe.marks(scope, keys.values());
    const stops = rows.map((row) => ({
      id: row.id, position: row.position, state: row.state,
      address: placeOfStop(
        { line1: row.line1, line2: row.line2, city: row.city, region: row.region, postalCode: row.postal_code, country: row.country, latitude: row.latitude, longitude: row.longitude },
        row.people.map((person) => briefs.get(person.contactId)?.address)),
      unsafe: marked.get(keys.get(row.id)!) ?? null,
      addressNotes: row.people.map((person) => briefs.get(person.contactId)?.brief.addressNotes).find(Boolean) ?? null,
      people: row.people.flatMap(({ contactId, lines }) => {
        const known = briefs.get(contactId);
        return known ? [{ contactId, brief: { ...known.brief, lines } }] : [];
      }),
    }));
    // A door of which nobody is seen any more is not shown either: a list that went back is no directory of addresses.
    return stops.filter((stop) => stop.people.length > 0);
  }

  /** The door of each of these people. Who is not seen is not in the answer. */
  async ofPeople(scope: Scope, ids: readonly Uuid[]): Promise<Map<Uuid, PersonDoor>> {
    const facts = await this.doors.find(scope, ids);
    await this.contacts.looked(scope, [...facts.keys()], 'door');
    const last = await this.visits.lastOf(scope, ids);
    const attempts = await nextAttemptsOf(scope, [...facts.keys()]);
    const full = scope.actor.role !== 'volunteer';
    const marked = await this.unsafe.marks(scope, [...facts.values()].map((fact) => fact.doorKey));
    const promises = full ? await this.followUps.openPromises(scope, ids) : new Map<Uuid, string[]>();
    return new Map([...facts].map(([id, fact]) => {
      const visit = last.get(id);
      const brief: DoorBrief = {
        displayName: fact.displayName, nameToSay: fact.nameToSay, otherName: fact.otherName, languages: fact.languages, hasPhone: fact.hasPhone,
        streetLine: fact.address ? [fact.address.line1, fact.address.line2].filter(Boolean).join(', ') : null,
        unsafe: marked.get(fact.doorKey) ?? null, caution: fact.caution, addressNotes: fact.addressNotes,
        lastVisit: visit ? { outcome: visit.outcome, on: dayIn(visit.visitedAt, visit.timeZone), visitor: visit.visitor.split(/\s+/)[0]! } : null,
        nextAttempt: briefAttempt(attempts.get(id)),
        promises: (promises.get(id) ?? []).slice(0, PROMISES), ties: full ? fact.ties.slice(0, TIES) : [], lines: [],
      };
      return [id, { address: fact.address, brief }];
    }));
  }

  /** Writes up to three lines for a door: what the visitor should know, in the words of who cut the list. */
  async writeLines(scope: Scope, listId: Uuid, stopId: Uuid, contactId: Uuid, lines: string[]): Promise<void> {
    const list = await this.lists.find(scope, listId, true);
    if (!list || scope.actor.role === 'volunteer') throw notFound();
    if (lines.length > 3) throw new DomainError('too-many', { field: 'lines', params: { max: 3 } });
    await this.contacts.requireVisible(scope, [contactId]);
    if (!(await this.lists.writeLines(scope, listId, stopId, contactId, lines))) throw notFound();
  }
}

function briefAttempt(row: NextAttemptRow | undefined): NextAttemptBrief | null {
  if (!row) return null;
  const { state, attempt, most, day, part, reason } = row;
  return { state, attempt, of: most, day, weekday: day ? weekdayOf(day) : null, part, reason };
}
