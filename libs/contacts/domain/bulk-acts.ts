import type { Uuid } from '@doorstep/kernel';
import { tagKeyOf } from './tags';

/** What can be done to many people at once. Each is done by the room it belongs to. */
export const BULK_ACTS = ['tag', 'untag', 'assign', 'unassign', 'add_to_campaign', 'remove_from_campaign', 'add_to_unit', 'add_to_visit_list'] as const;
export type BulkActName = (typeof BULK_ACTS)[number];

export const BULK_STATUSES = ['queued', 'running', 'done', 'cancelled', 'failed', 'undoing', 'undone'] as const;
export type BulkActStatus = (typeof BULK_STATUSES)[number];

export const BULK_DEFAULTS = {
  /** People named one by one at most; a filter names as many as it finds. More than the setting `bulk.atOnce` are left to the worker. */
  most: 5_000,
  /** People that one statement writes, and one transaction of the worker. */
  chunk: 1_000,
  /** Portions of an act before the worker gives others their turn. */
  portionsPerJob: 50,
  /** How long an act can be taken back. */
  undoDays: 30,
  /** Tags of one person at most. */
  mostTags: 100,
} as const;

/** What the people are added to or taken from; each act reads its own member. */
export interface BulkTarget {
  tag?: string | null;
  userId?: Uuid | null;
  campaignId?: Uuid | null;
  unitId?: Uuid | null;
  visitListId?: Uuid | null;
}

/** Why somebody was left out. `not_there`: nobody whom who acts may see. */
export const LEFT_OUT = ['not_there', 'tags_full', 'do_not_contact', 'on_open_list', 'no_address', 'unsafe', 'list_full'] as const;
export type LeftOutReason = (typeof LEFT_OUT)[number];

export interface LeftOut {
  reason: LeftOutReason;
  count: number;
}

/** The reasons with how many people each left out, over those counted `before`; the most frequent first. */
export function countReasons(reasons: Iterable<LeftOutReason>, before: readonly LeftOut[] = []): LeftOut[] {
  const counts = new Map(before.map(({ reason, count }) => [reason, count]));
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count || LEFT_OUT.indexOf(a.reason) - LEFT_OUT.indexOf(b.reason));
}

/**
 * Whether nobody took a tag away, or gave it, since an act did the opposite.
 * @param after the person's tags after each later change of them, in any order
 * @param had whether the act left them with the tag
 */
export const tagUntouched = (tag: string, had: boolean, after: ReadonlyArray<readonly string[]>): boolean =>
  after.every((tags) => tags.some((one) => tagKeyOf(one) === tagKeyOf(tag)) === had);
