import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { SafetyTimerRow } from './data/safety-timers.repository';
import { SafetyTimersRepository } from './data/safety-timers.repository';
import { extended } from './domain';
import { SafetyAlarms } from './safety-alarms';

/** What a sign of life does to a round. Others of this room call `sign` where a phone has sent or fetched something. */
@Injectable()
export class RoundHeard {
  /** Requests in which it was asked already. */
  private readonly asked = new WeakSet<Scope>();

  constructor(
    private readonly timers: SafetyTimersRepository,
    private readonly alarms: SafetyAlarms,
  ) {}

  /**
   * The visitor's phone has sent visits or fetched a list. It moves the deadline of a running round; once somebody was told, a
   * phone that sends by itself is no answer: it is only written down when it was heard.
   */
  async sign(scope: Scope): Promise<void> {
    if (!scope.actor.userId || this.asked.has(scope)) return;
    this.asked.add(scope);
    const row = await this.timers.running(scope, scope.actor.userId);
    if (!row) return;
    if (row.state === 'alarmed') return this.timers.change(scope, row.id, { heard_at: scope.now });
    return this.goOn(scope, row);
  }

  /** They say so themselves: after an alarm everybody who was told is told that, and the round goes on. */
  async allRight(scope: Scope, row: SafetyTimerRow): Promise<void> {
    if (row.state === 'alarmed') await this.alarms.clear(scope, row);
    await this.alarms.unwatch(scope, row.id);
    await this.goOn(scope, row);
  }

  async back(scope: Scope, row: SafetyTimerRow): Promise<void> {
    if (row.state === 'alarmed') await this.alarms.clear(scope, row);
    await this.alarms.unwatch(scope, row.id);
    const isVisitor = row.visitor_id === scope.actor.userId;
    await this.timers.change(scope, row.id, { state: 'ended', ended_at: scope.now, ended_by: scope.actor.userId!, ...(isVisitor ? { heard_at: scope.now } : {}) });
  }

  /** The visitor brought their list back: the round is over. A list that somebody else takes back says nothing about the visitor. */
  async returned(scope: Scope, visitListId: Uuid, decidedAt: Date = scope.now): Promise<void> {
    const row = scope.actor.userId ? await this.timers.running(scope, scope.actor.userId) : null;
    if (!row || row.visit_list_id !== visitListId || decidedAt < row.started_at || (row.alarmed_at && decidedAt < row.alarmed_at)) return;
    await this.back(scope, row);
  }

  private async goOn(scope: Scope, row: SafetyTimerRow): Promise<void> {
    const deadline = new Date(extended(row.deadline_at.getTime(), row.minutes, scope.now.getTime()));
    await this.timers.change(scope, row.id, { state: 'running', deadline_at: deadline, heard_at: scope.now });
    await this.alarms.watch(scope, row.id, deadline);
  }
}
