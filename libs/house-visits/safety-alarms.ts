import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import type { Uuid } from '@doorstep/kernel';
import { MessageOccasions, Outbox } from '@doorstep/messaging';
import type { OccasionMessage } from '@doorstep/messaging';
import { fullSettings } from '@doorstep/organizations';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import type { Scope } from '@doorstep/platform/database';
import { faultPoint } from '@doorstep/platform/faults';
import { DueWork } from '@doorstep/platform/outbox';
import { say } from '@doorstep/platform/words';
import { RoundDoors } from './data/round-doors.repository';
import type { SafetyTimerRow } from './data/safety-timers.repository';
import { SafetyTimersRepository } from './data/safety-timers.repository';
import { alarmAt } from './domain';
import { ESCALATE_SAFETY_ALARM, RAISE_SAFETY_ALARM } from './safety.jobs';

const ALARM = 'house-visits.safety-alarm';
const CLEAR = 'house-visits.safety-clear';
const MINUTE = 60_000;
/** Later than this nobody is helped by a mail about it. */
const STALE_MS = 12 * 60 * MINUTE;

/**
 * Who is told when a visitor does not answer: the chosen colleague, and all leads when nobody takes it on. Rows of the outbox in
 * the transaction that writes the alarm, one mail and one text for each person and alarm; they name the visitor and no worker.
 */
@Injectable()
export class SafetyAlarms implements OnModuleInit {
  constructor(
    private readonly timers: SafetyTimersRepository,
    private readonly doors: RoundDoors,
    private readonly members: Members,
    private readonly outbox: Outbox,
    private readonly dueWork: DueWork,
    private readonly occasions: MessageOccasions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.occasions.add({ kind: ALARM, stillDue: (scope, message) => this.stillOpen(scope, message) });
    this.occasions.add({ kind: CLEAR, stillDue: () => Promise.resolve(true) });
  }

  /** Plans the alarm of a deadline, or plans it anew after a sign of life. */
  watch(scope: Scope, id: Uuid, deadline: Date): Promise<void> {
    return this.dueWork.put(scope, { kind: RAISE_SAFETY_ALARM.name, subjectId: id, dueAt: new Date(alarmAt(deadline.getTime())) });
  }

  async unwatch(scope: Scope, id: Uuid): Promise<void> {
    await this.dueWork.drop(scope, { kind: RAISE_SAFETY_ALARM.name, subjectId: id });
    await this.dueWork.drop(scope, { kind: ESCALATE_SAFETY_ALARM.name, subjectId: id });
  }

  /** The deadline has passed: asked again under the row's lock, since a sign of life may have come at the same moment. */
  async raise(scope: Scope, id: Uuid): Promise<void> {
    const row = await this.timers.find(scope, id, true);
    if (row?.state !== 'running') return;
    if (alarmAt(row.deadline_at.getTime()) > scope.now.getTime()) return this.watch(scope, id, row.deadline_at);
    const alarm = row.alarms + 1;
    await this.timers.change(scope, id, { state: 'alarmed', alarms: alarm, alarmed_at: scope.now, escalated_at: null, taken_by: null, taken_at: null });
    const there = (await this.members.find(scope, [row.colleague_id])).has(row.colleague_id);
    if (there) await this.tell(scope, { ...row, alarms: alarm }, [row.colleague_id], ALARM);
    const { 'safety.escalateMinutes': minutes } = fullSettings(await this.doors.settings(scope));
    // Somebody who has left meanwhile answers nothing: then the leads are told at once.
    await this.dueWork.put(scope, { kind: ESCALATE_SAFETY_ALARM.name, subjectId: id, dueAt: there ? new Date(scope.now.getTime() + minutes * MINUTE) : scope.now });
    faultPoint('house-visits.in-safety-alarm');
  }

  /** Nobody has taken it on. */
  async escalate(scope: Scope, id: Uuid): Promise<void> {
    const row = await this.timers.find(scope, id, true);
    if (row?.state !== 'alarmed' || row.taken_at !== null || row.escalated_at !== null) return;
    await this.timers.change(scope, id, { escalated_at: scope.now });
    const leads = await this.members.inRoles(scope, ['admin', 'lead']);
    await this.tell(scope, row, leads.filter((one) => one !== row.visitor_id), ALARM);
  }

  /** The visitor was heard again: everybody who was told of this alarm is told that too, once. */
  async clear(scope: Scope, row: SafetyTimerRow): Promise<void> {
    const told = (await this.timers.told(scope, row.id, row.alarms)).filter((id) => id !== scope.actor.userId);
    await this.send(scope, row, told, CLEAR);
  }

  private async tell(scope: Scope, row: SafetyTimerRow, userIds: readonly Uuid[], kind: typeof ALARM): Promise<void> {
    await this.send(scope, row, await this.timers.tell(scope, row.id, row.alarms, userIds), kind);
  }

  private async send(scope: Scope, row: SafetyTimerRow, userIds: readonly Uuid[], kind: typeof ALARM | typeof CLEAR): Promise<void> {
    const who = (await this.members.names(scope, [row.visitor_id])).get(row.visitor_id) ?? '';
    const link = `${this.settings.publicUrl}/safety/${row.id}`;
    const words = kind === ALARM ? 'house-visits/safety-alarm' : 'house-visits/safety-clear';
    for (const userId of userIds) {
      const about = {
        userId, purpose: 'safety' as const, occasionKind: kind, occasionId: row.id, occasionKey: occasionOf(row), dueAt: scope.now, expiresAt: new Date(scope.now.getTime() + STALE_MS),
      };
      await this.outbox.enqueueForMember(scope, {
        ...about, write: ({ language, name }) => ({ subject: say(language, `${words}-subject`, { who }), text: say(language, `${words}-text`, { who, name, link, minutes: row.minutes }) }),
      });
      await this.outbox.textMember(scope, { ...about, write: ({ language }) => say(language, `${words}-sms`, { who, link }) });
    }
  }

  private async stillOpen(scope: Scope, message: OccasionMessage): Promise<boolean> {
    const row = await this.timers.find(scope, message.occasionId);
    return row?.state === 'alarmed' && message.dedupeKey.endsWith(`:${occasionOf(row)}`);
  }
}

/** A round may alarm more than once; each alarm is an occasion of its own. */
const occasionOf = (row: Pick<SafetyTimerRow, 'id' | 'alarms'>): string => `${row.id}.${row.alarms}`;
