/** Minutes that a visit without a length is taken to last when asking whether two overlap. */
export const USUAL_MINUTES: number = 15;

export interface TimedVisit {
  /** When the door opened, milliseconds since the epoch. */
  at: number;
  minutes: number | null;
}

const end = (visit: TimedVisit): number => visit.at + (visit.minutes ?? USUAL_MINUTES) * 60_000;

/**
 * Whether two logs of one person are one encounter: two visitors at one door each log it, and both rows stay.
 * Doors, talks and rates count encounters (DOMAIN 4).
 */
export const overlap = (a: TimedVisit, b: TimedVisit): boolean => a.at <= end(b) && b.at <= end(a);
