import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Member } from '@doorstep/accounts';
import { fillAudiences, visibleContact } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound, shortCode } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { Created } from '@doorstep/platform/http';
import { refuseOtherContent, requestHash } from '@doorstep/platform/http';
import type { NewCutList } from './data/list-cuts.repository';
import { ListCutsRepository } from './data/list-cuts.repository';
import { onOneOpenList } from './data/one-open-list';
import { LIST_DEFAULTS, countLeftOut } from './domain';
import type { DealtList } from './domain/cutting';
import { dealDoors } from './domain/cutting';
import type { CandidateDoor, LeftOutPerson } from './list-candidates';
import { ListCandidates, leftOutAt } from './list-candidates';
import type { ListCutWish, ReadCutWish } from './list-cut-wishes';
import { ListCutWishes } from './list-cut-wishes';
import type { CutListView, ListCutView } from './list-cut-view';
import { listNames, viewOfPlan } from './list-cut-view';
import { ListHands } from './list-hands';
import { ListTimes } from './list-times';
import { VisitListsService } from './visit-lists.service';

const HOUR = 3_600_000;
const KEPT_DAYS = 30;

/** What a wish comes to, before anything is made. */
interface Plan extends ReadCutWish {
  lists: Array<{ name: string; visitor: Member | null; dealt: DealtList<CandidateDoor> }>;
  leftOut: LeftOutPerson[];
}

/** What cutting writes, and hands out. */
@Injectable()
export class CutStore {
  constructor(
    readonly cuts: ListCutsRepository,
    readonly hands: ListHands,
    readonly times: ListTimes,
    readonly lists: VisitListsService,
  ) {}
}

/**
 * Cuts visit lists from many people at once: whoever cannot be visited now is left out with a reason, the others are dealt
 * door by door over the visitors, or into as many lists as they need (DOMAIN 4 House visits).
 */
@Injectable()
export class ListCutting {
  constructor(
    private readonly store: CutStore,
    private readonly wishes: ListCutWishes,
    private readonly candidates: ListCandidates,
  ) {}

  /** Makes the lists and hands them to their visitors. @throws as `plan`; 409 for an id with other content; 422 where nobody can be visited. */
  async create(scope: Scope, wish: ListCutWish): Promise<Created<ListCutView>> {
    const id = wish.id ?? newId(scope.now.getTime());
    const { dryRun: _, ...content } = wish;
    const hash = requestHash({ ...content, id });
    const there = wish.id ? await this.store.cuts.requestHash(scope, id) : null;
    if (there) return this.again(scope, id, there, hash);
    const read = await this.wishes.read(scope, wish);
    if (!(await this.store.cuts.begin(scope, { id, name: read.name, people: read.people.length, hash }))) return this.again(scope, id, await this.store.cuts.requestHash(scope, id), hash);
    await this.candidates.lock(scope, read.people);
    const plan = await this.plan(scope, wish, read);
    if (plan.lists.length === 0) {
      const { leftOut } = plan;
      throw new DomainError('house-visits/list-no-doors', { field: wish.contactIds?.length ? 'contactIds' : 'filter', extra: { leftOut, leftOutCounts: countLeftOut(leftOut.map((one) => one.reason)) } });
    }
    await this.write(scope, id, wish, plan);
    return { created: true, value: await this.get(scope, id) };
  }

  /** What would be made, and who left out; nothing is stored and nobody waits. @throws 404 and 422 for what is named wrongly. */
  async preview(scope: Scope, wish: ListCutWish): Promise<ListCutView> {
    return viewOfPlan(scope, await this.plan(scope, wish, await this.wishes.read(scope, wish)));
  }

  /** A cut as it was made: its lists as they are now, and who was left out. @throws 404 when it is not theirs. */
  async get(scope: Scope, id: Uuid): Promise<ListCutView> {
    const row = await this.store.cuts.find(scope, id);
    if (!row) throw notFound();
    const people = await this.store.cuts.peopleOf(scope, id);
    const lists = (await this.store.lists.ofCut(scope, id)).map(({ leftOut: _, ...list }): CutListView => ({ ...list, people: people.get(list.id) ?? 0 }));
    const leftOut = await this.store.cuts.leftOut(scope, id, visibleContact(scope, 'c'));
    const at = row.created_at.toISOString();
    return { id, version: 1, dryRun: false, name: row.name, people: row.people, lists, leftOut, leftOutCounts: countLeftOut(leftOut.map(({ reason }) => reason)), createdAt: at, updatedAt: at };
  }

  private async again(scope: Scope, id: Uuid, there: Buffer | null, hash: Buffer): Promise<Created<ListCutView>> {
    refuseOtherContent(there, hash);
    return { created: false, value: await this.get(scope, id) };
  }

  private async plan(scope: Scope, wish: ListCutWish, read: ReadCutWish): Promise<Plan> {
    const { notVisitedDays, plannedAt } = wish;
    const { doors, leftOut } = await this.candidates.of(scope, read.people, { notVisitedDays, plannedAt: plannedAt ? new Date(plannedAt) : null });
    const dealt = dealDoors(doors, {
      visitors: read.visitors, maxStops: wish.maxStops ?? LIST_DEFAULTS.maxStops, maxMinutes: wish.maxMinutes ?? null, languageMatch: wish.languageMatch ?? true, start: wish.start ?? null,
    });
    const visitorOf = (list: DealtList<CandidateDoor>): Member | null => (list.visitor === null ? null : read.visitors[list.visitor]!);
    const names = listNames(read.name, dealt.lists.map((list) => visitorOf(list)?.name ?? null));
    return { ...read, lists: dealt.lists.map((list, i) => ({ name: names[i]!, visitor: visitorOf(list), dealt: list })), leftOut: [...leftOut, ...leftOutAt(dealt.leftOut)] };
  }

  private async write(scope: Scope, cutId: Uuid, wish: ListCutWish, plan: Plan): Promise<void> {
    const now = scope.now.getTime();
    const plannedAt = wish.plannedAt ? new Date(wish.plannedAt) : null;
    // A round of a later day is due back as long after it.
    const later = Math.max(0, (plannedAt?.getTime() ?? now) - now);
    const dueBackAt = new Date(Math.min((await this.store.times.usualEnd(scope)).getTime() + later, now + LIST_DEFAULTS.mostDueBackDays * 24 * HOUR));
    // Ids of one instant have no order: a millisecond for each keeps the lists in theirs.
    const lists = plan.lists.map(({ name, visitor, dealt }, i): NewCutList => ({
      id: newId(now + i), code: shortCode(randomBytes(8)), name, status: visitor ? 'checked_out' : 'ready', minutes: dealt.minutes, dueBackAt: visitor ? dueBackAt : null, visitorIds: visitor ? [visitor.id] : [],
      stops: dealt.doors.map(({ key, address, people }) => ({ id: newId(now), address, doorKey: key, contactIds: people.map((person) => person.id) })),
    }));
    await fillAudiences(scope, 'visit_list', new Map(lists.map((list) => [list.id, list.stops.flatMap((stop) => [...stop.contactIds])])));
    await onOneOpenList(this.store.cuts.insertLists(scope, cutId, lists, { campaignId: plan.campaignId, maxStops: wish.maxStops ?? LIST_DEFAULTS.maxStops, maxMinutes: wish.maxMinutes ?? null, plannedAt }));
    for (const { id, status, visitorIds } of lists) if (visitorIds.length > 0) await this.store.hands.hand(scope, { id, status, dueBackAt }, { before: [], now: visitorIds });
    await this.store.cuts.insertLeftOut(scope, cutId, plan.leftOut);
    await this.store.cuts.forgetLeftOutBefore(scope, new Date(now - KEPT_DAYS * 24 * HOUR));
  }
}
