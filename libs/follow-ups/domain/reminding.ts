import type { Day, Uuid } from '@doorstep/kernel';
import type { FollowUpState } from './states';

export interface Remindable {
  readonly state: FollowUpState;
  readonly assigneeId: Uuid;
  readonly showOn: Day;
  readonly createdBy: Uuid | null;
  readonly createdAt: Date;
}

/**
 * Whether somebody is to be reminded of a follow-up at the time that was planned for it: not when it is closed,
 * and not when they wrote it themselves after that time, since then they know.
 */
export const needsReminder = (row: Remindable, plannedAt: Date): boolean =>
  row.state === 'open' && !(row.createdBy === row.assigneeId && row.createdAt >= plannedAt);

/** One occasion is one follow-up on one day: snoozed to another day it is another. */
export const reminderOccasion = (id: Uuid, showOn: Day): string => `${id}.${showOn}`;
