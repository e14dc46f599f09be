import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import type { Day, Uuid } from '@doorstep/kernel';
import { resolveWallTime } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { DueWork } from '@doorstep/platform/outbox';
import { REMINDER_TIME } from './defaults';
import { REMIND } from './remind.job';

export const REMIND_KIND = REMIND.name;

/** Plans the reminder of a follow-up in the transaction of its cause; the worker's sweep is the clock. */
@Injectable()
export class FollowUpReminders {
  constructor(
    private readonly dueWork: DueWork,
    private readonly members: Members,
  ) {}

  /** `first`: of a follow-up that has its reminder already, nothing is changed. */
  async plan(scope: Scope, rows: ReadonlyArray<{ id: Uuid; assigneeId: Uuid; dueOn: Day }>, { first = false } = {}): Promise<void> {
    const others = rows.map((row) => row.assigneeId).filter((id) => id !== scope.actor.userId);
    const members = await this.members.find(scope, others);
    await this.dueWork.put(scope, rows.map((row) => {
      const zone = members.get(row.assigneeId)?.timeZone ?? scope.actor.timeZone;
      return { kind: REMIND_KIND, subjectId: row.id, dueAt: resolveWallTime(`${row.dueOn}T${REMINDER_TIME}`, zone).instant };
    }), { first });
  }

  async replan(scope: Scope, row: { id: Uuid; assigneeId: Uuid; dueOn: Day; open: boolean }): Promise<void> {
    if (row.open) await this.plan(scope, [row]);
    else await this.dueWork.drop(scope, { kind: REMIND_KIND, subjectId: row.id });
  }
}
