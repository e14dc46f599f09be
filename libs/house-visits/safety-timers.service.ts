import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound } from '@doorstep/kernel';
import { fullSettings } from '@doorstep/organizations';
import type { Scope } from '@doorstep/platform/database';
import { oneAtATime } from '@doorstep/platform/database';
import type { Created, Page } from '@doorstep/platform/http';
import { Cursors, refuseOtherContent, requestHash } from '@doorstep/platform/http';
import type { Colleague } from './data/round-doors.repository';
import { RoundDoors } from './data/round-doors.repository';
import type { SafetyTimerFilter } from './data/safety-timers.repository';
import { SafetyTimersRepository } from './data/safety-timers.repository';
import { VisitListsRepository } from './data/visit-lists.repository';
import type { SafetyAnswer } from './domain';
import { SAFETY, answerChanges } from './domain';
import { RoundHeard } from './round-heard';
import { SafetyAlarms } from './safety-alarms';
import type { SafetyTimerView } from './safety-view';
import { SafetyViews } from './safety-view';

export interface SafetyTimerWish {
  id?: Uuid;
  minutes: number;
  colleagueId: string;
  visitListId?: Uuid | null;
}

/** What a visitor chooses from when a round begins. */
export interface SafetyOptions {
  minutes: number[];
  usualMinutes: number;
  hideMinutes: number;
  colleagues: Array<{ id: Uuid; name: string; email: boolean; text: boolean }>;
  suggestedId: Uuid | null;
}

const TEAM = ['admin', 'lead', 'organizer'];

/** Rounds with a deadline on the server: begun and ended by the visitor, watched by a colleague (DOMAIN 4, docs/decisions/0019). */
@Injectable()
export class SafetyTimers {
  constructor(
    private readonly timers: SafetyTimersRepository,
    private readonly views: SafetyViews,
    private readonly alarms: SafetyAlarms,
    private readonly heard: RoundHeard,
    private readonly doors: RoundDoors,
    private readonly lists: VisitListsRepository,
    private readonly members: Members,
    private readonly cursors: Cursors,
  ) {}

  async options(scope: Scope, visitListId: Uuid | null): Promise<SafetyOptions> {
    const settings = fullSettings(await this.doors.settings(scope));
    const others = (await this.doors.colleagues(scope)).filter(({ id }) => id !== scope.actor.userId);
    const list = visitListId ? await this.lists.find(scope, visitListId) : null;
    const usual = settings['safety.minutes'];
    return {
      minutes: [...new Set([...SAFETY.minutes, usual])].sort((a, b) => a - b), usualMinutes: usual, hideMinutes: settings['safety.hideMinutes'],
      colleagues: others.map(({ id, name, email, phone }) => ({ id, name, email: email !== null, text: phone !== null })),
      suggestedId: suggested(others, list?.created_by ?? null),
    };
  }

  /** Begins a round: from here on the deadline stands, whatever becomes of the phone. @throws 409 while another round of theirs runs. */
  async start(scope: Scope, wish: SafetyTimerWish): Promise<Created<SafetyTimerView>> {
    const id = wish.id ?? newId(scope.now.getTime());
    const hash = requestHash({ ...wish, id });
    await oneAtATime(scope, 'safety-timer', wish.id);
    const there = await this.timers.find(scope, id);
    if (there) {
      refuseOtherContent(there.request_hash, hash);
      return { created: false, value: await this.get(scope, id) };
    }
    const me = scope.actor.userId!;
    const colleague = (await this.members.find(scope, [wish.colleagueId])).get(wish.colleagueId);
    if (!colleague) throw new DomainError('platform/not-found', { status: 404, field: 'colleagueId' });
    if (wish.colleagueId === me || !TEAM.includes(colleague.role)) throw new DomainError('house-visits/colleague-unknown', { field: 'colleagueId' });
    if (wish.visitListId && !(await this.lists.find(scope, wish.visitListId))) throw new DomainError('platform/not-found', { status: 404, field: 'visitListId' });
    const deadline = new Date(scope.now.getTime() + wish.minutes * 60_000);
    const made = await this.timers.insert(scope, { id, visitor_id: me, colleague_id: wish.colleagueId, visit_list_id: wish.visitListId ?? null, minutes: wish.minutes, deadline_at: deadline, request_hash: hash });
    if (!made) {
      const running = await this.timers.running(scope, me);
      // Somebody else's round, which is not theirs to see, has this id.
      if (!running) throw new DomainError('platform/id-reused', { status: 409, field: 'id' });
      throw new DomainError('house-visits/round-running', { status: 409, extra: { safetyTimerId: running.id } });
    }
    await this.alarms.watch(scope, id, deadline);
    return { created: true, value: await this.get(scope, id) };
  }

  async get(scope: Scope, id: Uuid): Promise<SafetyTimerView> {
    const row = await this.timers.find(scope, id);
    if (!row) throw notFound();
    return (await this.views.show(scope, [row]))[0]!;
  }

  async list(scope: Scope, wish: SafetyTimerFilter & { limit: number; cursor?: string; count: boolean }): Promise<Page<SafetyTimerView>> {
    const { limit, cursor, count, ...filter } = wish;
    const mark = { list: 'safety-timers', ...filter };
    const rows = await this.timers.list(scope, filter, this.cursors.read(cursor, mark), limit);
    const views = await this.views.show(scope, rows.slice(0, limit));
    const page = this.cursors.page(rows, limit, mark, (row) => [row.started_at.toISOString(), row.id], (row) => views[rows.indexOf(row)]!);
    return count ? { ...page, total: await this.timers.count(scope, filter) } : page;
  }

  /** "I am all right", "I have them", "back". The same answer again changes nothing; one that comes too late is taken and changes nothing either. */
  async answer(scope: Scope, timerId: Uuid, wish: { id?: Uuid; answer: SafetyAnswer }): Promise<Created<SafetyTimerView>> {
    const row = await this.timers.find(scope, timerId, true);
    if (!row) throw notFound();
    const id = wish.id ?? newId(scope.now.getTime());
    if (!(await this.timers.answer(scope, timerId, id, wish.answer))) {
      const before = await this.timers.answered(scope, id);
      if (before?.safety_timer_id !== timerId || before.user_id !== scope.actor.userId || before.answer !== wish.answer) throw new DomainError('platform/id-reused', { status: 409, field: 'id' });
      return { created: false, value: await this.get(scope, timerId) };
    }
    const change = answerChanges(wish.answer, row.state, row.visitor_id === scope.actor.userId);
    if (change === null) throw new DomainError('house-visits/answer-not-yours', { status: 409, field: 'answer' });
    if (change === 'taken') await this.timers.change(scope, timerId, { taken_by: scope.actor.userId!, taken_at: scope.now });
    if (change === 'running') await this.heard.allRight(scope, row);
    if (change === 'ended') await this.heard.back(scope, row);
    return { created: true, value: await this.get(scope, timerId) };
  }
}

/** Who cut the list, where they are of the team; else the first lead, else the first admin, else the first of all. */
function suggested(others: readonly Colleague[], cutBy: Uuid | null): Uuid | null {
  const first = (fits: (one: Colleague) => boolean) => others.find(fits)?.id;
  return first(({ id }) => id === cutBy) ?? first(({ role }) => role === 'lead') ?? first(({ role }) => role === 'admin') ?? others[0]?.id ?? null;
}
