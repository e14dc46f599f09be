import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import type { Uuid } from '@doorstep/kernel';
import { STAFF_WINDOW, lastAllowedAtOrBefore } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { DueWork } from '@doorstep/platform/outbox';
import { listSettings } from './list-settings';
import type { ListStatus } from './domain';
import { AT_HAND } from './domain';
import { EXPIRE_LIST, REMIND_LIST } from './list-times.job';

const HOUR = 3_600_000;

/** A list as far as its time goes. */
export interface TimedList {
  id: Uuid;
  status: ListStatus;
  dueBackAt: Date | null;
}

/** When a list in hand goes back, and when who has it is reminded: rows in the transaction of the cause; the worker's sweep is the clock. */
@Injectable()
export class ListTimes {
  constructor(
    private readonly dueWork: DueWork,
    private readonly members: Members,
  ) {}

  /** The end of a list that is handed out now, unless another is said. */
  async usualEnd(scope: Scope): Promise<Date> {
    return new Date(scope.now.getTime() + (await listSettings(scope))['visits.dueBackHours'] * HOUR);
  }

  /** Plans the end of a list in hand, and the reminder of who has it; or lets go of what was planned. Again is nothing. */
  async plan(scope: Scope, { id: subjectId, status, dueBackAt }: TimedList, holders: readonly Uuid[]): Promise<void> {
    const [end, reminder] = [{ kind: EXPIRE_LIST.name, subjectId }, { kind: REMIND_LIST.name, subjectId }];
    if (!AT_HAND.includes(status) || !dueBackAt) {
      // Work that is being done ends as done.
      if (status !== 'expired') await this.dueWork.drop(scope, end);
      return this.dueWork.drop(scope, reminder);
    }
    await this.dueWork.put(scope, { ...end, dueAt: dueBackAt });
    const hours = (await listSettings(scope))['visits.remindHours'];
    const wished = new Date(dueBackAt.getTime() - hours * HOUR);
    // The last minute before at which mail comes to all of them: a reminder in the night is read too late.
    const at = [...(await this.members.find(scope, holders)).values()].map(({ timeZone }) => lastAllowedAtOrBefore(wished, timeZone, STAFF_WINDOW) ?? wished);
    const first = new Date(Math.min(...at.map((one) => one.getTime())));
    // Who gets a list with less time than that knows it.
    if (hours > 0 && at.length > 0 && first > scope.now) return this.dueWork.put(scope, { ...reminder, dueAt: first });
    return this.dueWork.drop(scope, reminder);
  }
}
