/** Minutes that a visit without a length is taken to last when asking whether two overlap. */
export const USUAL_MINUTES: number = 15;

/** Longer than that nobody stands at one door: a longer length is taken for a slip of the finger when asking whether two overlap. */
export const MOST_MINUTES: number = 240;

export interface TimedVisit {
  /** When the door opened, milliseconds since the epoch. */
  at: number;
  minutes: number | null;
}

/** A visit that is stored, and the encounter it belongs to. */
export interface StoredVisit extends TimedVisit {
  encounterId: string;
}

const end = (visit: TimedVisit): number => visit.at + Math.min(visit.minutes ?? USUAL_MINUTES, MOST_MINUTES) * 60_000;

/**
 * Whether two logs of one person are one encounter: two visitors at one door each log it, and both rows stay.
 * Doors, talks and rates count encounters (DOMAIN 4).
 */
export const overlap = (a: TimedVisit, b: TimedVisit): boolean => a.at <= end(b) && b.at <= end(a);

/**
 * The encounter of a visit that comes in beside those stored already (`near`: at least all of one person that it overlaps),
 * and the encounters that it joins to one: a late visit may stand between two that had nothing to do with each other until
 * then. Whoever overlaps shares an encounter, through any number of others, and so the rows fall into the same encounters in
 * whatever order they arrive. `joined` are to be given the id `encounterId`.
 */
export function encounterOf(ownId: string, visit: TimedVisit, near: readonly StoredVisit[]): { encounterId: string; joined: string[] } {
  const touched = [...new Set(near.filter((one) => overlap(one, visit)).map((one) => one.encounterId))].sort();
  return { encounterId: touched[0] ?? ownId, joined: touched.slice(1) };
}
