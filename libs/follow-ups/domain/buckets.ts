import type { Day } from '@doorstep/kernel';
import { addDays } from '@doorstep/kernel';

/** Where a follow-up stands in its assignee's day (CONTRACT 4.9). */
export const BUCKETS = ['overdue', 'today', 'soon', 'later'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** "Soon" is the next seven days. */
export const SOON_DAYS = 7;

/** The bucket of a day that a follow-up is to be seen on; `today` is the assignee's own. */
export function bucketOf(showOn: Day, today: Day): Bucket {
  if (showOn < today) return 'overdue';
  if (showOn === today) return 'today';
  return showOn <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
}

/** The day it is to be seen on: when it is due, or when its snooze ends. */
export const showDay = (dueOn: Day, snoozedUntil: Day | null): Day => (snoozedUntil !== null && snoozedUntil > dueOn ? snoozedUntil : dueOn);
