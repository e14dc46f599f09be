/** A hand-out as far as somebody may take a list by it. */
export interface TakenBy {
  readonly seats: number;
  readonly takesOver: boolean;
  readonly revoked: boolean;
  readonly expiresAt: Date;
  /** Who took the list by it already. */
  readonly takers: readonly string[];
}

/** Visitors of a list at most. */
export const MOST_VISITORS = 2;

/**
 * Who has the list once `taker` has taken it; null where this hand-out is good for them no more. Whoever took it by this
 * hand-out and has it still is answered the same again; who lost it since is not.
 */
export function holdersAfter(handOut: TakenBy, holders: readonly string[], taker: string, now: Date): readonly string[] | null {
  if (handOut.revoked || handOut.expiresAt <= now) return null;
  if (holders.includes(taker) && (handOut.takers.includes(taker) || !handOut.takesOver)) return holders;
  if (handOut.takers.includes(taker) || handOut.takers.length >= handOut.seats) return null;
  // The first who takes a list over takes it from everybody who had it; the second joins them.
  const next = handOut.takesOver && handOut.takers.length === 0 ? [taker] : [...holders, taker];
  return next.length <= MOST_VISITORS ? next : null;
}
