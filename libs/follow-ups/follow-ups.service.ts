import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import { ContactsService, visibleContact } from '@doorstep/contacts';
import type { Day, Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { together } from '@doorstep/platform/database';
import type { Created, Page } from '@doorstep/platform/http';
import { Cursors, refuseOtherContent, requestHash } from '@doorstep/platform/http';
import type { FollowUpFilter, FollowUpRow, NewFollowUp } from './data/follow-ups.repository';
import { FollowUpsRepository } from './data/follow-ups.repository';
import type { AboutKind, FollowUpState } from './domain';
import { mayMove, showDay } from './domain';
import { FollowUpReminders } from './follow-up-reminders';
import type { FollowUpView } from './follow-up-view';
import { viewFollowUp } from './follow-up-view';

export interface FollowUpWish {
  id?: Uuid;
  title: string;
  about: { kind: AboutKind; id: Uuid };
  assigneeId: Uuid | 'me';
  dueOn: Day;
  weight?: number | null;
}

export interface FollowUpChange {
  version: number;
  title?: string | null;
  assigneeId?: Uuid | 'me' | null;
  dueOn?: Day | null;
  snoozedUntil?: Day | null;
  weight?: number | null;
  state?: FollowUpState | null;
  result?: string | null;
}

export type ListWish = FollowUpFilter & { limit: number; cursor?: string; count: boolean };

/** Promises with a due day: one list per person, nothing dropped silently (DOMAIN 4 Follow-ups). */
@Injectable()
export class FollowUpsService {
  constructor(
    private readonly followUps: FollowUpsRepository,
    private readonly reminders: FollowUpReminders,
    private readonly members: Members,
    private readonly contacts: ContactsService,
    private readonly cursors: Cursors,
  ) {}

  /** For other rooms: what was promised in these visits or talks, as far as who acts may see it. */
  ofSources(scope: Scope, sourceIds: readonly Uuid[]): ReturnType<FollowUpsRepository['ofSources']> {
    return this.followUps.ofSources(scope, sourceIds);
  }

  /** For other rooms: makes what a visit or talk promised, in its transaction. The same promise again is nothing. @throws 409 for an id that promises something else. */
  async promise(scope: Scope, wishes: ReadonlyArray<Omit<NewFollowUp, 'requestHash'>>): Promise<Uuid[]> {
    if (wishes.length === 0) return [];
    await this.requireMembers(scope, wishes.map((wish) => wish.assigneeId));
    const rows = wishes.map((wish) => ({ ...wish, requestHash: requestHash(wish) }));
    const [made] = await together(this.followUps.insert(scope, rows), this.reminders.plan(scope, wishes, { first: true }));
    for (const [index, row] of rows.entries()) {
      if (made.includes(row.id)) continue;
      const there = await this.followUps.requestHash(scope, row.id);
      if (!there?.equals(row.requestHash)) throw new DomainError('platform/id-reused', { status: 409, field: `followUps[${index}].id` });
    }
    return made;
  }

  /** For rules of other rooms: makes a promise unless this one was ever made, or one of the same source is open about the person. Answers whether it was made. */
  async promiseOnce(scope: Scope, wish: Omit<NewFollowUp, 'requestHash'> & { contactId: Uuid; createdFrom: { kind: string; id: Uuid } }): Promise<boolean> {
    if (await this.followUps.known(scope, wish.id, wish.contactId, wish.createdFrom.kind)) return false;
    return (await this.promise(scope, [wish])).length > 0;
  }

  /** Lets go what a rule promised about a person and nobody has touched since; `reason` stands as its result. */
  async letGo(scope: Scope, contactId: Uuid, fromKind: string, reason: string): Promise<void> {
    for (const row of await this.followUps.dropUntouched(scope, contactId, fromKind, reason)) {
      await this.followUps.noteChanges(scope, row.id, [{ field: 'state', from: 'open', to: 'dropped' }, { field: 'result', from: null, to: reason }]);
      await this.reminders.replan(scope, { id: row.id, assigneeId: row.assignee_id, dueOn: row.due_on, open: false });
    }
  }

  /** For other rooms: what was promised by something that is taken back is dropped, as far as it is open. */
  async dropFrom(scope: Scope, kind: string, sourceId: Uuid): Promise<void> {
    for (const row of await this.followUps.dropFrom(scope, kind, sourceId)) {
      await this.followUps.noteChanges(scope, row.id, [{ field: 'state', from: 'open', to: 'dropped' }]);
      await this.reminders.replan(scope, { id: row.id, assigneeId: row.assignee_id, dueOn: row.show_on, open: false });
    }
  }

  /** What was promised to each person and is still open: titles, the next due first. For door briefs. */
  async openPromises(scope: Scope, contactIds: readonly Uuid[]): Promise<Map<Uuid, string[]>> {
    const promises = new Map<Uuid, string[]>();
    for (const row of await this.followUps.openTitles(scope, contactIds)) promises.set(row.contact_id, [...(promises.get(row.contact_id) ?? []), row.title]);
    return promises;
  }

  async create(scope: Scope, wish: FollowUpWish): Promise<Created<FollowUpView>> {
    const id = wish.id ?? newId(scope.now.getTime());
    const hash = requestHash({ ...wish, id });
    if (wish.about.kind !== 'contact') throw new DomainError('not-in-list', { field: 'about.kind' });
    await this.contacts.requireVisible(scope, [wish.about.id]);
    const assigneeId = wish.assigneeId === 'me' ? scope.actor.userId! : wish.assigneeId;
    await this.requireMembers(scope, [assigneeId]);
    const row: NewFollowUp = {
      id, title: wish.title, aboutKind: 'contact', aboutId: wish.about.id, contactId: wish.about.id, campaignId: null,
      assigneeId, dueOn: wish.dueOn, weight: wish.weight ?? 1, createdFrom: null, requestHash: hash,
    };
    const made = await this.followUps.insert(scope, [row]);
    if (made.length === 0) refuseOtherContent(await this.followUps.requestHash(scope, id), hash);
    else await this.reminders.plan(scope, [row]);
    return { created: made.length > 0, value: await this.get(scope, id) };
  }

  async get(scope: Scope, id: Uuid): Promise<FollowUpView> {
    const row = await this.followUps.find(scope, visibleContact(scope, 'c'), id);
    if (!row) throw notFound();
    return viewFollowUp(row, scope.now);
  }

  async list(scope: Scope, wish: ListWish): Promise<Page<FollowUpView>> {
    const { limit, cursor, count, ...filter } = wish;
    const mark = { list: 'follow-ups', ...filter };
    const rows = await this.followUps.list(scope, visibleContact(scope, 'c'), filter, this.cursors.read(cursor, mark), limit);
    if (filter.contactId && rows.length > 0) await this.contacts.looked(scope, [filter.contactId], 'follow-ups');
    const page = this.cursors.page(rows, limit, mark, (row) => [row.show_on, -row.weight, row.id], (row) => viewFollowUp(row, scope.now));
    return count ? { ...page, total: await this.followUps.count(scope, filter) } : page;
  }

  /** How many there are of a filter, under the same sight as the list. */
  count(scope: Scope, filter: FollowUpFilter): Promise<number> {
    return this.followUps.count(scope, filter);
  }

  /** Done with a result, snoozed, handed to somebody else: each field's change is kept. */
  async change(scope: Scope, id: Uuid, change: FollowUpChange): Promise<FollowUpView> {
    const row = await this.followUps.find(scope, visibleContact(scope, 'c'), id, true);
    if (!row) throw notFound();
    const next = this.after(scope, row, change);
    if (next.assigneeId !== row.assignee_id) await this.requireMembers(scope, [next.assigneeId], 'assigneeId');
    const changes = this.differences(row, next);
    if (changes.length === 0) return viewFollowUp(row, scope.now);
    if (change.version !== row.version) {
      throw new DomainError('platform/version-conflict', { status: 409, extra: { currentVersion: row.version } });
    }
    if (!mayMove(row.state, next.state)) throw new DomainError('follow-ups/state-closed', { status: 409, field: 'state' });
    await this.followUps.update(scope, id, next);
    await this.followUps.noteChanges(scope, id, changes);
    await this.reminders.replan(scope, { id, assigneeId: next.assigneeId, dueOn: next.showOn, open: next.state === 'open' });
    return this.get(scope, id);
  }

  private after(scope: Scope, row: FollowUpRow, change: FollowUpChange): Parameters<FollowUpsRepository['update']>[2] {
    const dueOn = change.dueOn ?? row.due_on;
    const snoozedUntil = change.snoozedUntil === undefined ? row.snoozed_until : change.snoozedUntil;
    const assignee = change.assigneeId === 'me' ? scope.actor.userId! : change.assigneeId;
    return {
      title: change.title ?? row.title, assigneeId: assignee ?? row.assignee_id, dueOn, snoozedUntil, showOn: showDay(dueOn, snoozedUntil),
      weight: change.weight ?? row.weight, state: change.state ?? row.state, result: change.result === undefined ? row.result : change.result,
    };
  }

  private differences(row: FollowUpRow, next: Parameters<FollowUpsRepository['update']>[2]): Array<{ field: string; from: unknown; to: unknown }> {
    const pairs: Array<[string, unknown, unknown]> = [
      ['title', row.title, next.title], ['assigneeId', row.assignee_id, next.assigneeId], ['dueOn', row.due_on, next.dueOn],
      ['snoozedUntil', row.snoozed_until, next.snoozedUntil], ['weight', row.weight, next.weight], ['state', row.state, next.state], ['result', row.result, next.result],
    ];
    return pairs.filter(([, from, to]) => from !== to).map(([field, from, to]) => ({ field, from, to }));
  }

  private async requireMembers(scope: Scope, ids: readonly Uuid[], field = 'assigneeId'): Promise<void> {
    const others = [...new Set(ids)].filter((id) => id !== scope.actor.userId);
    const known = await this.members.find(scope, others);
    if (others.some((id) => !known.has(id))) throw new DomainError('follow-ups/assignee-unknown', { field });
  }
}
