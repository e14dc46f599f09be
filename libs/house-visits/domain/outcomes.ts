/** What happened at a door (DOMAIN 4 House visits). The phone uses the same table. */
export const OUTCOMES = [
  'talked', 'someone_else_home', 'not_home', 'no_way_in', 'come_back_later', 'refused', 'language_barrier', 'moved', 'wrong_address', 'left_job', 'unsafe',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const REACHED = ['nobody', 'someone_else', 'person'] as const;
export type Reached = (typeof REACHED)[number];

const REACHED_BY: Record<Outcome, Reached> = {
  talked: 'person',
  someone_else_home: 'someone_else',
  not_home: 'nobody',
  no_way_in: 'nobody',
  come_back_later: 'person',
  refused: 'person',
  language_barrier: 'person',
  moved: 'someone_else',
  wrong_address: 'someone_else',
  left_job: 'person',
  unsafe: 'nobody',
};

/** Whom the visitor reached: kept apart from the outcome, and what rates are computed from. */
export const reachedBy = (outcome: Outcome): Reached => REACHED_BY[outcome];

/** Outcomes that save at once, with Undo, and need no more words. */
export const SAVED_AT_ONCE: readonly Outcome[] = ['not_home', 'no_way_in'];

export const VISIT_STATES = ['planned', 'attempted', 'completed', 'cancelled'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

/** The state is derived, never stored. A visit that reached nobody was attempted; one that was taken back never happened. */
export function visitState(visit: { outcome: Outcome | null; cancelledAt: Date | null; takenBack?: boolean }): VisitState {
  if (visit.takenBack) return 'cancelled';
  if (visit.outcome === null) return visit.cancelledAt ? 'cancelled' : 'planned';
  return reachedBy(visit.outcome) === 'nobody' ? 'attempted' : 'completed';
}
