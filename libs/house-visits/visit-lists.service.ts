import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import { CampaignsService } from '@doorstep/campaigns';
import { Audiences, ContactsService, DoorFacts } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound, shortCode } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { oneAtATime } from '@doorstep/platform/database';
import type { Created, Page } from '@doorstep/platform/http';
import { Cursors, refuseOtherContent, requestHash } from '@doorstep/platform/http';
import { HouseVisitsRepository } from './data/house-visits.repository';
import type { ListFilter, NewStop } from './data/visit-lists.repository';
import { VisitListsRepository, sortValue } from './data/visit-lists.repository';
import type { ListSort, ListStatus } from './domain';
import { AT_HAND, LIST_DEFAULTS, mayListMove } from './domain';
import { dealDoors } from './domain/cutting';
import { ListCandidates, leftOutAt } from './list-candidates';
import { ListHands } from './list-hands';
import { ListTimes } from './list-times';
import type { VisitListView } from './visit-list-view';
import { VisitListViews } from './visit-list-view';
import { RoundHeard } from './round-heard';

export interface VisitListWish {
  id?: Uuid;
  name: string;
  campaignId?: Uuid | null;
  contactIds?: Uuid[] | null;
  filter?: Record<string, unknown> | null;
  visitorIds?: string[] | null;
  maxStops?: number | null;
  maxMinutes?: number | null;
  plannedAt?: string | null;
  dueBackAt?: string | null;
  status?: ListStatus | null;
}

export interface VisitListChange {
  version: number;
  name?: string | null;
  status?: ListStatus | null;
  plannedAt?: string | null;
  dueBackAt?: string | null;
  visitorIds?: string[] | null;
}

const HOUR = 3_600_000;

/** Visit lists: doors in a sensible order, handed to one or two visitors (DOMAIN 4). Several at once are cut by `ListCutting`. */
@Injectable()
export class VisitListsService {
  constructor(
    private readonly lists: VisitListsRepository,
    private readonly visits: HouseVisitsRepository,
    private readonly doors: DoorFacts,
    private readonly candidates: ListCandidates,
    private readonly contacts: ContactsService,
    private readonly audiences: Audiences,
    private readonly members: Members,
    private readonly campaigns: CampaignsService,
    private readonly hands: ListHands,
    private readonly times: ListTimes,
    private readonly views: VisitListViews,
    private readonly cursors: Cursors,
    private readonly heard: RoundHeard,
  ) {}

  async create(scope: Scope, wish: VisitListWish): Promise<Created<VisitListView>> {
    const id = wish.id ?? newId(scope.now.getTime());
    const hash = requestHash({ ...wish, id });
    await oneAtATime(scope, 'visit-list', wish.id);
    const there = wish.id ? await this.lists.requestHash(scope, id) : null;
    if (there) {
      refuseOtherContent(there, hash);
      return { created: false, value: await this.get(scope, id) };
    }
    if (wish.campaignId) await this.campaigns.requireVisible(scope, [wish.campaignId]);
    const people = [...new Set(wish.contactIds?.length ? wish.contactIds : await this.contacts.idsOf(scope, wish.filter ?? {}, LIST_DEFAULTS.mostStops * 4))];
    if (people.length === 0) throw new DomainError('house-visits/list-empty', { field: 'contactIds' });
    await this.contacts.requireVisible(scope, people);
    const visitors = await this.visitors(scope, wish.visitorIds ?? []);
    // Two lists cut at the same moment wait here for one another: a person is on one open list at a time.
    await this.visits.lockContacts(scope, people);
    if (wish.contactIds?.length) await this.refuseChosenElsewhere(scope, wish.contactIds);
    const { stops, minutes, leftOut } = await this.cut(scope, people, wish);
    if (stops.length === 0) throw new DomainError('house-visits/list-no-doors', { field: 'contactIds', extra: { leftOut } });
    await this.audiences.open(scope, 'visit_list', id);
    const status = wish.status ?? (visitors.length > 0 ? 'checked_out' : 'ready');
    const dueBackAt = wish.dueBackAt ? dueWithin(scope, wish.dueBackAt) : status === 'checked_out' ? await this.times.usualEnd(scope) : endInHand(scope, status, visitors);
    await this.lists.insert(scope, {
      id, code: shortCode(randomBytes(8)), name: wish.name, campaignId: wish.campaignId ?? null, status, filter: { ...(wish.filter ?? {}), leftOut, visitorIds: visitors },
      maxStops: wish.maxStops ?? LIST_DEFAULTS.maxStops, maxMinutes: wish.maxMinutes ?? null, minutes, plannedAt: wish.plannedAt ? new Date(wish.plannedAt) : null, dueBackAt, requestHash: hash,
    });
    await this.lists.insertStops(scope, id, stops);
    await this.audiences.addMembers(scope, id, stops.flatMap((stop) => [...stop.contactIds]));
    await this.hands.hand(scope, { id, status, dueBackAt }, { before: [], now: visitors });
    return { created: true, value: await this.get(scope, id) };
  }

  async get(scope: Scope, id: Uuid): Promise<VisitListView> {
    const row = await this.lists.find(scope, id);
    if (!row) throw notFound();
    return (await this.views.show(scope, [row]))[0]!;
  }

  async list(scope: Scope, wish: ListFilter & { sort?: ListSort; limit: number; cursor?: string; count: boolean }): Promise<Page<VisitListView>> {
    const { limit, cursor, count, sort = '-updatedAt', ...filter } = wish;
    const mark = { list: 'visit-lists', sort, ...filter };
    const rows = await this.lists.list(scope, filter, this.cursors.read(cursor, mark), limit, sort);
    const views = await this.views.show(scope, rows.slice(0, limit));
    const page = this.cursors.page(rows, limit, mark, (row) => [sortValue(row, sort), row.id], (row) => views[rows.indexOf(row)]!);
    return count ? { ...page, total: await this.lists.count(scope, filter) } : page;
  }

  async change(scope: Scope, id: Uuid, change: VisitListChange): Promise<VisitListView> {
    const row = await this.lists.find(scope, id, true);
    if (!row) throw notFound();
    if (change.version !== row.version) throw new DomainError('platform/version-conflict', { status: 409, extra: { currentVersion: row.version } });
    const status = change.status ?? row.status;
    if (!mayListMove(row.status, status)) throw new DomainError('house-visits/list-state', { status: 409, field: 'status' });
    if (AT_HAND.includes(status) && !AT_HAND.includes(row.status)) await this.refuseBusy(scope, id);
    const held = await this.hands.holders(scope, id);
    const visitors = change.visitorIds ? await this.visitors(scope, change.visitorIds) : held.length > 0 ? held : ((row.filter['visitorIds'] as Uuid[] | undefined) ?? []);
    const out = status === 'checked_out' && row.status !== 'checked_out';
    const asHanded = AT_HAND.includes(row.status) && held.includes(scope.actor.userId!) && !change.dueBackAt && sameIds(visitors, held);
    // What comes to hand anew, or is taken back to wait, has none of its old time left.
    const kept = status === 'ready' && row.status !== 'ready' && !asHanded ? null : row.due_back_at;
    const dueBackAt = change.dueBackAt ? dueWithin(scope, change.dueBackAt)
      : out ? sooner(await this.times.usualEnd(scope), asHanded && row.due_back_at) : (kept ?? endInHand(scope, status, visitors));
    const handing = change.visitorIds || change.dueBackAt || status !== row.status;
    if (handing && !asHanded && AT_HAND.includes(status) && visitors.length > 0) await this.hands.requireSightBeside(scope, id);
    await this.lists.update(scope, id, {
      name: change.name ?? row.name, status, dueBackAt, plannedAt: change.plannedAt === undefined ? row.planned_at : change.plannedAt ? new Date(change.plannedAt) : null,
      filter: { ...row.filter, visitorIds: visitors },
    });
    await this.hands.hand(scope, { id, status, dueBackAt }, { before: held, now: visitors });
    if (!AT_HAND.includes(status)) await this.heard.returned(scope, id);
    return this.get(scope, id);
  }

  /** A list comes to hand only with people who are on no other open list now. */
  private async refuseBusy(scope: Scope, id: Uuid): Promise<void> {
    const people = (await this.lists.stops(scope, id)).flatMap((stop) => stop.people.map((person) => person.contactId));
    await this.visits.lockContacts(scope, people);
    const busy = await this.lists.onOpenLists(scope, people);
    if (busy.size > 0) throw new DomainError('house-visits/on-open-list', { status: 409, field: 'status', params: { n: busy.size }, extra: { contactIds: [...busy] } });
  }

  /** Somebody put on a list by hand is never silently left out (CONTRACT 5). @throws 409 that names each of those who stand on another open list. */
  private async refuseChosenElsewhere(scope: Scope, chosen: readonly Uuid[]): Promise<void> {
    const busy = await this.lists.onOpenLists(scope, chosen);
    if (busy.size === 0) return;
    const facts = await this.doors.find(scope, [...busy]);
    throw new DomainError('house-visits/on-open-list', {
      status: 409, params: { n: busy.size }, extra: { contactIds: [...busy] },
      errors: chosen.flatMap((id, index) => busy.has(id) ? [{ field: `contactIds[${index}]`, code: 'house-visits/person-on-open-list', params: { name: facts.get(id)?.displayName ?? '' } }] : []),
    });
  }

  private async visitors(scope: Scope, sent: readonly string[]): Promise<Uuid[]> {
    const ids = [...new Set(sent.map((id) => (id === 'me' ? scope.actor.userId! : id)))];
    const known = await this.members.find(scope, ids);
    if (ids.some((id) => !known.has(id))) throw new DomainError('house-visits/visitor-unknown', { field: 'visitorIds' });
    return ids;
  }

  /** The lists of one cut that who acts may see, in their order. */
  async ofCut(scope: Scope, cutId: Uuid): Promise<VisitListView[]> {
    return this.views.show(scope, await this.lists.ofCut(scope, cutId));
  }

  /** One list of the doors of these people; who must not be visited, or finds no room, is left out, and said so. */
  private async cut(scope: Scope, people: readonly Uuid[], wish: VisitListWish): Promise<{ stops: NewStop[]; minutes: number; leftOut: VisitListView['leftOut'] }> {
    const { doors, leftOut } = await this.candidates.of(scope, people, null);
    const dealt = dealDoors(doors, { visitors: [{ languages: [] }], maxStops: wish.maxStops ?? LIST_DEFAULTS.maxStops, maxMinutes: wish.maxMinutes ?? null, languageMatch: false, start: null });
    const [list] = dealt.lists;
    const stops = (list?.doors ?? []).map((door) => ({ id: newId(scope.now.getTime()), address: door.address, doorKey: door.key, contactIds: door.people.map((person) => person.id) }));
    return { stops, minutes: list?.minutes ?? 0, leftOut: [...leftOut, ...leftOutAt(dealt.leftOut)].map(({ contactId, reason }) => ({ contactId, reason })) };
  }
}

const latestEnd = (scope: Scope): Date => new Date(scope.now.getTime() + LIST_DEFAULTS.mostDueBackDays * 24 * HOUR);
/** A list that waits in somebody's hands ends as well. */
const endInHand = (scope: Scope, status: ListStatus, visitors: readonly Uuid[]): Date | null => (AT_HAND.includes(status) && visitors.length > 0 ? latestEnd(scope) : null);
const sooner = (one: Date, other: Date | false | null): Date => (other && other < one ? other : one);
const sameIds = (one: readonly Uuid[], other: readonly Uuid[]): boolean => [...one].sort().join() === [...other].sort().join();

/** @throws DomainError 422 naming `dueBackAt` where it lies further away than a list is ever in hand. */
function dueWithin(scope: Scope, sent: string): Date {
  const at = new Date(sent);
  if (at > latestEnd(scope)) throw new DomainError('house-visits/due-too-far', { field: 'dueBackAt', params: { days: LIST_DEFAULTS.mostDueBackDays } });
  return at;
}
