import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import { CampaignsService } from '@doorstep/campaigns';
import { Audiences, ContactsService, DoorFacts } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound, shortCode } from '@doorstep/kernel';
import { recordAct } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Created, Page } from '@doorstep/platform/http';
import { Cursors, refuseOtherContent, requestHash } from '@doorstep/platform/http';
import { HouseVisitsRepository } from './data/house-visits.repository';
import type { NewStop, VisitListRow } from './data/visit-lists.repository';
import { VisitListsRepository } from './data/visit-lists.repository';
import type { ListStatus } from './domain';
import { AT_HAND, LIST_DEFAULTS, compareDoors, mayListMove } from './domain';

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

export interface VisitListView {
  id: Uuid;
  version: number;
  code: string;
  name: string;
  campaignId: Uuid | null;
  status: ListStatus;
  maxStops: number;
  maxMinutes: number | null;
  plannedAt: string | null;
  dueBackAt: string | null;
  visitors: Array<{ id: Uuid; name: string }>;
  doors: number;
  done: number;
  leftOut: Array<{ contactId: Uuid; reason: 'do_not_contact' | 'on_open_list' | 'no_address' | 'list_full' }>;
  createdAt: string;
  updatedAt: string;
}

const HOUR = 3_600_000;

/** Visit lists: doors in a sensible order, handed to one or two visitors (DOMAIN 4; cutting and balancing come with the field's own part). */
@Injectable()
export class VisitListsService {
  constructor(
    private readonly lists: VisitListsRepository,
    private readonly visits: HouseVisitsRepository,
    private readonly doors: DoorFacts,
    private readonly contacts: ContactsService,
    private readonly audiences: Audiences,
    private readonly members: Members,
    private readonly campaigns: CampaignsService,
    private readonly cursors: Cursors,
  ) {}

  async create(scope: Scope, wish: VisitListWish): Promise<Created<VisitListView>> {
    const id = wish.id ?? newId(scope.now.getTime());
    const hash = requestHash({ ...wish, id });
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
    const { stops, leftOut } = await this.cut(scope, people, wish.maxStops ?? LIST_DEFAULTS.maxStops);
    if (stops.length === 0) throw new DomainError('house-visits/list-no-doors', { field: 'contactIds', extra: { leftOut } });
    await this.audiences.open(scope, 'visit_list', id);
    const status = wish.status ?? (visitors.length > 0 ? 'checked_out' : 'ready');
    const dueBackAt = wish.dueBackAt ? dueWithin(scope, wish.dueBackAt) : status === 'checked_out' ? usualEnd(scope) : endInHand(scope, status, visitors);
    await this.lists.insert(scope, {
      id, code: shortCode(randomBytes(8)), name: wish.name, campaignId: wish.campaignId ?? null, status, filter: { ...(wish.filter ?? {}), leftOut, visitorIds: visitors },
      maxStops: wish.maxStops ?? LIST_DEFAULTS.maxStops, maxMinutes: wish.maxMinutes ?? null, plannedAt: wish.plannedAt ? new Date(wish.plannedAt) : null, dueBackAt, requestHash: hash,
    });
    await this.lists.insertStops(scope, id, stops);
    await this.audiences.addMembers(scope, id, stops.flatMap((stop) => [...stop.contactIds]));
    await this.hand(scope, id, status, { before: [], now: visitors }, dueBackAt);
    return { created: true, value: await this.get(scope, id) };
  }

  async get(scope: Scope, id: Uuid): Promise<VisitListView> {
    const row = await this.lists.find(scope, id);
    if (!row) throw notFound();
    return (await this.show(scope, [row]))[0]!;
  }

  async list(scope: Scope, wish: { holderId?: Uuid; statuses?: ListStatus[]; campaignId?: Uuid; limit: number; cursor?: string; count: boolean }): Promise<Page<VisitListView>> {
    const { limit, cursor, count, ...filter } = wish;
    const mark = { list: 'visit-lists', ...filter };
    const rows = await this.lists.list(scope, filter, this.cursors.read(cursor, mark), limit);
    const views = await this.show(scope, rows);
    const page = this.cursors.page(rows, limit, mark, (row) => [row.updated_at.toISOString(), row.id], (row) => views[rows.indexOf(row)]!);
    return count ? { ...page, total: await this.lists.count(scope, filter) } : page;
  }

  async change(scope: Scope, id: Uuid, change: VisitListChange): Promise<VisitListView> {
    const row = await this.lists.find(scope, id, true);
    if (!row) throw notFound();
    if (change.version !== row.version) throw new DomainError('platform/version-conflict', { status: 409, extra: { currentVersion: row.version } });
    const status = change.status ?? row.status;
    if (!mayListMove(row.status, status)) throw new DomainError('house-visits/list-state', { status: 409, field: 'status' });
    if (AT_HAND.includes(status) && !AT_HAND.includes(row.status)) await this.refuseBusy(scope, id);
    const held = (await this.audiences.holders(scope, id)).map((holder) => holder.userId);
    const visitors = change.visitorIds ? await this.visitors(scope, change.visitorIds) : held.length > 0 ? held : ((row.filter['visitorIds'] as Uuid[] | undefined) ?? []);
    const out = status === 'checked_out' && row.status !== 'checked_out';
    const asHanded = AT_HAND.includes(row.status) && held.includes(scope.actor.userId!) && !change.dueBackAt && sameIds(visitors, held);
    const dueBackAt = change.dueBackAt ? dueWithin(scope, change.dueBackAt) : out ? sooner(usualEnd(scope), asHanded && row.due_back_at) : (row.due_back_at ?? endInHand(scope, status, visitors));
    const handing = change.visitorIds || change.dueBackAt || status !== row.status;
    if (handing && !asHanded && AT_HAND.includes(status) && visitors.length > 0) await this.requireSightBeside(scope, id, held);
    await this.lists.update(scope, id, {
      name: change.name ?? row.name, status, dueBackAt, plannedAt: change.plannedAt === undefined ? row.planned_at : change.plannedAt ? new Date(change.plannedAt) : null,
      filter: { ...row.filter, visitorIds: visitors },
    });
    await this.hand(scope, id, status, { before: held, now: visitors }, dueBackAt);
    return this.get(scope, id);
  }

  /** Nobody gives sight that they have through this list alone: its people must be seen by who hands it out without it, too. @throws 404 */
  private async requireSightBeside(scope: Scope, id: Uuid, held: readonly Uuid[]): Promise<void> {
    for (const userId of held) await this.audiences.endHolder(scope, id, userId, 'visitor');
    await this.contacts.requireVisible(scope, (await this.lists.stops(scope, id)).flatMap((stop) => stop.people.map((person) => person.contactId)));
  }

  /** A list gives its visitors sight only while it is at hand, and no longer than it is due back (DOMAIN 3). */
  private async hand(scope: Scope, id: Uuid, status: ListStatus, visitors: { before: readonly Uuid[]; now: readonly Uuid[] }, until: Date | null): Promise<void> {
    const wanted = AT_HAND.includes(status) ? visitors.now : [];
    for (const holder of await this.audiences.holders(scope, id)) if (!wanted.includes(holder.userId)) await this.audiences.endHolder(scope, id, holder.userId, 'visitor');
    for (const visitor of wanted) await this.audiences.addHolder(scope, id, visitor, 'visitor', until);
    await this.tell(scope, id, wanted.filter((one) => !visitors.before.includes(one)), visitors.before.filter((one) => !wanted.includes(one)));
  }

  /** Who was handed the list, or no longer holds it, stands on the record with everybody on it (security.md AUD-01). */
  private async tell(scope: Scope, id: Uuid, given: readonly Uuid[], ended: readonly Uuid[]): Promise<void> {
    if (given.length + ended.length === 0) return;
    const people = await this.audiences.members(scope, id);
    const about = { subjectKind: 'user', fields: [`visit_list:${id}`], count: people.length, people };
    for (const subjectId of given) await recordAct(scope, { act: 'house-visits.list-handed-out', subjectId, ...about });
    for (const subjectId of ended) await recordAct(scope, { act: 'house-visits.list-handed-back', subjectId, ...about });
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

  /** People to doors: a household is one door with several people; who must not be visited is left out, and said so. */
  private async cut(scope: Scope, people: readonly Uuid[], maxStops: number): Promise<{ stops: NewStop[]; leftOut: VisitListView['leftOut'] }> {
    const facts = await this.doors.find(scope, people);
    const busy = await this.lists.onOpenLists(scope, people);
    const leftOut: VisitListView['leftOut'] = [];
    const byDoor = new Map<string, NewStop & { contactIds: Uuid[] }>();
    for (const id of people) {
      const fact = facts.get(id);
      const address = fact?.address;
      if (!fact || fact.doNotContact) leftOut.push({ contactId: id, reason: 'do_not_contact' });
      else if (busy.has(id)) leftOut.push({ contactId: id, reason: 'on_open_list' });
      else if (!address?.line1) leftOut.push({ contactId: id, reason: 'no_address' });
      else {
        const key = fact.doorKey || id;
        const stop = byDoor.get(key) ?? { id: newId(scope.now.getTime()), address, doorKey: key, contactIds: [] };
        stop.contactIds.push(id);
        byDoor.set(key, stop);
      }
    }
    const ordered = [...byDoor.values()].sort((a, b) => compareDoors(a.address, b.address));
    for (const stop of ordered.slice(maxStops)) for (const contactId of stop.contactIds) leftOut.push({ contactId, reason: 'list_full' });
    return { stops: ordered.slice(0, maxStops), leftOut };
  }

  private async show(scope: Scope, rows: readonly VisitListRow[]): Promise<VisitListView[]> {
    const leads = ['admin', 'lead', 'system'].includes(scope.actor.role);
    const holders = await this.audiences.holdersOf(scope, rows.map((row) => row.id));
    const names = await this.members.names(scope, holders.map((holder) => holder.userId));
    return rows.map((row) => ({
      id: row.id, version: row.version, code: row.code, name: row.name, campaignId: row.campaign_id, status: row.status, maxStops: row.max_stops, maxMinutes: row.max_minutes,
      plannedAt: row.planned_at?.toISOString() ?? null, dueBackAt: row.due_back_at?.toISOString() ?? null,
      visitors: holders.filter((h) => h.audienceId === row.id).map((h) => ({ id: h.userId, name: names.get(h.userId) ?? '' })),
      doors: row.doors, done: row.done,
      // Who was left out, and why, is for who cut the list: not for its visitors.
      leftOut: leads || row.created_by === scope.actor.userId ? ((row.filter['leftOut'] as VisitListView['leftOut'] | undefined) ?? []) : [],
      createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString(),
    }));
  }
}

const usualEnd = (scope: Scope): Date => new Date(scope.now.getTime() + LIST_DEFAULTS.dueBackHours * HOUR);
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
