/** States of a visit list (CONTRACT 3). */
export const LIST_STATUSES = ['draft', 'ready', 'checked_out', 'returned', 'expired', 'archived'] as const;
export type ListStatus = (typeof LIST_STATUSES)[number];

/** Orders of the table of all lists. */
export const LIST_SORTS = ['-updatedAt', 'dueBackAt', 'name'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

const MOVES: Record<ListStatus, readonly ListStatus[]> = {
  draft: ['ready', 'checked_out', 'archived'],
  ready: ['checked_out', 'returned', 'expired', 'archived'],
  checked_out: ['returned', 'ready', 'expired', 'archived'],
  returned: ['ready', 'checked_out', 'archived'],
  expired: ['ready', 'archived'],
  archived: [],
};

export const mayListMove = (from: ListStatus, to: ListStatus): boolean => from === to || MOVES[from].includes(to);

/** A list its visitors have in hand: its briefs may be on their phones. */
export const AT_HAND: readonly ListStatus[] = ['ready', 'checked_out'];

/** Doors of a list unless said otherwise, and at most; hours until it is due back (features.md 1.5), and the days after which it is in any case. */
export const LIST_DEFAULTS = { maxStops: 25, mostStops: 60, dueBackHours: 72, mostDueBackDays: 14 } as const;
